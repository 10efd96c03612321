import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { MinorRule } from '../../../src/contract/guardian.js';
import { COMPLETE } from '../support/intake.js';
import {
  CANARY,
  FORM,
  GUARDIAN,
  GUARDIAN_FORM,
  TEEN,
  asPerson,
  asked,
  begin,
  lastHeard,
  read,
  save,
  send,
} from '../support/minors.js';
import { png } from '../support/pictures.js';
import { START, answerOf, known, startTestServer, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());
afterEach(async () => {
  server.clock.set(START);
  await server.store.db.deleteFrom('minor_rules').execute();
});

const rule = (more: Partial<MinorRule> = {}): MinorRule => ({
  state: 'US-CO',
  service: 'mental-health',
  fromAge: 12,
  toAge: 17,
  signs: 'patient',
  guardianSees: 'nothing',
  from: '2026-01-01',
  ...more,
});
const publish = async (...items: MinorRule[]): Promise<void> => {
  const { status } = await (await as('noor')).post('/minor-rules', { items });
  assert.equal(status, 200);
};

// Signing in at the demo is limited to so many times in ten minutes.
const as = async (key: string): Promise<Caller> => asPerson(server, await server.idOf(key));
const idOf = async (caller: Caller): Promise<string> => (await caller.get('/me')).body.id;
const waits = async (caller: Caller): Promise<string | undefined> =>
  known((await caller.get('/me/intake-submissions')).body.items[0]).waitingFor;
const accept = async (id: string) =>
  (await as('dana')).post(`/intake-submissions/${id}/accept`, {
    therapistId: await server.idOf('alex'),
    coachId: await server.idOf('rosa'),
  });

/** A teenager who sent their part, and a guardian who was asked. */
const family = async (answers: Record<string, unknown> = TEEN) => {
  const teen = await begin(server);
  const sent = await send(teen, answers);
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  return { teen, teenId: await idOf(teen), intakeId: sent.body.id, guardian: await asked(server, teen) };
};
const sign = (guardian: Caller) => send(guardian, GUARDIAN, { form: GUARDIAN_FORM });

