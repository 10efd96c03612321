import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { askClamd } from '../../../demo/server/intake/scanning/clamd.js';
import { json } from '../../../demo/server/db/sql.js';
import { LARGEST_FILE } from '../../../src/contract/intake-file.js';
import { FakeClamd } from '../support/clamd.js';
import { jpegWithPlace, pdf, png } from '../support/pictures.js';
import {
  answerOf,
  known,
  startTestServer,
  type Answer,
  type Caller,
  type TestServer,
} from '../support/server.js';

const FORM = 'papers';
const DAY = 86_400_000;

let server: TestServer;
let clamd: FakeClamd;
before(async () => {
  clamd = await FakeClamd.start();
  server = await startTestServer({ clamd: clamd.address });
  const question = { why: 'To ask your plan', audience: 'intake-team', required: false };
  const form = {
    id: FORM,
    version: 1,
    language: 'en',
    languages: ['en'],
    title: 'Papers',
    parts: [
      {
        id: 'papers',
        title: 'Papers',
        items: [{ ...question, linkId: 'card', type: 'file', text: 'Your insurance card', max: 3 }],
      },
    ],
  };
  await server.store.db
    .insertInto('intake_forms')
    .values({ id: FORM, version: 1, language: 'en', definition: json(form) })
    .execute();
});
after(async () => {
  await server.close();
  await clamd.stop();
});

/** Somebody with a code to come back with. A token of theirs lives ten minutes. */
const applicant = async (): Promise<Caller & { back: () => Promise<Caller> }> => {
  const { token, resumeCode: code } = (await server.nobody.post('/applicants')).body;
  const back = async (): Promise<Caller> =>
    server.withToken((await server.nobody.post('/resume', { code })).body.token);
  return Object.assign(server.withToken(token), { back });
};

interface Sent extends Answer {
  readonly file: { readonly id: string; readonly type: string; readonly size: number; readonly scan: string };
}

const upload = async (
  caller: Caller,
  type: string,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
): Promise<Sent> => {
  const answer = await answerOf(
    await caller.send(`/intake-drafts/${FORM}/files`, {
      method: 'POST',
      headers: { 'Content-Type': type, ...headers },
      body: Uint8Array.from(bytes),
    }),
  );
  return { ...answer, file: answer.body as unknown as Sent['file'] };
};

