import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as v from 'valibot';
import { intakeForms } from '../../demo/server/seed/form.js';
import { IntakeForm } from '../../src/contract/intake-form.js';
import { instrumentScores } from '../../src/rules/scores.js';
import { known, startTestServer, type Body, type TestServer } from './support/server.js';

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());

const DAY = 86_400_000;

/** What must be so on whatever day somebody looks. */
const looksFresh = async (): Promise<void> => {
  const now = server.clock.now();
  const ana = await server.as('ana');
  const { items } = (await ana.get('/sessions')).body;
  const joinable = items.filter(
    (one: Body) =>
      one.status !== 'cancelled' && Date.parse(one.joinOpensAt) <= now && now < Date.parse(one.joinClosesAt),
  );
  assert.ok(
    joinable.some((one: Body) => one.kind === 'group' && one.leader.displayName === 'Priya Nair'),
    'the group can be joined now',
  );
  const openGroups = items.filter((one: Body) => one.title === 'Open group');
  assert.ok(openGroups.length <= 1);
  const ahead = items.filter((one: Body) => one.status === 'planned');
  assert.ok(ahead.length >= 5);
  const past = items.filter((one: Body) => one.status === 'completed' && one.seriesId);
  assert.ok(past.length >= 6 && past.some((one: Body) => known(one.attendedMinutes) > 0));
  const checkIns = (await ana.get('/check-ins')).body.items;
  assert.ok(now - Date.parse(known(checkIns[0]).occurredAt) < 2 * DAY);
  assert.ok(Date.parse(known(checkIns[0]).occurredAt) <= now);
  const messages = (await ana.get('/messages')).body.items;
  assert.ok(now - Date.parse(known(messages[0]).sentAt) < 2 * DAY);
  const dana = await server.as('dana');
  const intakes = (await dana.get('/intake-submissions')).body.items;
  assert.ok(now - Date.parse(known(intakes[0]).submittedAt) < 2 * DAY);
  const family = (await (await server.as('sam')).get('/sessions')).body.items;
  assert.ok(family.some((one: Body) => one.status === 'planned' || Date.parse(one.endsAt) > now - DAY));
};

test('the demo looks fresh at any hour of a day, weeks and seasons later, on a server that never stopped', async () => {
  await looksFresh();
  for (const instant of [
    '2026-11-18T23:30:00Z',
    '2026-11-19T04:59:00Z',
    '2026-11-19T05:01:00Z',
    '2026-11-21T15:00:00Z',
    '2026-11-22T09:00:00Z',
    // Ana has a talk with Alex at that hour.
    '2026-11-24T22:05:00Z',
    '2026-12-24T12:00:00Z',
    '2027-03-14T07:30:00Z',
    '2027-11-07T05:30:00Z',
  ]) {
    server.clock.set(instant);
    await looksFresh();
  }
});

test('what a visitor wrote stays when the days move on', async () => {
  const ana = await server.as('ana');
  const sent = await ana.post('/check-ins', {
    occurredAt: new Date(server.clock.now()).toISOString(),
    timeZone: 'UTC',
    note: 'A visitor was here',
    visibility: 'care-team',
  });
  server.clock.advance(3 * DAY);
  const later = (await (await server.as('ana')).get('/check-ins')).body.items;
  assert.ok(later.some((one: Body) => one.id === sent.body.id));
});

test('an intake that a visitor took in does not come back', async () => {
  const dana = await server.as('dana');
  const jordan = known((await dana.get('/intake-submissions')).body.items[0]);
  const care = { therapistId: await server.idOf('alex'), coachId: await server.idOf('rosa') };
  assert.equal((await dana.post(`/intake-submissions/${jordan.id}/accept`, care)).status, 200);
  server.clock.advance(2 * DAY);
  const { items } = (await (await server.as('dana')).get('/intake-submissions')).body;
  assert.deepEqual(items, []);
});

test('old events and keys are forgotten, new ones are not', async () => {
  const ana = await server.as('ana');
  const write = () =>
    ana.post('/messages', { toId: alexId, text: 'Hello' }, { 'Idempotency-Key': crypto.randomUUID() });
  const alexId = await server.idOf('alex');
  await write();
  const { db } = server.store;
  const count = async (): Promise<[number, number]> => [
    (await db.selectFrom('events').select('id').execute()).length,
    (await db.selectFrom('idempotency_keys').select('key_hash').execute()).length,
  ];
  const [events, keys] = await count();
  assert.ok(events > 0 && keys > 0);
  server.clock.advance(3 * DAY);
  await server.nobody.get('/program');
  assert.deepEqual((await count())[1], 0);
  server.clock.advance(5 * DAY);
  await server.nobody.get('/program');
  assert.deepEqual(await count(), [0, 0]);
});

test('the clinic has groups that keep their time in other zones, and people of every role', async () => {
  const { db } = server.store;
  const zones = await db.selectFrom('series').select('time_zone').distinct().execute();
  assert.deepEqual(zones.map(row => row.time_zone).sort(), [
    'America/New_York',
    'America/Vancouver',
    'Europe/Madrid',
  ]);
  const leo = (await (await server.as('leo')).get('/me')).body;
  assert.equal(leo.ageGroup, 'adolescent');
  const caseload = (await (await server.as('alex')).get('/caseload')).body.items;
  assert.ok(caseload.length >= 14);
});

