import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signInAsApplicant } from '../../../src/api/applicant-sign-in.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import { TokenSource, tokenFrom } from '../../../src/api/token-source.js';
import { sampleMe, sampleProgram } from '../../../src/api/memory/samples/clinic.js';
import { AT_ONCE, sendJson, sendProblem, startServer } from '../support/api-server.js';
import { apiErrorOf } from '../support/rejection.js';

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

/** Gives the tokens one after another and counts how often it was asked. */
const tokensInTurn = (...tokens: string[]) => {
  let asked = 0;
  const getToken = async () => {
    await Promise.resolve();
    return { token: tokens[Math.min(asked++, tokens.length - 1)] ?? '', expiresAt: inMinutes(10) };
  };
  return { getToken, asked: () => asked };
};

describe('the token of a call', () => {
  it('is renewed once when ten calls are refused at the same time', async context => {
    const { endpoint, arrived } = await startServer(context, ({ headers }, response) => {
      if (headers.authorization === 'Bearer fresh') sendJson(response, 200, sampleMe());
      else sendProblem(response, 401, 'token-expired');
    });
    const { getToken, asked } = tokensInTurn('stale', 'fresh');
    const client = new ProgramClient({ endpoint, getToken, timing: AT_ONCE });
    const people = await Promise.all(Array.from({ length: 10 }, () => client.getMe()));
    assert.equal(people.length, 10);
    assert.equal(asked(), 2);
    assert.equal(arrived.length, 20);
  });

  it('that is refused twice means that somebody must sign in, whichever way the API puts it', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response) => {
      sendProblem(response, 401, 'token-expired');
    });
    const { getToken } = tokensInTurn('one', 'two', 'three');
    const error = await apiErrorOf(new ProgramClient({ endpoint, getToken, timing: AT_ONCE }).getMe());
    assert.deepEqual([error.code, error.status, error.retryable], ['signed-out', 401, false]);
    assert.equal(error.requestId, 'req-1');
    assert.deepEqual(
      arrived.map(({ headers }) => headers.authorization),
      ['Bearer one', 'Bearer two'],
    );
  });

  it('is not tried again when the provider has no other one', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response) => {
      sendProblem(response, 401, 'signed-out');
    });
    const client = new ProgramClient({ endpoint, getToken: () => 'the only one', timing: AT_ONCE });
    assert.equal((await apiErrorOf(client.getMe())).code, 'signed-out');
    assert.equal(arrived.length, 1);
  });

  it('is left out when nobody is signed in, and the provider is asked once', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response) => {
      sendProblem(response, 401, 'signed-out');
    });
    let asked = 0;
    const client = new ProgramClient({ endpoint, getToken: () => (asked++, null), timing: AT_ONCE });
    assert.equal((await apiErrorOf(client.getMe())).code, 'signed-out');
    assert.equal(asked, 1);
    assert.equal(arrived[0]?.headers.authorization, undefined);
    assert.equal(await client.isSignedIn(), false);
  });

  it('given as a bare string is kept until the API refuses it', async context => {
    let good = 'a';
    const { endpoint } = await startServer(context, ({ headers }, response) => {
      if (headers.authorization === `Bearer ${good}`) sendJson(response, 200, sampleMe());
      else sendProblem(response, 401, 'token-expired');
    });
    let asked = 0;
    const client = new ProgramClient({ endpoint, getToken: () => (asked++, good), timing: AT_ONCE });
    await client.getMe();
    await client.getMe();
    assert.equal(asked, 1);
    good = 'b';
    await client.getMe();
    assert.equal(asked, 2);
  });

  it('is fetched anew shortly before it runs out', async () => {
    let asked = 0;
    const source = new TokenSource(() => ({ token: `t${++asked}`, expiresAt: inMinutes(asked) }));
    assert.equal(await source.get(), 't1');
    assert.equal(await source.get(), 't1');
    const late = Date.now() + 50_000;
    const { now } = Date;
    try {
      Date.now = () => late;
      assert.equal(await source.get(), 't2');
    } finally {
      Date.now = now;
    }
  });

  it('that seems to have run out when it comes is sent: the clock of the device may be wrong', async () => {
    let asked = 0;
    const source = new TokenSource(() => ({ token: `t${++asked}`, expiresAt: inMinutes(-180) }));
    assert.equal(await source.get(), 't1');
    assert.equal(await source.get(), 't1');
  });

  it('of the one before is dropped when somebody signs in another way meanwhile', async () => {
    let answer = (_token: string): void => undefined;
    const source = new TokenSource(() => new Promise<string>(resolve => (answer = resolve)));
    const waiting = source.get();
    source.use(() => 'second', { token: 'first', expiresAt: inMinutes(10) });
    answer('from the one before');
    assert.equal(await waiting, 'first');
    assert.equal(await source.get(), 'first');
  });

  it('is not waited for by a call that anybody may make', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response) => {
      sendJson(response, 200, sampleProgram());
    });
    const client = new ProgramClient({ endpoint, getToken: () => new Promise(() => undefined) });
    assert.equal((await client.getProgram()).id, 'harborlight');
    assert.equal(arrived[0]?.headers.authorization, undefined);
  });

  it('of an applicant is renewed with the resume code, once, and without waiting for itself', async context => {
    const code = '7KQ2M9XA4TBD3HRW8CNE';
    const { endpoint, arrived } = await startServer(context, ({ path, headers }, response) => {
      if (path.endsWith('/applicants')) {
        sendJson(response, 201, { token: 'first', expiresAt: inMinutes(10), resumeCode: code });
      } else if (path.endsWith('/resume')) {
        sendJson(response, 200, { token: 'second', expiresAt: inMinutes(10) });
      } else if (headers.authorization === 'Bearer second') sendJson(response, 200, sampleMe());
      else sendProblem(response, 401, 'token-expired');
    });
    const client = new ProgramClient({ endpoint, timing: AT_ONCE });
    assert.equal((await signInAsApplicant(client)).resumeCode, code);
    await Promise.all([client.getMe(), client.getMe()]);
    const resumed = arrived.filter(({ path }) => path.endsWith('/resume'));
    assert.equal(resumed.length, 1);
    assert.deepEqual(JSON.parse(resumed[0]?.body ?? ''), { code });
  });

  it('does not come back as an error of the page when the provider fails', async () => {
    const client = new ProgramClient({
      endpoint: 'http://127.0.0.1:1/api/v1',
      getToken: () => Promise.reject(new Error('secret-canary')),
    });
    const error = await apiErrorOf(client.getMe());
    assert.deepEqual([error.code, error.retryable], ['unavailable', true]);
    assert.equal(error.cause, undefined);
    assert.doesNotMatch(`${error.message}${error.stack}`, /canary/);
  });

  it('that is no token is named', async () => {
    for (const given of [{ token: 'x' }, { token: 'x', expiresAt: 'soon' }, 7, {}]) {
      const source = new TokenSource(() => given as never);
      assert.equal((await apiErrorOf(source.get())).code, 'bad-response');
    }
    assert.equal(await new TokenSource(() => '').get(), null);
    assert.equal(await new TokenSource().get(), null);
  });
});

