import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { decodeJwt, importJWK, SignJWT, exportJWK } from 'jose';
import { after, before, describe, test } from 'node:test';
import { openKeys } from '../../../demo/server/auth/keys.js';
import { Tokens, TOKEN_LIFE } from '../../../demo/server/auth/tokens.js';
import { startTestServer, testKeys, type TestServer } from '../support/server.js';

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());

const signIn = async (person: string): Promise<string> => {
  const response = await server.app.request('/demo/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return ((await response.json()) as { token: string }).token;
};

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed with the server's own key, with anything in it changed. */
const signed = async (
  claims: Record<string, unknown>,
  header: Record<string, unknown> = {},
): Promise<string> => {
  const now = Math.floor(server.clock.now() / 1000);
  const all: Record<string, unknown> = {
    sub: await server.idOf('ana'),
    iss: 'urn:iop-elements:server',
    aud: 'urn:iop-elements:api',
    jti: 'one',
    iat: now,
    exp: now + 60,
    ...claims,
  };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return new SignJWT(given)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: server.keys.kid, ...header })
    .sign(server.keys.signing);
};

test('a token says who it is for and until when, lives ten minutes at most, and says nothing of rights', async () => {
  const token = await signIn('dana');
  const claims = decodeJwt(token);
  assert.deepEqual(Object.keys(claims).sort(), ['aud', 'exp', 'iat', 'iss', 'jti', 'sub']);
  assert.equal(TOKEN_LIFE <= 600, true);
  assert.equal(Number(claims.exp) - Number(claims.iat), TOKEN_LIFE);
});

test('a token past its end is told apart from a false one', async () => {
  const token = await signIn('ana');
  const caller = server.withToken(token);
  server.clock.advance((TOKEN_LIFE - 1) * 1000);
  assert.equal((await caller.get('/me')).status, 200);
  server.clock.advance(1000);
  const { status, body, headers } = await caller.get('/me');
  assert.equal(status, 401);
  assert.equal(body.code, 'token-expired');
  assert.match(headers.get('www-authenticate') ?? '', /error="invalid_token"/);
});

describe('false tokens', () => {
  const cases: readonly (readonly [string, () => Promise<string> | string])[] = [
    ['no token at all', () => ''],
    ['words', () => 'let-me-in'],
    [
      'no signature (alg none)',
      async () => `${base64({ alg: 'none', typ: 'at+jwt' })}.${(await signIn('noor')).split('.')[1]}.`,
    ],
    [
      'the public key taken for a secret (alg HS256)',
      async () => {
        const key = await exportJWK([...server.keys.verifying.values()][0] as never).catch(() => ({
          x: 'x',
        }));
        const body = `${base64({ alg: 'HS256', typ: 'at+jwt', kid: server.keys.kid })}.${(await signIn('ana')).split('.')[1]}`;
        return `${body}.${createHmac('sha256', String(key.x)).update(body).digest('base64url')}`;
      },
    ],
    [
      'claims changed after signing',
      async () => {
        const [header, claims = '', signature] = (await signIn('ana')).split('.');
        const changed = {
          ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object),
          sub: await server.idOf('noor'),
        };
        return `${header}.${base64(changed)}.${signature}`;
      },
    ],
    [
      "somebody else's key under our key id",
      async () => {
        const other = await testKeys();
        const token = await new Tokens({ ...other, kid: server.keys.kid }).issue(
          await server.idOf('ana'),
          server.clock.now(),
        );
        return token.token;
      },
    ],
    ['a key id that we do not have', () => signed({}, { kid: 'other' })],
    ['another issuer', () => signed({ iss: 'urn:other' })],
    ['another audience', () => signed({ aud: 'urn:other' })],
    ['another kind of token', () => signed({}, { typ: 'JWT' })],
    ['no end', () => signed({ exp: undefined })],
    ['no subject', () => signed({ sub: undefined })],
    ['no id', () => signed({ jti: undefined })],
    ['a person who is not there', () => signed({ sub: 'person_nobody' })],
    [
      'issued an hour ahead',
      () =>
        signed({
          iat: Math.floor(server.clock.now() / 1000) + 3600,
          exp: Math.floor(server.clock.now() / 1000) + 4000,
        }),
    ],
  ];
  for (const [name, make] of cases)
    test(name, async () => {
      const token = await make();
      const { status, body, headers } = await server.nobody.get(
        '/me',
        token ? { Authorization: `Bearer ${token}` } : {},
      );
      assert.equal(status, 401);
      assert.equal(body.code, 'signed-out');
      assert.match(headers.get('www-authenticate') ?? '', /^Bearer/);
    });

  test('a life longer than ours', async () => {
    const now = Math.floor(server.clock.now() / 1000);
    const token = await signed({ iat: now - 3600, exp: now + 3600 });
    const { status } = await server.withToken(token).get('/me');
    assert.equal(status, 401);
  });

  test('a token is taken from the header only', async () => {
    const token = await signIn('ana');
    assert.equal((await server.nobody.get('/me', { Cookie: `token=${token}` })).status, 401);
    assert.equal((await server.nobody.get(`/me?access_token=${token}`)).status, 401);
  });
});