describe('a teenager of 15 where both have to sign', () => {
  test('the team waits for the guardian, who does their part by a link of their own, and then can go on', async () => {
    const teen = await begin(server);
    const sent = await send(teen, TEEN);
    assert.equal(sent.body.waitingFor, 'guardian');
    assert.equal((await teen.get('/me')).body.ageGroup, 'adolescent');
    const refused = await accept(sent.body.id);
    assert.deepEqual([refused.status, refused.body.code], [409, 'waiting-for-guardian']);

    const guardian = await asked(server, teen);
    const { body: me } = await guardian.caller.get('/me');
    assert.deepEqual([me.role, me.displayName], ['guardian', 'Kim']);
    assert.deepEqual(me.guardianOf, [
      { id: await idOf(teen), displayName: 'Robin', role: 'patient', sees: 'nothing' },
    ]);
    assert.deepEqual(
      (await teen.get('/me/guardians')).body.items.map(({ name, status }) => [name, status]),
      [['Kim', 'invited']],
    );

    const signed = await sign(guardian.caller);
    assert.equal(signed.status, 201, JSON.stringify(signed.body));
    assert.equal(signed.body.waitingFor, undefined);
    assert.equal(await waits(teen), undefined);
    const heard = await lastHeard(server, 'intake.updated');
    assert.ok(heard.includes(`person:${await idOf(teen)}`) && heard.includes('team:intake'));

    const dana = await as('dana');
    const { items } = (await dana.get('/intake-submissions')).body;
    assert.ok(items.some(one => one.id === sent.body.id));
    assert.equal(
      items.some(one => one.id === signed.body.id),
      false,
      "a guardian's part is no intake",
    );
    const { body: read } = await dana.get(`/intake-submissions/${sent.body.id}`);
    assert.deepEqual(
      read.guardians.map(({ name, status, signedAt }) => [name, status, signedAt]),
      [['Kim', 'signed', START]],
    );
    assert.deepEqual(
      read.consents
        .filter(({ signer }) => signer.relationship === 'guardian')
        .map(({ linkId, signer, status }) => [linkId, signer.name, status]),
      [
        ['guardian-privacy-consent', 'Kim', 'active'],
        ['minor-telehealth-consent', 'Kim', 'active'],
      ],
    );
    assert.equal(known(read.guardianParts[0]).guardianId, guardian.id);
    const accepted = await accept(sent.body.id);
    assert.equal(accepted.status, 200, JSON.stringify(accepted.body));
  });

  test('the code is told once and kept nowhere', async () => {
    const { teen, guardian } = await family();
    const kept = JSON.stringify([
      await server.store.db.selectFrom('resume_codes').selectAll().execute(),
      await server.store.db.selectFrom('guardianships').selectAll().execute(),
      (await teen.get('/me/guardians')).body,
    ]);
    assert.equal(kept.includes(guardian.code), false);
    assert.equal(kept.includes(guardian.code.replaceAll('-', '')), false);
  });

  test('a file of the guardian’s part is read by the team, and by nobody at home', async () => {
    const { teen, intakeId, guardian } = await family();
    const bytes = png();
    const sent = await answerOf(
      await guardian.caller.send(`/intake-drafts/${GUARDIAN_FORM}/files`, {
        method: 'POST',
        headers: { 'Content-Type': 'image/png' },
        body: Uint8Array.from(bytes),
      }),
    );
    const card = [{ id: sent.body.id, name: 'card.png', type: 'image/png', size: bytes.length }];
    const answers = { ...GUARDIAN, insurance: 'yes', 'insurance-card': card };
    const part = await send(guardian.caller, answers, { form: GUARDIAN_FORM });
    assert.equal(part.status, 201, JSON.stringify(part.body));
    const dana = await as('dana');
    const { body } = await dana.get(`/intake-submissions/${intakeId}`);
    assert.match(JSON.stringify(body.guardianParts), new RegExp(sent.body.id));
    const status = async (caller: Caller): Promise<number> => {
      const response = await caller.send(`/intake-files/${sent.body.id}`);
      await response.body?.cancel();
      return response.status;
    };
    assert.equal(await status(dana), 200);
    assert.equal(await status(guardian.caller), 200);
    assert.equal(await status(teen), 404);
    assert.equal(await status(await as('alex')), 404);
  });

  test('neither reaches the form of the other', async () => {
    const { teen, teenId, guardian } = await family();
    assert.equal((await save(guardian.caller, COMPLETE)).status, 404);
    assert.equal((await save(teen, GUARDIAN, { form: GUARDIAN_FORM })).status, 404);
    assert.equal((await guardian.caller.get(`/intake-drafts/${FORM}`)).status, 404);
    for (const path of [`/wards/${teenId}/intake`, `/check-ins?personId=${teenId}`, '/intake-submissions'])
      assert.ok([403, 404].includes((await guardian.caller.get(path)).status));
  });

  test('only somebody under 18 asks guardians, and at most four', async () => {
    const adult = await begin(server);
    await send(adult, COMPLETE);
    const refused = await adult.post('/me/guardians', { name: 'Kim', relationship: 'parent' });
    assert.deepEqual([refused.status, refused.body.code], [409, 'conflict']);
    const { teen } = await family();
    for (const name of ['Two', 'Three', 'Four']) await asked(server, teen, name);
    assert.equal((await teen.post('/me/guardians', { name: 'Five', relationship: 'other' })).status, 409);
  });
});

