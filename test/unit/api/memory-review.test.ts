import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { people } from '../../../src/api/memory/samples/clinic.js';
import { sampleStaff, sampleTalkTimes } from '../../../src/api/memory/samples/review.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import { IntakeSubmission } from '../../../src/contract/intake-review.js';
import { AT_ONCE } from '../support/api-server.js';
import { apiErrorOf } from '../support/rejection.js';

const NOW = Date.parse('2026-06-11T13:00:00Z');

const clinic = (who = people.dana as Parameters<typeof sampleStaff>[0]) => {
  const memory = new MemoryProgram({ me: sampleStaff(who), slots: sampleTalkTimes(NOW) }, () => NOW);
  const client = new ProgramClient({
    endpoint: 'http://memory.example/api/v1',
    getToken: () => 'memory',
    fetch: memory.fetch,
    timing: AT_ONCE,
  });
  return { memory, client };
};

// The client takes no answer that breaks the contract, so that what comes through keeps it.
describe('the team in the in-memory program', () => {
  it('reads every sample as the contract says, answers with points and all', async () => {
    const { client } = clinic();
    for (const { id } of await client.listIntakes()) {
      const intake = await client.getIntake({ id });
      assert.ok(v.is(IntakeSubmission, intake));
      for (const { items } of intake.scores)
        for (const { linkId } of items)
          assert.ok(
            linkId && (intake.answers.some(one => one.linkId === linkId) || linkId.startsWith('audit-c')),
          );
    }
    assert.equal((await client.listAlerts()).length, 1);
    assert.ok((await client.listTeam()).items.length > 3);
  });

  it('decides an intake once, and says so to whoever comes later', async () => {
    const { client } = clinic();
    const asked = await client.askIntake({
      id: 'intake-jo',
      body: { items: ['story'], words: 'Could you say more?' },
    });
    assert.deepEqual([asked.status, asked.reply?.by.displayName], ['more-asked', 'Dana Ruiz']);
    const choice = { therapistId: people.alex.id, coachId: people.rosa.id };
    assert.equal((await apiErrorOf(client.acceptIntake({ id: 'intake-jo', body: choice }))).code, 'conflict');
    const referred = await client.referIntake({
      id: 'intake-jo',
      body: { place: 'Bayside', words: 'They have a bed.' },
    });
    assert.deepEqual([referred.status, referred.reply?.place], ['referred', 'Bayside']);
    assert.equal((await client.acceptIntake({ id: 'intake-robin', body: choice })).status, 'accepted');
    assert.equal(
      (await apiErrorOf(client.acceptIntake({ id: 'intake-robin', body: choice }))).code,
      'conflict',
    );
    assert.equal(
      (await apiErrorOf(client.acceptIntake({ id: 'intake-maya', body: choice }))).code,
      'waiting-for-guardian',
    );
  });

  it('completes an alert once, and keeps no other words than the first', async () => {
    const { client } = clinic();
    const done = await client.completeAlert({ id: 'alert-robin', body: { note: 'Called.' } });
    assert.deepEqual(
      [done.status, done.completedBy?.displayName, done.note],
      ['completed', 'Dana Ruiz', 'Called.'],
    );
    assert.deepEqual(await client.completeAlert({ id: 'alert-robin', body: {} }), done);
    assert.equal(
      (await apiErrorOf(client.completeAlert({ id: 'alert-robin', body: { note: 'Other.' } }))).code,
      'conflict',
    );
    assert.equal(
      (await apiErrorOf(client.completeAlert({ id: 'alert-nobody', body: {} }))).code,
      'not-found',
    );
  });

  it('bars a guardian, and gives a file that is not blocked', async () => {
    const { client } = clinic();
    const barred = await client.barGuardian({
      personId: 'person-maya',
      guardianId: 'guardian-ruth',
      body: { reason: 'A court order.' },
    });
    assert.equal(barred.status, 'barred');
    assert.equal((await client.getIntakeFile({ id: 'file-front' })).type, 'image/jpeg');
    assert.equal((await apiErrorOf(client.getIntakeFile({ id: 'file-letter' }))).code, 'not-found');
  });

  it('books a talk at an open time, and at any time', async () => {
    const { client } = clinic();
    const slot = await client.bookSession({ body: { slotId: 'talk-3', personId: 'person-jo' } });
    assert.equal(slot.kind, 'intake-talk');
    const soon = await client.bookSession({
      body: {
        personId: 'person-jo',
        kind: 'intake-talk',
        startsAt: '2026-06-11T13:05:00Z',
        minutes: 20,
      },
    });
    assert.equal(soon.leader.displayName, 'Dana Ruiz');
  });

  it('gives an administrator no answers, and a coach no intakes', async () => {
    const admin = clinic({ id: 'person-ines', displayName: 'Ines', role: 'program-admin' }).client;
    assert.equal((await admin.listIntakes()).length, 6);
    assert.equal((await apiErrorOf(admin.getIntake({ id: 'intake-robin' }))).code, 'forbidden');
    assert.equal((await apiErrorOf(clinic(people.rosa).client.listIntakes())).code, 'forbidden');
  });
});
