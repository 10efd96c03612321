import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as v from 'valibot';
import { AccessLog } from '../../../src/contract/access-log.js';
import { AlertList } from '../../../src/contract/alert.js';
import { ResumeCode } from '../../../src/contract/credential.js';
import { IntakeForm } from '../../../src/contract/intake-form.js';
import type { InstrumentScore } from '../../../src/contract/intake-review.js';
import { COMPLETE } from '../support/intake.js';
import { known, startTestServer, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());

const FORM = 'harborlight-intake';
const draft = (answers: Record<string, unknown>, more = {}) => ({
  formVersion: 1,
  language: 'en',
  answers,
  ...more,
});
const applicant = async (): Promise<{ caller: Caller; code: string }> => {
  const { body } = await server.nobody.post('/applicants');
  return { caller: server.withToken(body.token), code: body.resumeCode };
};

const submit = async (caller: Caller, answers: Record<string, unknown>) => {
  const saved = await caller.put(`/intake-drafts/${FORM}`, draft(answers), { 'If-None-Match': '*' });
  return caller.post('/intake-submissions', { formId: FORM, draftVersion: saved.body.version });
};

test('the form comes in the language asked for, or the nearest', async () => {
  for (const [asked, given] of [
    ['en', 'en'],
    ['es-MX', 'es'],
    ['fr', 'en'],
  ]) {
    const { status, body } = await server.nobody.get(`/intake-forms/${FORM}?language=${asked}`);
    assert.equal(status, 200);
    assert.equal(body.language, given);
    assert.ok(v.is(IntakeForm, body));
  }
});

test('somebody without an account begins, leaves, and comes back with a code on another device', async () => {
  const { caller, code } = await applicant();
  assert.ok(v.is(ResumeCode, code));
  await caller.put(
    `/intake-drafts/${FORM}`,
    draft({ 'preferred-name': 'Robin' }, { currentItem: 'pronouns' }),
    {
      'If-None-Match': '*',
    },
  );
  const back = await server.nobody.post('/resume', { code: code.toLowerCase().replaceAll('-', ' ') });
  assert.equal(back.status, 200);
  const { body } = await server.withToken(back.body.token).get(`/intake-drafts/${FORM}`);
  assert.equal(body.answers['preferred-name'], 'Robin');
  assert.equal(body.currentItem, 'pronouns');
});

test('the code is nowhere in the database', async () => {
  const { code } = await applicant();
  const rows = await server.store.db.selectFrom('resume_codes').selectAll().execute();
  const kept = JSON.stringify(rows);
  assert.equal(kept.includes(code), false);
  assert.equal(kept.includes(code.replaceAll('-', '')), false);
});

test('a code that nobody has is answered like any other', async () => {
  const unknown = await server.nobody.post('/resume', { code: '00000-00000-00000-00000' });
  assert.equal(unknown.status, 404);
  assert.equal(unknown.body.code, 'not-found');
});

test('fifty saves make one draft', async () => {
  const { caller } = await applicant();
  let etag: string | null = null;
  for (let save = 1; save <= 50; save++) {
    const condition: Record<string, string> = etag ? { 'If-Match': etag } : { 'If-None-Match': '*' };
    const saved = await caller.put(`/intake-drafts/${FORM}`, draft({ hopes: `Version ${save}` }), condition);
    assert.equal(saved.status, 200);
    assert.equal(saved.body.version, save);
    etag = saved.headers.get('etag');
    assert.equal(etag, `"${save}"`);
  }
  const { body } = await caller.get('/me');
  const { length } = await server.store.db
    .selectFrom('intake_drafts')
    .where('person_id', '=', body.id)
    .selectAll()
    .execute();
  assert.equal(length, 1);
});

test('two devices: the second save is told that the first was there, and nothing is lost', async () => {
  const { caller } = await applicant();
  const path = `/intake-drafts/${FORM}`;
  assert.equal((await caller.put(path, draft({}))).body.code, 'precondition-needed');
  const first = await caller.put(path, draft({ hopes: 'one' }), { 'If-None-Match': '*' });
  const again = await caller.put(path, draft({ hopes: 'two' }), { 'If-None-Match': '*' });
  assert.equal(again.status, 412);
  assert.equal(again.body.code, 'stale');
  assert.equal(again.headers.get('etag'), first.headers.get('etag'));
  await caller.put(path, draft({ hopes: 'three' }), { 'If-Match': '"1"' });
  const stale = await caller.put(path, draft({ hopes: 'four' }), { 'If-Match': '"1"' });
  assert.equal(stale.status, 412);
  assert.equal(stale.headers.get('etag'), '"2"');
  assert.equal((await caller.get(path)).body.answers.hopes, 'three');
});