describe('the clinic’s rules', () => {
  test('where the young person signs alone nobody is waited for', async () => {
    await publish(rule());
    const teen = await begin(server);
    const sent = await send(teen, TEEN);
    assert.equal(sent.body.waitingFor, undefined);
    assert.equal((await accept(sent.body.id)).status, 200);
  });

  test('alcohol or drugs and something else beside them: the more careful rule counts', async () => {
    await publish(rule({ service: 'substance-use' }));
    const alone = await begin(server);
    assert.equal((await send(alone, { ...TEEN, reasons: ['use'] })).body.waitingFor, undefined);
    const both = await begin(server);
    assert.equal((await send(both, { ...TEEN, reasons: ['use', 'mood'] })).body.waitingFor, 'guardian');
  });

  test('an age that is not known well enough meets no rule that it might not meet', async () => {
    await publish(rule());
    const child = await begin(server);
    const { 'birth-date': _, ...unsaid } = TEEN;
    assert.equal((await send(child, { ...unsaid, age: 'under-13' })).body.waitingFor, 'guardian');
    // Told an age alone on a day, they are that age on that day, and one or the other later.
    await publish(rule({ fromAge: 15, toAge: 15 }));
    const teen = await begin(server);
    assert.equal((await send(teen, unsaid)).body.waitingFor, undefined);
    const teenId = await idOf(teen);
    server.clock.set('2026-11-20T15:00:00Z');
    assert.equal(await waits(await asPerson(server, teenId)), 'guardian');
  });

  test('a birth date of another age than the one that was chosen is a slip, and does not make anybody older', async () => {
    const teen = await begin(server);
    assert.equal((await send(teen, { ...TEEN, 'birth-date': '1990-01-01' })).body.waitingFor, 'guardian');
  });

  test('a rule that nobody can meet is refused, with its place', async () => {
    const noor = await as('noor');
    const { status, body } = await noor.post('/minor-rules', {
      items: [rule(), rule({ fromAge: 17, toAge: 12 }), rule({ until: '2025-01-01' })],
    });
    assert.equal(status, 400);
    assert.deepEqual(
      body.errors.map(({ pointer }) => pointer),
      ['/items/1/toAge', '/items/2/until'],
    );
    assert.deepEqual((await noor.get('/minor-rules')).body.items, []);
  });
});

describe('what a guardian sees', () => {
  const timesOf = async (caller: Caller): Promise<number> =>
    (await caller.get('/sessions')).body.items.length;
  const planned = async (teenId: string) => {
    const noor = await as('noor');
    const { body } = await noor.post('/sessions', {
      personId: teenId,
      kind: 'individual',
      startsAt: '2026-11-18T20:00:00Z',
      minutes: 50,
      leaderId: await server.idOf('alex'),
    });
    return body.id;
  };

  test('nothing before they have signed, then times, and by the clinic’s rule nothing or the intake', async () => {
    const { teenId, guardian } = await family();
    const session = await planned(teenId);
    assert.equal(await timesOf(guardian.caller), 0);
    await sign(guardian.caller);
    assert.equal(await timesOf(guardian.caller), 1);
    assert.equal((await guardian.caller.get(`/sessions/${session}`)).status, 200);
    assert.equal((await guardian.caller.get(`/wards/${teenId}/intake`)).status, 404);

    await publish(rule({ signs: 'both', guardianSees: 'nothing' }));
    assert.equal(await timesOf(guardian.caller), 0);
    assert.equal((await guardian.caller.get(`/sessions/${session}`)).status, 404);
    await planned(teenId);
    assert.equal(
      (await lastHeard(server, 'session.booked')).includes(`person:${await idOf(guardian.caller)}`),
      false,
    );

    await publish(rule({ signs: 'both', guardianSees: 'intake' }));
    assert.equal((await guardian.caller.get(`/wards/${teenId}/intake`)).status, 200);
    await planned(teenId);
    assert.ok((await lastHeard(server, 'session.booked')).includes(`person:${await idOf(guardian.caller)}`));
  });

  test('of the intake neither what is private nor what was asked for safety, and their look is in the log', async () => {
    await publish(rule({ signs: 'both', guardianSees: 'intake' }));
    const { teen, teenId, guardian } = await family();
    await sign(guardian.caller);
    const answer = await guardian.caller.get(`/wards/${teenId}/intake`);
    const links = read(answer).map(({ linkId }) => linkId);
    assert.ok(links.includes('times'));
    for (const closed of ['in-own-words', 'asq-1', 'asq-5', 'phq-9-9', 'keep-from-parents'])
      assert.equal(links.includes(closed), false, closed);
    assert.equal(JSON.stringify(answer.body).includes(CANARY), false);
    assert.deepEqual(
      (await teen.get('/me/access-log')).body.items.map(({ who, what }) => [who.displayName, what]),
      [['Kim', 'intake']],
    );
  });

  test('nothing of anybody else’s child', async () => {
    await publish(rule({ signs: 'both', guardianSees: 'intake' }));
    const one = await family();
    const other = await family();
    await sign(one.guardian.caller);
    assert.equal((await one.guardian.caller.get(`/wards/${other.teenId}/intake`)).status, 404);
  });

  test('nothing more once they took back what their part cannot be sent without; the team waits again', async () => {
    const { teen, teenId, intakeId, guardian } = await family();
    await planned(teenId);
    await sign(guardian.caller);
    const consents = (await guardian.caller.get('/me/consents')).body.items;
    const needed = known(consents.find(({ linkId }) => linkId === 'minor-telehealth-consent'));
    assert.equal((await guardian.caller.post(`/me/consents/${needed.id}/revoke`)).status, 200);
    assert.equal(await timesOf(guardian.caller), 0);
    assert.equal(await waits(teen), 'guardian');
    assert.equal((await accept(intakeId)).body.code, 'waiting-for-guardian');
    assert.equal((await sign(guardian.caller)).status, 201);
    assert.equal(await waits(teen), undefined);
  });
});

