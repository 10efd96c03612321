import * as v from 'valibot';
import { Fault } from './fault.js';
import type { ClamdAddress } from './intake/scanning/clamd.js';

const origin = (text: string): boolean => {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
};

const onOff = v.optional(
  v.pipe(
    v.picklist(['1', '0', 'on', 'off', 'true', 'false'], 'must be on or off.'),
    v.transform(text => ['1', 'on', 'true'].includes(text)),
  ),
);

interface Setting<S extends v.GenericSchema<string | undefined, unknown>> {
  readonly about: string;
  readonly fallback: string;
  readonly schema: S;
}

const setting = <S extends v.GenericSchema<string | undefined, unknown>>(
  about: string,
  fallback: string,
  schema: S,
): Setting<S> => ({ about, fallback, schema });

const url = (protocols: readonly string[], message: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check(text => URL.canParse(text) && protocols.includes(new URL(text).protocol), message),
    ),
  );

const settings = {
  PORT: setting(
    'port to listen on; 0 takes a free one',
    '3000',
    v.pipe(
      v.optional(v.string(), '3000'),
      v.regex(/^\d{1,5}$/, 'must be a number from 0 to 65535.'),
      v.transform(Number),
      v.maxValue(65_535, 'must be a number from 0 to 65535.'),
    ),
  ),
  HOST: setting(
    'address to listen on; 0.0.0.0 for every network',
    '127.0.0.1',
    v.optional(v.string(), '127.0.0.1'),
  ),
  PUBLIC_URL: setting(
    'address that browsers use, where a proxy stands in front',
    'where it listens',
    url(['http:', 'https:'], 'must be an address such as https://program.clinic.example.'),
  ),
  DATA_DIR: setting('folder for the embedded database and keys', '.data', v.optional(v.string(), '.data')),
  DATABASE_URL: setting(
    'PostgreSQL 15 or later in place of the embedded database',
    'none',
    url(['postgres:', 'postgresql:'], 'must be an address such as postgres://user:password@host:5432/name.'),
  ),
  OPENVIDU_URL: setting(
    'OpenVidu 2 deployment in place of the embedded media server',
    'none',
    url(['http:', 'https:'], 'must be an address such as https://media.clinic.example.'),
  ),
  OPENVIDU_SECRET: setting(
    'its secret',
    'none',
    v.optional(v.pipe(v.string(), v.minLength(1, 'must not be empty.'))),
  ),
  CLAMD: setting(
    'host:port of a ClamAV daemon that looks into every file that people send',
    'none: files are kept as not scanned',
    v.optional(
      v.pipe(
        v.string(),
        v.regex(
          /^([\w.-]+|\[[\da-fA-F:.]+\]):\d{1,5}$/,
          'must be a host and a port, such as 127.0.0.1:3310.',
        ),
      ),
    ),
  ),
  JWT_KEYS: setting(
    'private signing key, a JWK or a JWK Set whose first key signs and all of which verify (Ed25519)',
    'made and kept in DATA_DIR in demo mode',
    v.optional(
      v.pipe(
        v.string(),
        v.parseJson(
          undefined,
          'must be JSON: a private JWK with kty OKP and crv Ed25519, or a JWK Set of such.',
        ),
      ),
    ),
  ),
  ALLOWED_ORIGINS: setting(
    'origins of other websites that may call the API, separated by commas',
    'none',
    v.pipe(
      v.optional(v.string(), ''),
      v.transform(text =>
        text
          .split(',')
          .map(one => one.trim())
          .filter(Boolean),
      ),
      v.check(list => list.every(origin), 'must be origins such as https://clinic.example, without a path.'),
    ),
  ),
  DEMO: setting(
    'a made-up clinic in which anybody can sign in as anybody; has to be said where a setting looks like a clinic’s',
    'on for npm start',
    onOff,
  ),
} as const;

type Values = { [K in keyof typeof settings]: v.InferOutput<(typeof settings)[K]['schema']> };

/** What the server is told by its environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly openvidu: { readonly url: string; readonly secret: string } | undefined;
  readonly clamd: ClamdAddress | undefined;
  readonly jwtKeys: unknown;
  readonly allowedOrigins: readonly string[];
  readonly demo: boolean;
}

/** The settings as `--help` lists them. */
export const settingsHelp = (): string =>
  Object.entries(settings)
    .map(([name, { about, fallback }]) => `  ${name.padEnd(17)}${about} (${fallback})`)
    .join('\n');

const clamdAt = (address: string): ClamdAddress => {
  const at = address.lastIndexOf(':');
  return { host: address.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(address.slice(at + 1)) };
};

/** Settings that a clinic makes and a demo needs not: with any of them the demo has to be asked for by name. */
const CLINIC_MARKS: Readonly<Record<string, (value: string) => boolean>> = {
  DATABASE_URL: Boolean,
  JWT_KEYS: Boolean,
  OPENVIDU_URL: Boolean,
  ALLOWED_ORIGINS: Boolean,
  CLAMD: Boolean,
  PUBLIC_URL: value => URL.canParse(value) && !isOfThisMachine(new URL(value)),
  HOST: value => value !== '' && !LOOPBACK.has(value),
};

const isOfThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && LOOPBACK.has(hostname.replace(/^\[|\]$/g, ''));

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * @param demoUnlessClinic the demo is on where nothing is said of it and no setting looks like a clinic's.
 * @throws Fault with a sentence for each setting that can't stand.
 */
export const readSettings = (
  env: Readonly<Record<string, string | undefined>>,
  { demoUnlessClinic = false } = {},
): Settings => {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { schema }] of Object.entries(settings)) {
    const result = v.safeParse(schema, env[name] || undefined);
    if (result.success) values[name] = result.output;
    else faults.push(`${name} ${result.issues[0].message}`);
  }
  const given = values as Values;
  const demo = given.DEMO ?? demoUnlessClinic;
  const marks = Object.entries(CLINIC_MARKS).flatMap(([name, isMark]) =>
    isMark(env[name] ?? '') ? [name] : [],
  );
  if (demoUnlessClinic && given.DEMO === undefined && marks.length)
    faults.push(
      `DEMO must be said, because of ${marks.join(', ')}: off starts the clinic; on starts the demo, in which ` +
        'anybody can sign in as anybody, and which needs a database of its own.',
    );
  if (Boolean(env['OPENVIDU_URL']) !== Boolean(env['OPENVIDU_SECRET']))
    faults.push(
      'OPENVIDU_URL and OPENVIDU_SECRET belong together: set both, or neither for the embedded server.',
    );
  if (!faults.length && !demo && given.JWT_KEYS === undefined)
    faults.push('JWT_KEYS is needed outside demo mode: set it to a private Ed25519 key as a JWK.');
  if (faults.length) throw new Fault(faults.join('\n'));
  return {
    port: given.PORT,
    host: given.HOST,
    publicUrl: given.PUBLIC_URL && new URL(given.PUBLIC_URL).origin,
    dataDir: given.DATA_DIR,
    databaseUrl: given.DATABASE_URL,
    openvidu:
      given.OPENVIDU_URL && given.OPENVIDU_SECRET
        ? { url: given.OPENVIDU_URL, secret: given.OPENVIDU_SECRET }
        : undefined,
    clamd: given.CLAMD === undefined ? undefined : clamdAt(given.CLAMD),
    jwtKeys: given.JWT_KEYS,
    allowedOrigins: given.ALLOWED_ORIGINS,
    demo,
  };
};
