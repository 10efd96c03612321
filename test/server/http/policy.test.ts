import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { clinic } from '../../../demo/server/seed/clinic.js';
import { intakeForms } from '../../../demo/server/seed/form.js';
import { everyOperation, operations, type OperationId } from '../../../src/contract/operations.js';
import { ROLES, type Role } from '../../../src/contract/person.js';
import { known, startTestServer, type Answer, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer();
  await prepare();
});
after(() => server.close());

/** Somebody of each role, and the intake nurse, who is a therapist with one right more. */
const WHO: Readonly<Record<Role | 'intake-nurse', string>> = {
  patient: 'ana',
  guardian: 'carmen',
  'family-guest': 'sam',
  therapist: 'alex',
  'group-leader': 'priya',
  prescriber: 'okafor',
  'recovery-coach': 'rosa',
  'program-admin': 'noor',
  'intake-nurse': 'dana',
};
type Who = keyof typeof WHO;
const EVERYBODY = Object.keys(WHO) as Who[];
const STAFF: Who[] = [
  'therapist',
  'group-leader',
  'prescriber',
  'recovery-coach',
  'program-admin',
  'intake-nurse',
];

/**
 * Who may use which operation, written down a second time and on purpose: a slip in the policy's table differs from
 * this one. Everybody who is not named is refused.
 */
const MAY: Readonly<Record<OperationId, readonly Who[] | 'public'>> = {
  getProgram: 'public',
  publishProgram: ['program-admin'],
  listCallTimes: 'public',
  createContactRequest: 'public',
  createApplicant: 'public',
  resume: 'public',
  getIntakeForm: 'public',
  publishIntakeForm: ['program-admin'],
  getQuestionnaire: 'public',
  readQuestionnaire: ['program-admin'],
  listContactRequests: ['program-admin', 'intake-nurse'],
  answerContactRequest: ['program-admin', 'intake-nurse'],
  getMe: EVERYBODY,
  getIntakeDraft: ['patient', 'guardian'],
  saveIntakeDraft: ['patient', 'guardian'],
  uploadIntakeFile: ['patient', 'guardian'],
  getIntakeFile: ['patient', 'guardian', 'therapist', 'prescriber', 'intake-nurse'],
  submitIntake: ['patient', 'guardian'],
  listMyIntakes: ['patient', 'guardian'],
  listIntakes: ['therapist', 'prescriber', 'program-admin', 'intake-nurse'],
  getIntake: ['therapist', 'prescriber', 'intake-nurse'],
  getQuestionnaireResponse: ['therapist', 'prescriber', 'intake-nurse'],
  acceptIntake: ['program-admin', 'intake-nurse'],
  askIntake: ['therapist', 'intake-nurse'],
  referIntake: ['therapist', 'intake-nurse'],
  listMyConsents: ['patient', 'guardian'],
  revokeConsent: ['patient', 'guardian'],
  listMyAccessLog: ['patient'],
  listMyGuardians: ['patient'],
  inviteGuardian: ['patient'],
  barGuardian: ['therapist', 'program-admin', 'intake-nurse'],
  getWardIntake: ['guardian'],
  getMinorRules: ['program-admin'],
  publishMinorRules: ['program-admin'],
  listSlots: ['patient', 'therapist', 'group-leader', 'prescriber', 'program-admin', 'intake-nurse'],
  bookSession: ['patient', 'therapist', 'group-leader', 'prescriber', 'program-admin', 'intake-nurse'],
  listSessions: EVERYBODY,
  getSession: EVERYBODY,
  cancelSession: ['patient', 'therapist', 'group-leader', 'prescriber', 'program-admin', 'intake-nurse'],
  listTeamSessions: STAFF,
  getRoom: EVERYBODY.filter(who => who !== 'program-admin'),
  knockAtRoom: EVERYBODY.filter(who => who !== 'program-admin'),
  createRoomGrant: EVERYBODY.filter(who => who !== 'program-admin'),
  takePartInRoom: EVERYBODY.filter(who => who !== 'program-admin'),
  leadRoom: STAFF.filter(who => who !== 'program-admin'),
  moveInRoom: STAFF.filter(who => who !== 'program-admin'),
  getCheckInPlan: ['patient'],
  createCheckIn: ['patient'],
  listCheckIns: ['patient', 'therapist', 'prescriber', 'recovery-coach', 'intake-nurse'],
  listTeam: STAFF,
  listCaseload: STAFF,
  listAlerts: ['therapist', 'prescriber', 'intake-nurse'],
  completeAlert: ['therapist', 'prescriber', 'intake-nurse'],
  listMessages: ['patient', 'therapist', 'prescriber', 'recovery-coach', 'intake-nurse'],
  sendMessage: ['patient', 'therapist', 'prescriber', 'recovery-coach', 'intake-nurse'],
  streamEvents: EVERYBODY,
};

const NOWHERE = 'nothing-has-this-id';
const callers = new Map<Who, Caller>();