test('keys can be changed without signing everybody out: the first of a set signs, all of it verifies', async () => {
  const [first, second] = await Promise.all([privateJwk(), privateJwk()]);
  const before = new Tokens(await openKeys(first, ''));
  const later = new Tokens(await openKeys({ keys: [second, first] }, ''));
  const old = await before.issue('person', 1_000_000);
  assert.equal((await later.verify(`Bearer ${old.token}`, 1_000_000)).personId, 'person');
  const fresh = await later.issue('person', 1_000_000);
  await assert.rejects(before.verify(`Bearer ${fresh.token}`, 1_000_000), { code: 'signed-out' });
});

const privateJwk = async (): Promise<object> => {
  const { generateKeyPair } = await import('jose');
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = await exportJWK(privateKey);
  await importJWK(jwk, 'EdDSA');
  return jwk;
};

describe('signing in to the demo', () => {
  const post = (path: string, headers: Record<string, string>, body?: unknown): Promise<Response> =>
    Promise.resolve(
      server.app.request(`http://clinic.test${path}`, {
        method: 'POST',
        headers: { ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    );
  const ours = { 'X-Requested-With': 'iop-elements', 'Sec-Fetch-Site': 'same-origin' };

  test('the page gets a cookie that scripts cannot read, and with it fresh tokens', async () => {
    const signedIn = await post('/demo/sign-in', {}, { person: 'ana' });
    assert.equal(signedIn.status, 200);
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/demo']) assert.ok(cookie.includes(part), part);
    const Cookie = cookie.split(';')[0] as string;
    const token = await post('/demo/token', { ...ours, Cookie });
    assert.equal(token.status, 200);
    const { token: bearer } = (await token.json()) as { token: string };
    assert.equal((await server.withToken(bearer).get('/me')).body.displayName, 'Ana');
    const people = await server.app.request('/demo/people', { headers: { Cookie } });
    assert.equal(((await people.json()) as { current: string }).current, 'ana');

    assert.equal((await post('/demo/sign-out', { ...ours, Cookie })).status, 204);
    assert.equal((await post('/demo/token', { ...ours, Cookie })).status, 204);
  });

  test('the cookie is good for half a day and for nothing but the pages', async () => {
    const cookie = (await post('/demo/sign-in', {}, { person: 'ana' })).headers.get('set-cookie') ?? '';
    const Cookie = cookie.split(';')[0] as string;
    assert.equal((await server.nobody.get('/me', { Cookie })).status, 401);
    server.clock.advance(12 * 3_600_000);
    assert.equal((await post('/demo/token', { ...ours, Cookie })).status, 204);
  });

  test('another site cannot use the cookie', async () => {
    const cookie = (await post('/demo/sign-in', {}, { person: 'ana' })).headers.get('set-cookie') ?? '';
    const Cookie = cookie.split(';')[0] as string;
    assert.equal((await post('/demo/token', { Cookie })).status, 403);
    assert.equal(
      (await post('/demo/token', { ...ours, Cookie, 'Sec-Fetch-Site': 'cross-site' })).status,
      403,
    );
  });

  test('nobody can be signed in as a person whom the demo does not offer', async () => {
    for (const person of ['amara', 'nobody', '']) {
      const response = await post('/demo/sign-in', {}, { person });
      assert.equal(response.status, 404);
    }
    const items = ((await (await server.app.request('/demo/people')).json()) as { items: { key: string }[] })
      .items;
    assert.deepEqual(
      items.map(({ key }) => key),
      [
        'ana',
        'maya',
        'leo',
        'carmen',
        'sam',
        'dana',
        'alex',
        'priya',
        'tom',
        'okafor',
        'rosa',
        'noor',
        'dev',
      ],
    );
  });

  test('somebody with a resume code signs in with it', async () => {
    const { body } = await server.nobody.post('/applicants');
    const response = await post('/demo/sign-in', {}, { code: body.resumeCode });
    assert.equal(response.status, 200);
  });

  test('outside demo mode there is no such address', async () => {
    const other = await startTestServer({ demo: false });
    try {
      for (const path of ['/demo/sign-in', '/demo/token', '/demo/people'])
        assert.equal((await other.app.request(path, { method: 'POST' })).status, 404);
    } finally {
      await other.close();
    }
  });
});