test('two first saves at the same moment leave one draft and tell the other', async () => {
  const { caller } = await applicant();
  const saves = await Promise.all(
    ['one', 'two'].map(hopes =>
      caller.put(`/intake-drafts/${FORM}`, draft({ hopes }), { 'If-None-Match': '*' }),
    ),
  );
  assert.deepEqual(saves.map(save => save.status).sort(), [200, 412]);
});

test('half an answer can be saved and keeps the form from being sent', async () => {
  const { caller } = await applicant();
  const path = `/intake-drafts/${FORM}`;
  const saved = await caller.put(path, draft({ ...COMPLETE, phone: '555 014', 'safe-contact': null }), {
    'If-None-Match': '*',
  });
  assert.equal(saved.status, 200);
  const sent = await caller.post('/intake-submissions', { formId: FORM, draftVersion: 1 });
  assert.equal(sent.status, 400);
  assert.deepEqual(sent.body.errors, [
    { pointer: '/answers/phone', rule: 'open' },
    { pointer: '/answers/safe-contact', rule: 'open' },
  ]);
  assert.equal((await caller.get(path)).status, 200, 'the draft is still there');
});

test('only the draft that was reviewed can be sent', async () => {
  const { caller } = await applicant();
  await caller.put(`/intake-drafts/${FORM}`, draft(COMPLETE), { 'If-None-Match': '*' });
  const sent = await caller.post('/intake-submissions', { formId: FORM, draftVersion: 7 });
  assert.equal(sent.status, 412);
  assert.equal(sent.body.code, 'stale');
});

test('the team reads what was sent, in the words and the language of the person', async () => {
  const { caller } = await applicant();
  const answers = {
    ...COMPLETE,
    reasons: ['worry', 'mood'],
    hopes: null,
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map(item => [`phq-9-${item}`, item === 9 ? '0' : '1'])),
    'gad-7-1': '3',
    'audit-c-1': '0',
    'asq-1': false,
    'asq-2': false,
    'asq-3': false,
    'asq-4': false,
  };
  await caller.put(`/intake-drafts/${FORM}`, draft(answers, { language: 'es' }), { 'If-None-Match': '*' });
  const sent = await caller.post('/intake-submissions', { formId: FORM, draftVersion: 1 });
  assert.equal(sent.status, 201);
  assert.equal(sent.body.status, 'received');
  assert.equal(known((await caller.get('/me/intake-submissions')).body.items[0]).id, sent.body.id);
  assert.equal((await caller.get(`/intake-drafts/${FORM}`)).status, 404, 'the draft became the submission');

  const dana = await server.as('dana');
  const { body } = await dana.get(`/intake-submissions/${sent.body.id}`);
  assert.equal(body.person.displayName, 'Robin');
  assert.equal(body.language, 'es');
  const rendered = body.answers as unknown as readonly { linkId: string; answer: string | null }[];
  const answerTo = new Map(rendered.map(({ linkId, answer }) => [linkId, answer]));
  assert.equal(answerTo.get('reasons'), 'Preocupación o pánico; Tristeza o desánimo');
  assert.equal(answerTo.get('phq-9-2'), 'Varios días');
  assert.equal(answerTo.get('asq-1'), 'No');
  assert.equal(answerTo.get('hopes'), null, 'skipped is no answer');
  assert.equal(answerTo.has('asq-5'), false, 'a question that did not come up is not listed');
  const scores = body.scores as unknown as readonly InstrumentScore[];
  assert.deepEqual(
    scores.map(({ instrument, total, band, positive, loinc }) => [instrument, total, band, positive, loinc]),
    [
      ['phq-9', 8, 'mild', false, '44261-6'],
      ['gad-7', null, null, false, '70274-6'],
      ['asq', null, 'negative', false, undefined],
      ['audit-c', 0, 'negative', false, '75626-2'],
      ['pc-ptsd-5', null, null, false, '102017-1'],
    ],
  );
  assert.deepEqual(scores[1]?.items[0], { key: 'q1', linkId: 'gad-7-1', points: 3 });
  assert.deepEqual(body.safetyFlags, []);
});

test('an answer behind a question that went away is not sent', async () => {
  const { caller } = await applicant();
  const answers = {
    ...COMPLETE,
    'asq-1': false,
    'asq-2': false,
    'asq-3': false,
    'asq-4': false,
    'asq-5': true,
  };
  const sent = await submit(caller, answers);
  const { body } = await (await server.as('dana')).get(`/intake-submissions/${sent.body.id}`);
  assert.deepEqual(body.safetyFlags, []);
  assert.equal(JSON.stringify(body.answers).includes('asq-5'), false);
});