const prepare = async (): Promise<void> => {
  for (const who of EVERYBODY) callers.set(who, await server.as(WHO[who]));
};

const callerOf = (who: Who): Caller => {
  const caller = callers.get(who);
  assert.ok(caller);
  return caller;
};

/** A body that the contract takes, about things that are not there. */
const bodyFor = (id: OperationId): unknown => {
  switch (id) {
    case 'saveIntakeDraft':
      return { formVersion: 1, language: 'en', answers: {} };
    case 'submitIntake':
      return { formId: NOWHERE, draftVersion: 1 };
    case 'publishProgram':
      return clinic;
    case 'publishIntakeForm':
      return { languages: intakeForms.map(form => ({ ...form, id: NOWHERE })) };
    case 'readQuestionnaire':
      return { resourceType: 'Questionnaire' };
    case 'askIntake':
      return { items: [], words: 'Tell us more.' };
    case 'referIntake':
      return { place: 'Elsewhere', words: 'They can help.' };
    case 'inviteGuardian':
      return { name: 'Kim', relationship: 'parent' };
    case 'barGuardian':
      return { reason: 'A court said so.' };
    case 'publishMinorRules':
      return { items: [] };
    case 'acceptIntake':
      return { therapistId: NOWHERE, coachId: NOWHERE };
    case 'bookSession':
      return { slotId: NOWHERE, personId: NOWHERE };
    case 'cancelSession':
      return {};
    case 'completeAlert':
      return {};
    case 'knockAtRoom':
      return {};
    case 'takePartInRoom':
      return { type: 'finish' };
    case 'leadRoom':
      return { type: 'admit' };
    case 'moveInRoom':
      return { type: 'remove', personId: NOWHERE, reason: 'Hurt somebody' };
    case 'createCheckIn':
      return {
        occurredAt: new Date(server.clock.now()).toISOString(),
        timeZone: 'UTC',
        feeling: 2,
        visibility: 'self',
      };
    case 'sendMessage':
      return { toId: NOWHERE, text: 'Hello' };
    default:
      return undefined;
  }
};