test('the intake form is whole in each language, and both are the same form', () => {
  assert.deepEqual(
    intakeForms.map(form => form.language),
    ['en', 'es'],
  );
  const [english, spanish] = intakeForms;
  for (const form of intakeForms) assert.ok(v.is(IntakeForm, form));
  const shape = (form: IntakeForm | undefined): unknown =>
    form?.parts.map(part => [
      part.id,
      part.items.map(({ linkId, type, audience, options }) => [
        linkId,
        type,
        audience,
        options?.map(one => one.value),
      ]),
    ]);
  assert.deepEqual(shape(english), shape(spanish));
  assert.equal(english?.parts.length, 10);
  const items = english?.parts.flatMap(part => part.items) ?? [];
  assert.equal(items.length, 57);
  for (const item of items) {
    assert.ok(item.why);
    assert.equal(
      item.required ?? false,
      [
        'preferred-name',
        'age-band',
        'phone',
        'safe-contact',
        'home-state',
        'telehealth-consent',
        'privacy-consent',
      ].includes(item.linkId),
    );
  }
});

test('instruments are word for word, with their codes, and can be scored', () => {
  const items = new Map(intakeForms[0]?.parts.flatMap(part => part.items).map(item => [item.linkId, item]));
  const days = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
  // First, last and longest of each, apart from the code under test.
  const expected: Record<string, readonly [text: string, loinc: string, options?: readonly string[]]> = {
    'phq-9-1': ['Little interest or pleasure in doing things', '44250-9', days],
    'phq-9-2': ['Feeling down, depressed, or hopeless', '44255-8', days],
    'phq-9-8': [
      'Moving or speaking so slowly that other people could have noticed. Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual',
      '44253-3',
      days,
    ],
    'phq-9-9': [
      'Thoughts that you would be better off dead, or of hurting yourself in some way',
      '44260-8',
      days,
    ],
    'gad-7-1': ['Feeling nervous, anxious or on edge', '69725-0', days],
    'gad-7-7': ['Feeling afraid as if something awful might happen', '69736-7', days],
    'audit-c-1': [
      'How often do you have a drink containing alcohol?',
      '68518-0',
      ['Never', 'Monthly or less', '2-4 times a month', '2-3 times a week', '4 or more times a week'],
    ],
    'audit-c-3': [
      'How often do you have six or more drinks on one occasion?',
      '68520-6',
      ['Never', 'Less than monthly', 'Monthly', 'Weekly', 'Daily or almost daily'],
    ],
    'pc-ptsd-5-1': [
      'had nightmares about the event(s) or thought about the event(s) when you did not want to?',
      '102012-2',
    ],
    'pc-ptsd-5-4': ['felt numb or detached from people, activities, or your surroundings?', '102015-5'],
  };
  for (const [linkId, [text, loinc, options]] of Object.entries(expected)) {
    const item = items.get(linkId);
    assert.equal(item?.text, text);
    assert.equal(item?.instrument?.loinc, loinc);
    assert.deepEqual(
      item?.options?.map(option => [option.label, option.score]),
      options?.map((label, score) => [label, score]),
    );
  }
  const asq = [
    'In the past few weeks, have you wished you were dead?',
    'In the past few weeks, have you felt that you or your family would be better off if you were dead?',
    'In the past week, have you been having thoughts about killing yourself?',
    'Have you ever tried to kill yourself?',
    'Are you having thoughts of killing yourself right now?',
  ];
  asq.forEach((text, n) => assert.equal(items.get(`asq-${n + 1}`)?.text, text));
  const form = intakeForms[0] as IntakeForm;
  for (let sum = 0; sum <= 27; sum++) {
    const points = (item: number): number => Math.floor(sum / 9) + (item <= sum % 9 ? 1 : 0);
    const answers = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map(item => [`phq-9-${item}`, String(points(item))]),
    );
    const phq = instrumentScores(form, answers).find(({ instrument }) => instrument === 'phq-9');
    assert.deepEqual([phq?.total, phq?.positive], [sum, sum >= 10]);
  }
});

test('the consent for records of alcohol or drug treatment has the ten elements of 42 CFR 2.31, and video its list', () => {
  const textOf = (linkId: string, form: IntakeForm | undefined): string => {
    const item = form?.parts.flatMap(part => part.items).find(one => one.linkId === linkId);
    assert.equal(item?.type, 'consent');
    return item?.details ?? '';
  };
  const [english, spanish] = intakeForms;
  const part2: readonly [RegExp, RegExp][] = [
    [/mine, by the name/, /míos, con el nombre/],
    [/Who may share them: Harborlight/, /Quién puede compartirlos: la Clínica/],
    [/What: records of my treatment/, /Qué: registros de mi tratamiento/],
    [
      /my treating providers, health plans, third-party payers, and people helping to operate this program/,
      /planes de salud, terceros pagadores y personas que ayudan a operar este programa/,
    ],
    [/treatment, payment, and health care operations/, /tratamiento, pago y operaciones/],
    [/take this back in writing.*in reliance/s, /revocarlo por escrito.*con base en él/s],
    [/It ends when/, /Termina cuando/],
    [/Signature: /, /Firma: /],
    [/Date: /, /Fecha: /],
    [/shared again.*If I say no/s, /volver a compartirse.*Si digo que no/s],
  ];
  assert.equal(part2.length, 10);
  for (const [words, palabras] of part2) {
    assert.match(textOf('part-2-consent', english), words);
    assert.match(textOf('part-2-consent', spanish), palabras);
  }
  for (const words of [
    /private place or wear headphones/,
    /Anybody else in your room has to agree/,
    /where you are/,
    /licensed for the state/,
    /say no, and you can stop/,
    /Video does not suit/,
    /Video can drop: then we call/,
    /Nobody records/,
    /In a group, others can see/,
    /Text messages and email/,
  ])
    assert.match(textOf('telehealth-consent', english), words);
});