test('a yes to a safety question raises one alert at the moment of saving, with an owner and a time', async () => {
  const { caller } = await applicant();
  const path = `/intake-drafts/${FORM}`;
  await caller.put(path, draft({ 'asq-3': true }), { 'If-None-Match': '*' });
  await caller.put(path, draft({ 'asq-3': true, hopes: 'Sleep' }), { 'If-Match': '"1"' });
  await caller.put(path, draft({ 'asq-3': true, 'asq-5': true }), { 'If-Match': '"2"' });
  const me = (await caller.get('/me')).body;
  const { body } = await (await server.as('dana')).get('/alerts');
  const mine = body.items.filter((alert: { person: { id: string } }) => alert.person.id === me.id);
  assert.deepEqual(
    mine.map((alert: { reason: string; owner: { displayName: string }; dueAt: string }) => [
      alert.reason,
      alert.owner.displayName,
      alert.dueAt,
    ]),
    [
      ['safety-answer-acute', 'Dana Ruiz', '2026-11-18T16:00:00.000Z'],
      ['safety-answer', 'Dana Ruiz', '2026-11-18T19:00:00.000Z'],
    ],
  );
});

test('whoever has to call knows what was said and where the person is, before the form is sent, and no more', async () => {
  const { caller } = await applicant();
  const place = 'At my sister’s, 12 Elm Street';
  const answers = {
    phone: '(555) 010-0155',
    'asq-4': true,
    'asq-5': true,
    'acute-alone': 'alone',
    'acute-place': place,
  };
  await caller.put(`/intake-drafts/${FORM}`, draft({ ...answers, hopes: 'Sleep' }), { 'If-None-Match': '*' });
  const me = (await caller.get('/me')).body;
  const { body } = await (await server.as('dana')).get('/alerts');
  const alerts = v.parse(AlertList, body).items;
  const { said = [] } = known(
    alerts.find(one => one.person.id === me.id && one.reason === 'safety-answer-acute'),
  );
  assert.deepEqual(
    said.map(({ question, answer }) => [question, answer]),
    [
      ['What number can we reach you at?', '(555) 010-0155'],
      ['Are you having thoughts of killing yourself right now?', 'Yes'],
      ['Are you alone right now, or is somebody with you?', 'I am alone'],
      ['Where are you right now?', place],
    ],
  );
  assert.equal(JSON.stringify(body).includes('Sleep'), false);
  const log = v.parse(AccessLog, (await caller.get('/me/access-log')).body);
  assert.deepEqual(
    log.items.map(({ who }) => who.displayName),
    ['Dana Ruiz'],
  );
});

test('the team takes somebody in and names their care team', async () => {
  const { caller } = await applicant();
  const sent = await submit(caller, COMPLETE);
  const dana = await server.as('dana');
  const [therapistId, coachId] = await Promise.all([server.idOf('alex'), server.idOf('rosa')]);
  const path = `/intake-submissions/${sent.body.id}/accept`;

  const wrong = await dana.post(path, { therapistId: coachId, coachId: therapistId });
  assert.equal(wrong.status, 400);
  assert.equal(known(wrong.body.errors[0]).pointer, '/therapistId');

  const accepted = await dana.post(path, { therapistId, coachId });
  assert.equal(accepted.status, 200);
  assert.equal(accepted.body.status, 'accepted');
  const me = (await caller.get('/me')).body;
  assert.equal(me.status, 'enrolled');
  assert.deepEqual(
    me.careTeam.map((person: { displayName: string }) => person.displayName),
    ['Alex Chen', 'Rosa Lind'],
  );
  assert.equal((await dana.post(path, { therapistId, coachId })).body.code, 'conflict');

  // The therapist on the care team now reads the intake; another role does not.
  const alex = await server.as('alex');
  assert.equal((await alex.get(`/intake-submissions/${sent.body.id}`)).status, 200);
  const plan = await caller.get('/check-in-plan');
  assert.equal(known(plan.body.reader).displayName, 'Rosa Lind');
});

test('a score stands beside the one before it', async () => {
  const { caller } = await applicant();
  const sleep = (points: number) => ({
    ...COMPLETE,
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map(item => [`phq-9-${item}`, String(points)])),
    'phq-9-9': '0',
  });
  const first = await submit(caller, sleep(2));
  server.clock.advance(60_000);
  const second = await submit(caller, sleep(1));
  assert.deepEqual([first.status, second.status], [201, 201]);
  const dana = await server.as('dana');
  const scoreOf = async (id: string): Promise<InstrumentScore | undefined> => {
    const { body } = await dana.get(`/intake-submissions/${id}`);
    return (body.scores as unknown as InstrumentScore[]).find(({ instrument }) => instrument === 'phq-9');
  };
  const [before, after] = [await scoreOf(first.body.id), await scoreOf(second.body.id)];
  assert.deepEqual([before?.total, before?.before], [16, undefined]);
  assert.deepEqual([after?.total, after?.before?.total], [8, 16]);
  assert.equal(after?.before?.at, first.body.submittedAt);
});