const use = async (who: Who, id: OperationId): Promise<number> => {
  const op = operations[id];
  assert.ok(op);
  const body = bodyFor(id);
  const response = await callerOf(who).send(op.path.replaceAll(/\{\w+\}/g, NOWHERE), {
    method: op.method.toUpperCase(),
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  await response.body?.cancel();
  return response.status;
};

test('every operation and every role is in this test', () => {
  assert.deepEqual(Object.keys(MAY).sort(), everyOperation.map(op => op.id).sort());
  for (const role of ROLES) assert.ok(role in WHO);
});

describe('every role at every operation', () => {
  for (const { id } of everyOperation) {
    const allowed = MAY[id];
    if (allowed === 'public') continue;
    for (const who of EVERYBODY) {
      const may = allowed.includes(who);
      test(`${who} ${may ? 'may' : 'may not'} ${id}`, async () => {
        const status = await use(who, id);
        if (may) assert.ok(status !== 403 && status !== 401, `answered ${status}`);
        else assert.equal(status, 403);
      });
    }
    test(`nobody may ${id} without a token`, async () => {
      const op = operations[id];
      const { status, body, headers } = await server.nobody
        .send((op?.path ?? '').replaceAll(/\{\w+\}/g, NOWHERE), { method: op?.method.toUpperCase() ?? 'GET' })
        .then(async response => ({
          status: response.status,
          headers: response.headers,
          body: (await response.json()) as { code: string },
        }));
      assert.equal(status, 401);
      assert.equal(body.code, 'signed-out');
      assert.equal(headers.get('www-authenticate'), 'Bearer');
    });
  }
});

describe("others' things do not exist", () => {
  const is404 = ({ status, body }: Answer): void => {
    assert.equal(status, 404);
    assert.equal(body.code, 'not-found');
  };

  test("a patient does not see another patient's session, and can't book or cancel for them", async () => {
    const sessions = (await callerOf('patient').get('/sessions')).body.items;
    const own = known(sessions.find((one: { kind: string }) => one.kind === 'individual'));
    const leo = await server.as('leo');
    is404(await leo.get(`/sessions/${own.id}`));
    is404(await leo.post(`/sessions/${own.id}/cancel`, {}));
    is404(await leo.post(`/sessions/${own.id}/room-grants`));
    const { items } = (await leo.get('/slots?kind=individual')).body;
    is404(await leo.post('/sessions', { slotId: known(items[0]).id, personId: await server.idOf('ana') }));
    is404(await leo.get(`/check-ins?personId=${await server.idOf('ana')}`));
  });

  test('a patient does not plan sessions at will', async () => {
    const me = await server.idOf('ana');
    const { status } = await callerOf('patient').post('/sessions', {
      personId: me,
      kind: 'individual',
      startsAt: '2026-11-20T15:00:00Z',
      minutes: 50,
    });
    assert.equal(status, 403);
  });

  test("a guardian sees their child's times and nobody else's", async () => {
    const leo = await server.as('leo');
    const childs = known((await leo.get('/sessions')).body.items[0]);
    const carmen = callerOf('guardian');
    assert.equal((await carmen.get(`/sessions/${childs.id}`)).status, 200);
    const anas = (await callerOf('patient').get('/sessions')).body.items;
    const individual = known(anas.find((one: { kind: string }) => one.kind === 'individual'));
    is404(await carmen.get(`/sessions/${individual.id}`));
    // Seeing when a session is does not open its door.
    is404(await carmen.post(`/sessions/${childs.id}/room-grants`));
  });

  test('a family guest sees the session that they are invited to, and nothing else', async () => {
    const { items } = (await callerOf('family-guest').get('/sessions')).body;
    assert.deepEqual(
      items.map((one: { kind: string }) => one.kind),
      ['family'],
    );
  });

  test('a session never tells a patient who else comes', async () => {
    const { body } = await callerOf('patient').get('/sessions');
    const text = JSON.stringify(body);
    for (const other of ['Amara', 'Jonah', 'Dev']) assert.equal(text.includes(other), false);
  });

  test('staff reach their caseload and nobody outside it', async () => {
    const maya = await server.idOf('maya');
    is404(await callerOf('recovery-coach').get(`/check-ins?personId=${maya}`));
    is404(await callerOf('therapist').post('/messages', { toId: maya, text: 'Hello' }));
    is404(await callerOf('prescriber').get(`/check-ins?personId=${await server.idOf('leo')}`));
    is404(
      await callerOf('group-leader').post('/sessions', {
        personId: maya,
        kind: 'group',
        startsAt: '2026-11-20T15:00:00Z',
        minutes: 50,
      }),
    );
    const { items } = (await callerOf('prescriber').get('/caseload')).body;
    assert.deepEqual(
      items.map((one: { person: { displayName: string } }) => one.person.displayName),
      ['Amara O.', 'Ana', 'Grace M.', 'Hana S.', 'Theo R.'],
    );
  });

  test('an intake is read by the intake team and the care team, by nobody else', async () => {
    const intake = known((await callerOf('intake-nurse').get('/intake-submissions')).body.items[0]);
    assert.equal((await callerOf('intake-nurse').get(`/intake-submissions/${intake.id}`)).status, 200);
    is404(await callerOf('therapist').get(`/intake-submissions/${intake.id}`));
    is404(await callerOf('prescriber').get(`/intake-submissions/${intake.id}`));
    const forAdmin = await callerOf('program-admin').get('/intake-submissions');
    assert.equal(known(forAdmin.body.items[0]).id, intake.id);
    assert.equal((await callerOf('program-admin').get(`/intake-submissions/${intake.id}`)).status, 403);
  });

  test('what somebody keeps to themselves reaches no staff, an urge that is here now included', async () => {
    const note = 'only mine';
    const recorded = await callerOf('patient').post('/check-ins', {
      occurredAt: new Date(server.clock.now()).toISOString(),
      timeZone: 'America/New_York',
      urge: 3,
      note,
      visibility: 'self',
    });
    assert.equal(recorded.status, 201);
    assert.equal(recorded.body.reader, null);
    assert.equal(known((await callerOf('patient').get('/check-ins')).body.items[0]).note, note);
    for (const who of ['therapist', 'prescriber', 'recovery-coach'] as const) {
      const { body } = await callerOf(who).get('/check-ins');
      assert.equal(JSON.stringify(body).includes(note), false);
    }
    const alerts = (await callerOf('therapist').get('/alerts')).body.items;
    assert.equal(alerts.length, 0);
  });

  test('a prescriber reads of a check-in what bears on medicine', async () => {
    const { items } = (await callerOf('prescriber').get(`/check-ins?personId=${await server.idOf('ana')}`))
      .body;
    assert.ok(items.length > 5);
    for (const item of items) {
      assert.equal('sleepHours' in item, true);
      for (const key of ['feeling', 'urge', 'note', 'goals']) assert.equal(key in item, false);
    }
  });

  test('a person who left the program is signed out at once, whatever their token says', async () => {
    const jonah = await server.idOf('jonah');
    const { db } = server.store;
    await db.updateTable('demo_people').set({ note: 'leaves' }).where('key', '=', 'jonah').execute();
    const caller = await server.as('jonah');
    assert.equal((await caller.get('/me')).status, 200);
    await db.updateTable('people').set({ status: 'discharged' }).where('id', '=', jonah).execute();
    const { status, body } = await caller.get('/me');
    assert.equal(status, 401);
    assert.equal(body.code, 'signed-out');
  });

  test('an applicant has no check-in yet, because nobody would read it', async () => {
    const maya = await server.as('maya');
    for (const path of ['/check-in-plan']) assert.equal((await maya.get(path)).status, 403);
    const { status } = await maya.post('/messages', { toId: await server.idOf('alex'), text: 'Hello' });
    assert.equal(status, 403);
  });
});