describe('two guardians, one of them barred', () => {
  const bar = async (personId: string, guardianId: string) =>
    (await as('dana')).post(`/people/${personId}/guardians/${guardianId}/bar`, {
      reason: 'A court says so: canary-reason.',
    });

  test('the barred one is out from the next request on, the other goes on, and nobody but staff reads why', async () => {
    const { teen, teenId, guardian } = await family();
    server.clock.advance(1000);
    const other = await asked(server, teen, 'Jo');
    await sign(guardian.caller);
    await sign(other.caller);
    const { status, body } = await bar(teenId, guardian.id);
    assert.deepEqual([status, body.status], [200, 'barred']);
    for (const call of [
      guardian.caller.get('/me'),
      guardian.caller.get('/sessions'),
      guardian.caller.get('/me/consents'),
      save(guardian.caller, GUARDIAN, { form: GUARDIAN_FORM }),
    ])
      assert.equal((await call).status, 401);
    assert.equal((await server.nobody.post('/resume', { code: guardian.code })).status, 404);

    assert.equal((await other.caller.get('/me')).body.guardianOf.length, 1);
    assert.equal(await waits(teen), undefined, 'the other one has signed');
    const mine = (await teen.get('/me/guardians')).body;
    assert.deepEqual(
      mine.items.map(({ name, status }) => [name, status]),
      [
        ['Kim', 'barred'],
        ['Jo', 'signed'],
      ],
    );
    assert.equal(JSON.stringify(mine).includes('canary-reason'), false);
    const heard = await lastHeard(server, 'intake.updated');
    const { person_id } = await server.store.db
      .selectFrom('guardianships')
      .where('id', '=', guardian.id)
      .select('guardian_id as person_id')
      .executeTakeFirstOrThrow();
    assert.equal(heard.includes(`person:${person_id}`), false);
  });

  test('what the barred one signed counts no more', async () => {
    const { teen, teenId, intakeId, guardian } = await family();
    await sign(guardian.caller);
    await bar(teenId, guardian.id);
    assert.equal(await waits(teen), 'guardian');
    const { body } = await (await as('dana')).get(`/intake-submissions/${intakeId}`);
    const theirs = body.consents.filter(({ signer }) => signer.relationship === 'guardian');
    assert.ok(theirs.length === 2 && theirs.every(({ status }) => status === 'inactive'));
  });

  test('a second bar changes nothing, and one of somebody else’s guardian does not exist', async () => {
    const { teenId, guardian } = await family();
    const stranger = await family();
    assert.equal((await bar(stranger.teenId, guardian.id)).status, 404);
    assert.equal((await bar(teenId, guardian.id)).status, 200);
    assert.equal((await bar(teenId, guardian.id)).status, 200);
    const alex = await as('alex');
    const path = `/people/${teenId}/guardians/${guardian.id}/bar`;
    assert.equal((await alex.post(path, { reason: 'Not on my caseload.' })).status, 404);
  });

  test('a family session of the barred one is no longer theirs, and they are sent out of the room', async () => {
    const leoId = await server.idOf('leo');
    const carmenId = await server.idOf('carmen');
    const { db } = server.store;
    const session = known(
      await db
        .selectFrom('session_participants')
        .innerJoin('sessions', 'sessions.id', 'session_participants.session_id')
        .where('person_id', '=', carmenId)
        .select(['session_id', 'room_id'])
        .executeTakeFirst(),
    );
    await db
      .insertInto('room_presence')
      .values({
        connection_id: 'con_of_carmen',
        session_id: session.session_id,
        person_id: carmenId,
        came_at: new Date(START),
        went_at: null,
      })
      .execute();
    const bond = known(
      await db
        .selectFrom('guardianships')
        .where('guardian_id', '=', carmenId)
        .select('id')
        .executeTakeFirst(),
    );
    const carmen = await as('carmen');
    const alex = await as('alex');
    assert.equal((await carmen.get('/me')).status, 200);
    const path = `/people/${leoId}/guardians/${bond.id}/bar`;
    assert.equal((await alex.post(path, { reason: 'A court says so.' })).status, 200);
    assert.equal((await carmen.get('/sessions')).status, 401);
    assert.ok(server.ended.includes(`${session.room_id} ${carmenId}`));
    assert.equal(
      (
        await db
          .selectFrom('session_participants')
          .where('person_id', '=', carmenId)
          .select('session_id')
          .execute()
      ).length,
      0,
    );
    await db.updateTable('guardianships').set({ status: 'signed' }).where('id', '=', bond.id).execute();
  });
});