describe('a token from a token-url', () => {
  const ask = (url: string) => Promise.resolve(tokenFrom(url)());

  it('is asked for with a header that no form of another site can send', async context => {
    const answer = { token: 'abc', expiresAt: inMinutes(10) };
    const { endpoint, arrived } = await startServer(context, (_, response) => {
      sendJson(response, 200, answer);
    });
    assert.deepEqual(await ask(endpoint), answer);
    assert.equal(arrived[0]?.method, 'POST');
    assert.equal(arrived[0]?.headers['x-requested-with'], 'iop-elements');
  });

  it('takes the cookies of the page along', async () => {
    let init: RequestInit | undefined;
    const provider = tokenFrom('/token', (_url, given) => {
      init = given;
      return Promise.resolve(new Response(null, { status: 204 }));
    });
    assert.equal(await provider(), null);
    assert.equal(init?.credentials, 'include');
  });

  for (const status of [401, 403, 204]) {
    it(`is null when the page's backend answers ${status}`, async context => {
      const { endpoint } = await startServer(context, (_, response) => {
        response.writeHead(status).end();
      });
      assert.equal(await ask(endpoint), null);
    });
  }

  it('is unavailable when the backend answers 500', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      response.writeHead(500).end('<h1>secret-canary</h1>');
    });
    const error = await apiErrorOf(ask(endpoint));
    assert.deepEqual([error.code, error.status, error.retryable], ['unavailable', 500, true]);
    assert.doesNotMatch(String(error.stack), /canary/);
  });

  it('is a bad response when the backend answers something else', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Sign in</p>');
    });
    const error = await apiErrorOf(ask(endpoint));
    assert.deepEqual([error.code, error.retryable], ['bad-response', true], 'a page in between passes');
  });

  it('is a bad response for good when the backend answers with another shape', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      sendJson(response, 200, { access_token: 'abc' });
    });
    const error = await apiErrorOf(ask(endpoint));
    assert.deepEqual([error.code, error.retryable], ['bad-response', false]);
  });

  it('is a network fault when the answer is cut off', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('{"token":', () => response.destroy());
    });
    const error = await apiErrorOf(ask(endpoint));
    assert.deepEqual([error.code, error.retryable], ['network', true]);
  });

  describe('in WebKit, where a body that is no JSON fails with a DOMException', () => {
    const inWebKit = (response: Response): typeof fetch => {
      const json = () => Promise.reject(new DOMException('The string did not match.', 'SyntaxError'));
      return () => Promise.resolve(Object.assign(response, { json }));
    };

    it('is null when nobody is signed in', async () => {
      assert.equal(await tokenFrom('/token', inWebKit(new Response(null, { status: 204 })))(), null);
    });

    it('is a bad response, and no lost connection, when the backend answers with a page', async () => {
      const provider = tokenFrom('/token', inWebKit(new Response('<p>Sign in</p>')));
      assert.equal((await apiErrorOf(Promise.resolve(provider()))).code, 'bad-response');
    });
  });

  it('serves a client end to end', async context => {
    const { endpoint } = await startServer(context, ({ path, headers }, response) => {
      if (path === '/token') sendJson(response, 200, { token: 'abc', expiresAt: inMinutes(10) });
      else if (headers.authorization === 'Bearer abc') sendJson(response, 200, sampleMe());
      else sendProblem(response, 401, 'signed-out');
    });
    const client = new ProgramClient({ endpoint, tokenUrl: new URL('/token', endpoint).href });
    assert.equal((await client.getMe()).id, 'person-ana');
    assert.equal(await client.isSignedIn(), true);
  });
});

describe('a sign-in that is forgotten', () => {
  it('sends the token at hand no more, and goes from a code back to the page’s own way', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response) =>
      sendJson(response, 200, sampleMe()),
    );
    const { getToken } = tokensInTurn('first', 'second');
    const client = new ProgramClient({ endpoint, getToken, timing: AT_ONCE });
    await client.getMe();
    client.forgetSignIn();
    await client.getMe();
    client.signIn(() => 'of a code', { token: 'of a code', expiresAt: inMinutes(10) });
    await client.getMe();
    client.forgetSignIn();
    await client.getMe();
    assert.deepEqual(
      arrived.map(({ headers }) => headers.authorization),
      ['Bearer first', 'Bearer second', 'Bearer of a code', 'Bearer second'],
    );
    assert.equal(new ProgramClient({ endpoint }).canSignIn, false);
  });
});