const named = ({ file: { id, type, size } }: Sent) => ({ id, name: 'card.png', type, size });
const save = (caller: Caller, files: readonly unknown[], version?: number): Promise<Answer> =>
  caller.put(
    `/intake-drafts/${FORM}`,
    { formVersion: 1, language: 'en', answers: { card: files } },
    version === undefined ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` },
  );
const submit = (caller: Caller): Promise<Answer> =>
  caller.post('/intake-submissions', { formId: FORM, draftVersion: 1 });

const download = async (caller: Caller, id: string) => {
  const response = await caller.send(`/intake-files/${id}`);
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
};
const rows = () =>
  server.store.db
    .selectFrom('intake_files')
    .select(eb => ['id', 'person_id', 'scan', eb('bytes', 'is', null).as('isDropped')])
    .execute();

describe('a file is taken', () => {
  test('it comes back as it was, and as nothing but bytes to keep', async () => {
    const caller = await applicant();
    const bytes = png();
    const sent = await upload(caller, 'image/png', bytes);
    assert.equal(sent.status, 201);
    assert.deepEqual(
      { ...sent.file, id: '' },
      { id: '', type: 'image/png', size: bytes.length, scan: 'clean' },
    );
    const got = await download(caller, sent.file.id);
    assert.equal(got.status, 200);
    assert.deepEqual(got.bytes, bytes);
    assert.equal(got.headers.get('content-type'), 'image/png');
    assert.equal(got.headers.get('content-disposition'), 'attachment');
    assert.equal(got.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(got.headers.get('cache-control'), 'no-store');
  });

  test('the largest one, whole', async () => {
    const caller = await applicant();
    const sent = await upload(caller, 'application/pdf', pdf('A scan', LARGEST_FILE));
    assert.equal(sent.status, 201);
    assert.equal((await download(caller, sent.file.id)).bytes.length, LARGEST_FILE);
  });

  test('without where it was taken and by whom, whatever the page sent', async () => {
    const caller = await applicant();
    const sent = await upload(caller, 'image/jpeg', jpegWithPlace());
    assert.equal(sent.status, 201);
    const { bytes } = await download(caller, sent.file.id);
    for (const word of ['GPS', '40.7128', 'Robin', 'Exif']) assert.equal(bytes.includes(word), false, word);
    const other = await upload(caller, 'image/png', png('Robin was here'));
    assert.equal((await download(caller, other.file.id)).bytes.includes('Robin'), false);
  });

  test('once, however often the page repeats it', async () => {
    const caller = await applicant();
    const key = { 'Idempotency-Key': randomUUID() };
    const before = (await rows()).length;
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => upload(caller, 'image/png', png(), key)),
    );
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
    assert.equal(new Set(answers.map(({ file }) => file.id)).size, 1);
    assert.equal((await rows()).length, before + 1);
    const another = await upload(caller, 'application/pdf', pdf(), key);
    assert.equal(another.body.code, 'key-reused');
  });
});

describe('a file is not taken', () => {
  const kinds: readonly (readonly [string, string, Buffer, number, string])[] = [
    [
      'of a kind that nobody asked for',
      'image/svg+xml',
      Buffer.from('<svg/>'),
      415,
      'unsupported-media-type',
    ],
    ['that is a page by another name', 'image/png', Buffer.from('<html>'), 415, 'unsupported-media-type'],
    ['whose bytes are of another kind', 'image/jpeg', png(), 415, 'unsupported-media-type'],
    ['that is empty', 'image/png', Buffer.alloc(0), 415, 'unsupported-media-type'],
    ['that ends in the middle', 'image/png', png().subarray(0, 40), 400, 'unreadable-file'],
    ['that is JSON', 'application/json', Buffer.from('{}'), 415, 'unsupported-media-type'],
  ];
  for (const [name, type, bytes, status, code] of kinds)
    test(name, async () => {
      const answer = await upload(await applicant(), type, bytes);
      assert.deepEqual([answer.status, answer.body.code], [status, code]);
    });

  test('that is too large: its end is never read, and the connection closes', async () => {
    const caller = await applicant();
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: controller => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
      },
    });
    const response = await caller.send(`/intake-drafts/${FORM}/files`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/pdf' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    const answer = await answerOf(response);
    assert.deepEqual([answer.status, answer.body.code], [413, 'too-large']);
    assert.equal(answer.headers.get('connection'), 'close');
    assert.ok(pulled < 16, `${pulled} MiB were read`);
    const said = await upload(caller, 'application/pdf', pdf(), {
      'Content-Length': String(LARGEST_FILE + 1),
    });
    assert.equal(said.status, 413);
  });

  test('for a form that is not there', async () => {
    const caller = await applicant();
    const response = await caller.send('/intake-drafts/nothing/files', {
      method: 'POST',
      headers: { 'Content-Type': 'image/png' },
      body: Uint8Array.from(png()),
    });
    assert.equal(response.status, 404);
  });

  test('after twenty, until some that were taken out again make room', async () => {
    const caller = await applicant();
    const sent = [];
    for (let count = 0; count < 20; count++) sent.push(await upload(caller, 'image/png', png()));
    assert.equal((await save(caller, [named(known(sent[0]))])).status, 200);
    const more = await upload(caller, 'image/png', png());
    assert.equal(more.status, 400);
    assert.deepEqual(more.body.errors, [{ pointer: '', rule: 'too-many' }]);
    server.clock.advance(2 * 3_600_000);
    const back = await caller.back();
    assert.equal((await upload(back, 'image/png', png())).status, 201);
    assert.equal((await download(back, known(sent[0]).file.id)).status, 200, 'what the draft names stays');
    assert.equal((await download(back, known(sent[1]).file.id)).status, 404);
  });

  test('more often than a person would', async () => {
    const caller = await applicant();
    let limited;
    for (let count = 0; count < 70 && !limited; count++) {
      const answer = await upload(caller, 'image/png', Buffer.from('nothing'));
      if (answer.status === 429) limited = answer;
    }
    assert.ok(Number(known(limited).headers.get('retry-after')) > 0);
  });
});

describe('the scanner', () => {
  test('what it finds is dropped, and given to nobody', async () => {
    const caller = await applicant();
    const sent = await upload(caller, 'application/pdf', pdf('EICAR'));
    assert.deepEqual([sent.status, sent.file.scan], [201, 'blocked']);
    assert.equal((await download(caller, sent.file.id)).status, 404);
    const row = known((await rows()).find(({ id }) => id === sent.file.id));
    assert.equal(row.isDropped, true);
  });

  test('while it is away files wait, closed to the team; it sees them when it is back', async () => {
    const caller = await applicant();
    clamd.mood = 'broken';
    const [good, bad] = [
      await upload(caller, 'application/pdf', pdf('A letter')),
      await upload(caller, 'application/pdf', pdf('EICAR')),
    ];
    assert.deepEqual([good.file.scan, bad.file.scan], ['pending', 'pending']);
    await save(caller, [named(good)]);
    await submit(caller);
    const dana = await server.as('dana');
    assert.equal((await download(caller, good.file.id)).status, 200, 'it is their own');
    const closed = await download(dana, good.file.id);
    assert.equal(closed.status, 503);
    clamd.mood = 'well';
    const scanOf = async (id: string) => (await rows()).find(one => one.id === id)?.scan;
    server.clock.advance(60_000);
    await server.nobody.get('/program');
    // Nobody's request waits for the scanner: the sockets have to have their turn.
    while ((await scanOf(bad.file.id)) === 'pending') await setImmediate();
    assert.deepEqual([await scanOf(good.file.id), await scanOf(bad.file.id)], ['clean', 'blocked']);
    const back = await server.as('dana');
    assert.equal((await download(back, good.file.id)).status, 200);
  });

  test('one that never answers is given up', async () => {
    const silent = await FakeClamd.start();
    silent.mood = 'silent';
    const { address } = silent;
    await assert.rejects(askClamd(address, png(), 50), /too long/);
    await silent.stop();
    await assert.rejects(askClamd(address, png(), 5_000));
  });

  test('it is sent the whole file, in order', async () => {
    const bytes = pdf('Many chunks', 300_000);
    assert.equal(await askClamd(clamd.address, bytes, 5_000), 'clean');
    assert.deepEqual(clamd.seen.at(-1), bytes);
  });

  test('a clinic without one is told so with each file', async () => {
    const plain = await startTestServer();
    const caller = plain.withToken((await plain.nobody.post('/applicants')).body.token);
    const response = await caller.send('/intake-drafts/harborlight-intake/files', {
      method: 'POST',
      headers: { 'Content-Type': 'image/png' },
      body: Uint8Array.from(png()),
    });
    assert.equal(((await response.json()) as { scan: string }).scan, 'not-scanned');
    await plain.close();
  });
});

describe('whose file it is', () => {
  test('a draft names the files of its own person and form, and no others', async () => {
    const [caller, other] = [await applicant(), await applicant()];
    const theirs = await upload(other, 'image/png', png());
    const saved = await save(caller, [named(theirs)]);
    assert.equal(saved.status, 400);
    assert.deepEqual(saved.body.errors, [{ pointer: '/answers/card', rule: 'unknown' }]);
    const own = await upload(caller, 'image/png', png());
    assert.equal((await save(caller, [named(own)])).status, 200);
  });

  test('the team has it once it was sent; the person reads that somebody looked', async () => {
    const caller = await applicant();
    const sent = await upload(caller, 'image/png', png());
    await save(caller, [named(sent)]);
    const [dana, alex, carmen, ana] = await Promise.all(
      ['dana', 'alex', 'carmen', 'ana'].map(who => server.as(who)),
    );
    const status = async (who: Caller | undefined) => (await download(known(who), sent.file.id)).status;
    assert.equal(await status(dana), 404, 'a draft is nobody else’s');
    assert.equal((await submit(caller)).status, 201);
    assert.equal(await status(dana), 200);
    assert.equal(await status(alex), 404, 'not on the care team');
    assert.equal(await status(carmen), 404);
    assert.equal(await status(ana), 404);
    assert.equal((await server.nobody.send(`/intake-files/${sent.file.id}`)).status, 401);
    const me = (await caller.get('/me')).body.id;
    const looks = await server.store.db
      .selectFrom('access_log')
      .where('person_id', '=', me)
      .select(['actor_id', 'what'])
      .execute();
    assert.deepEqual(looks, [{ actor_id: await server.idOf('dana'), what: 'intake-file' }]);
  });

  test('a guardian never gets a file of their child', async () => {
    const leo = await server.as('leo');
    const sent = await upload(leo, 'image/png', png());
    await save(leo, [named(sent)]);
    assert.equal((await submit(leo)).status, 201);
    assert.equal((await download(await server.as('carmen'), sent.file.id)).status, 404);
    assert.equal((await download(await server.as('alex'), sent.file.id)).status, 200, 'the care team does');
  });

  test('a file that no answer names is gone after a day; one that an answer names stays', async () => {
    const [caller, sender] = [await applicant(), await applicant()];
    const [stray, drafted] = [
      await upload(caller, 'image/png', png()),
      await upload(caller, 'image/png', png()),
    ];
    const submitted = await upload(sender, 'image/png', png());
    await save(caller, [named(drafted)]);
    await save(sender, [named(submitted)]);
    await submit(sender);
    server.clock.advance(DAY - 60_000);
    await server.nobody.get('/program');
    const kept = async () => new Set((await rows()).map(({ id }) => id));
    assert.equal((await kept()).has(stray.file.id), true, 'a day is not over');
    server.clock.advance(3_600_000);
    await server.nobody.get('/program');
    const left = await kept();
    assert.deepEqual(
      [stray, drafted, submitted].map(one => left.has(one.file.id)),
      [false, true, true],
    );
  });

  test('somebody who leaves takes their files along', async () => {
    const caller = await applicant();
    await upload(caller, 'image/png', png());
    const me = (await caller.get('/me')).body.id;
    await server.store.db.deleteFrom('people').where('id', '=', me).execute();
    assert.deepEqual(
      (await rows()).filter(row => row.person_id === me),
      [],
    );
  });
});
