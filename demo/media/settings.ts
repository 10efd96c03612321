import type { MediaServerOptions } from './server.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that can't be used. Its message names the setting and says what would do. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

export const HELP = `The embedded media server: OpenVidu 2's signaling and REST API, for development and demos.

  PORT                       where it listens; 4443 unless set, 0 for any free port
  HOST                       which interface it listens on; 127.0.0.1 unless set
  OPENVIDU_SECRET            what backends sign in with; has to be set
  PUBLIC_URL                 what browsers open, as ws://… or wss://…; ws://localhost:PORT unless set
  ICE_SERVERS                STUN and TURN servers for browsers, as JSON: [{"url":"turn:…","username":"…","credential":"…"}]
  OPENVIDU_WEBHOOK_ENDPOINT  where events are posted to; nowhere unless set
  OPENVIDU_WEBHOOK_HEADERS   headers of those posts, as JSON: ["Authorization: Basic …"]

It prints its address when it is ready. SIGTERM ends it.
`;

const readPort = (value: string): number => {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
    throw new SettingError('PORT is not a whole number from 0 to 65535');
  }
  return Number(value);
};

const readSecret = (value: string | undefined): string => {
  if (!value) throw new SettingError('OPENVIDU_SECRET is not set; any text will do that others cannot guess');
  return value;
};

const readUrl = (name: string, value: string, protocols: readonly string[]): URL => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !protocols.includes(url.protocol)) {
    throw new SettingError(`${name} is not an address that starts with ${protocols.join('// or ')}//`);
  }
  return url;
};

/** The address without a path: clients replace it by their own. */
export const readPublicUrl = (value: string): string => {
  const url = readUrl('PUBLIC_URL', value, ['ws:', 'wss:']);
  if (url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new SettingError('PUBLIC_URL has more than a protocol, a host and a port');
  }
  return `${url.protocol}//${url.host}`;
};

const readList = (name: string, value: string): readonly unknown[] => {
  let list: unknown;
  try {
    list = JSON.parse(value);
  } catch {
    list = undefined;
  }
  if (!Array.isArray(list)) throw new SettingError(`${name} is not a list in JSON`);
  return list;
};

const readIceServers = (value: string): NonNullable<MediaServerOptions['iceServers']> =>
  readList('ICE_SERVERS', value).map(server => {
    const { url, username, credential } = { ...(server as Record<string, unknown> | null) };
    const isText = (field: unknown): field is string | undefined =>
      field === undefined || typeof field === 'string';
    if (typeof url !== 'string' || !/^(stun|turns?):/.test(url) || !isText(username) || !isText(credential)) {
      throw new SettingError('ICE_SERVERS holds something else than {"url":"stun:… or turn:…"}');
    }
    return { url, ...(username ? { username } : {}), ...(credential ? { credential } : {}) };
  });

const readHeaders = (value: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readList('OPENVIDU_WEBHOOK_HEADERS', value).map(header => {
      const [, name, text] = /^([\w-]+):\s*(.+)$/.exec(String(header)) ?? [];
      if (!name || !text)
        throw new SettingError('OPENVIDU_WEBHOOK_HEADERS holds something else than "Name: value"');
      return [name, text];
    }),
  );

/** The settings of the process; throws a SettingError for the first that can't be used. */
export const readSettings = (env: Environment): MediaServerOptions => {
  const webhook = env['OPENVIDU_WEBHOOK_ENDPOINT'];
  const headers = env['OPENVIDU_WEBHOOK_HEADERS'];
  return {
    port: readPort(env['PORT'] || '4443'),
    host: env['HOST'] || '127.0.0.1',
    secret: readSecret(env['OPENVIDU_SECRET']),
    ...(env['PUBLIC_URL'] ? { publicUrl: readPublicUrl(env['PUBLIC_URL']) } : {}),
    ...(env['ICE_SERVERS'] ? { iceServers: readIceServers(env['ICE_SERVERS']) } : {}),
    ...(webhook
      ? {
          webhook: {
            endpoint: readUrl('OPENVIDU_WEBHOOK_ENDPOINT', webhook, ['http:', 'https:']).href,
            ...(headers ? { headers: readHeaders(headers) } : {}),
          },
        }
      : {}),
  };
};
