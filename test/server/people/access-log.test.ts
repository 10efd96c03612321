import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { COMPLETE } from '../support/intake.js';
import { asPerson, begin, send } from '../support/minors.js';
import { START, known, startTestServer, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());

const as = async (key: string): Promise<Caller> => asPerson(server, await server.idOf(key));
/** Looks since the test began: the demo has some of its own. */
const looks = async (caller: Caller): Promise<readonly string[][]> =>
  (await caller.get('/me/access-log')).body.items
    .filter(({ at }) => at >= START)
    .map(({ who, what, at }) => [who.displayName, what, at]);
const later = (minutes: number): string => new Date(Date.parse(START) + minutes * 60_000).toISOString();

test('the person reads who looked at their intake; looks within ten minutes are one', async () => {
  const begun = await begin(server);
  const personId = (await begun.get('/me')).body.id;
  const { body } = await send(begun, COMPLETE);
  const person = () => asPerson(server, personId);
  const path = `/intake-submissions/${body.id}`;
  const dana = await as('dana');
  for (let time = 0; time < 3; time++) await dana.get(path);
  assert.deepEqual(await looks(await person()), [['Dana Ruiz', 'intake', START]]);
  server.clock.set(later(9));
  await dana.get(path);
  assert.deepEqual(await looks(await person()), [['Dana Ruiz', 'intake', START]]);
  server.clock.set(later(11));
  await (await as('dana')).get(path);
  assert.deepEqual(await looks(await person()), [
    ['Dana Ruiz', 'intake', later(11)],
    ['Dana Ruiz', 'intake', START],
  ]);
  // A list holds no answers, and a no is no look.
  await (await as('noor')).get('/intake-submissions');
  assert.equal((await (await as('alex')).get(path)).status, 404);
  assert.equal((await looks(await person())).length, 2);
});

test("staff's look at check-ins is in the log of each whose they are, and nobody's own looks are", async () => {
  server.clock.set(START);
  const ana = await as('ana');
  await ana.get('/check-ins');
  assert.deepEqual(await looks(ana), []);
  await (await as('rosa')).get('/check-ins');
  await (await as('okafor')).get(`/check-ins?personId=${await server.idOf('ana')}`);
  assert.deepEqual((await looks(ana)).toSorted(), [
    ['Dr. Ada Okafor', 'check-ins', START],
    ['Rosa Lind', 'check-ins', START],
  ]);
  assert.deepEqual(await looks(await as('leo')), [['Rosa Lind', 'check-ins', START]]);
});

test('every way to the answers of an intake is logged', async () => {
  const begun = await begin(server);
  const { body } = await send(begun, COMPLETE);
  const dana = await as('dana');
  assert.equal((await dana.get(`/intake-submissions/${body.id}/questionnaire-response`)).status, 200);
  const entry = known((await begun.get('/me/access-log')).body.items[0]);
  assert.deepEqual(
    [entry.who.displayName, entry.who.title, entry.what],
    ['Dana Ruiz', 'Intake nurse', 'intake-copy'],
  );
});

test("a log is its owner's alone", async () => {
  for (const key of ['carmen', 'dana', 'noor'])
    assert.equal((await (await as(key)).get('/me/access-log')).status, 403);
});