describe('turning 18', () => {
  /** Leo's birthday is the 19th: midnight in New York is five in the morning in UTC. */
  const grownUp = async (birthDate: string): Promise<void> => {
    await server.store.db
      .updateTable('people')
      .set({ birth_date: birthDate })
      .where('id', '=', await server.idOf('leo'))
      .execute();
  };
  const sees = async (instant: string): Promise<readonly [number, number, string | undefined, string]> => {
    server.clock.set(instant);
    const [leo, carmen] = [await as('leo'), await as('carmen')];
    const leos = known((await leo.get('/sessions')).body.items.find(({ kind }) => kind === 'group'));
    return [
      (await carmen.get(`/sessions/${leos.id}`)).status,
      (await carmen.get('/me')).body.guardianOf.length,
      (await leo.get('/me/guardians')).body.items[0]?.status,
      (await leo.get('/me')).body.ageGroup,
    ];
  };

  test('ends what a guardian sees at midnight by the program’s clock', async () => {
    await grownUp('2008-11-19');
    assert.deepEqual(await sees('2026-11-19T04:59:59Z'), [200, 1, 'signed', 'adolescent']);
    assert.deepEqual(await sees('2026-11-19T05:00:00Z'), [404, 0, 'ended', 'adult']);
  });

  test('comes on 1 March to somebody born on 29 February', async () => {
    await grownUp('2008-02-29');
    server.clock.set('2026-02-28T17:00:00Z');
    assert.equal((await (await as('leo')).get('/me')).body.ageGroup, 'adolescent');
    server.clock.set('2026-03-01T05:00:00Z');
    assert.equal((await (await as('leo')).get('/me')).body.ageGroup, 'adult');
  });

  test('ends a guardian’s consents with the day before, and nobody is asked to sign for them any more', async () => {
    server.clock.set('2026-11-18T20:00:00Z');
    const { teenId, guardian } = await family({ ...TEEN, age: '17', 'birth-date': '2008-11-19' });
    await sign(guardian.caller);
    const statuses = async (caller: Caller) =>
      new Set((await caller.get('/me/consents')).body.items.map(({ status }) => status));
    assert.deepEqual(await statuses(guardian.caller), new Set(['active']));
    server.clock.set('2026-11-19T05:00:00Z');
    const again = server.withToken((await server.nobody.post('/resume', { code: guardian.code })).body.token);
    assert.deepEqual(await statuses(again), new Set(['inactive']));
    assert.equal((await sign(again)).status, 409);
    const grown = await asPerson(server, teenId);
    assert.equal(await waits(grown), undefined);
    assert.equal((await grown.post('/me/guardians', { name: 'Jo', relationship: 'parent' })).status, 409);
  });
});
