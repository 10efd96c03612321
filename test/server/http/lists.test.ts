import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql, type RawBuilder } from 'kysely';
import { PAGE } from '../../../demo/server/http/page.js';
import {
  everyOperation,
  operations,
  type Operation,
  type OperationId,
} from '../../../src/contract/operations.js';
import { START, known, startTestServer, type Body, type Caller, type TestServer } from '../support/server.js';

/** More than two pages hold. */
const MANY = 2 * PAGE + 3;

let server: TestServer;
let ids: { readonly ana: string; readonly alex: string; readonly dana: string; readonly priya: string };
before(async () => {
  server = await startTestServer();
  const [ana, alex, dana, priya] = await Promise.all(['ana', 'alex', 'dana', 'priya'].map(server.idOf));
  ids = { ana: known(ana), alex: known(alex), dana: known(dana), priya: known(priya) };
});
after(() => server.close());

const run = (statement: RawBuilder<unknown>): Promise<unknown> => statement.execute(server.store.db);
const now = sql`${START}::timestamptz`;
/** Minutes apart, so that there is an order; every third at the same moment as the one before. */
const spread = sql`(n - n % 3) * interval '1 minute'`;
const many = sql`generate_series(1, ${sql.lit(MANY)}) n`;

interface Listed {
  /** Who reads it. */
  readonly as: string;
  /** Puts MANY entries there, ids `flood-1` and on, of which the odd ones wait where any wait. */
  readonly fill: () => Promise<unknown>;
  readonly idOf?: (item: Body) => string;
  /** Whether an entry waits for somebody; those come first. */
  readonly waits?: (item: Body) => boolean;
}

/** Every list that goes on page after page. */
const PAGED: Partial<Readonly<Record<OperationId, Listed>>> = {
  listAlerts: {
    as: 'dana',
    fill: () =>
      run(sql`insert into alerts (id, person_id, source, reason, raised_at, owner_id, due_at, status, completed_at, completed_by)
        select 'flood-' || n, ${ids.ana}, 'flood-' || n, 'safety-answer', ${now}, ${ids.dana}, ${now} + ${spread},
          case when n % 2 = 1 then 'requested' else 'completed' end,
          case when n % 2 = 0 then ${now} + ${spread} end, case when n % 2 = 0 then ${ids.dana} end from ${many}`),
    waits: ({ status }) => status === 'requested',
  },
  listContactRequests: {
    as: 'dana',
    fill: () =>
      run(sql`insert into contact_requests (id, preferred_name, contact_point, created_at, reply_by, answered_at)
        select 'flood-' || n, 'Jo', '{"system":"phone","value":"555 010 0100"}', ${now} + ${spread}, ${now} + ${spread},
          case when n % 2 = 0 then ${now} + ${spread} end from ${many}`),
    waits: ({ status }) => status === 'received',
  },
  listIntakes: {
    as: 'dana',
    fill: () =>
      run(sql`insert into intake_submissions (id, person_id, form_id, form_version, language, answers, flagged, status,
          submitted_at, reply_by, draft_id, draft_version)
        select 'flood-' || n, ${ids.ana}, f.id, f.version, f.language, '{}', false,
          case when n % 2 = 1 then 'received' else 'accepted' end, ${now} + ${spread}, ${now} + ${spread}, 'flood-' || n, 1
        from ${many}, (select id, version, language from intake_forms where language = 'en' limit 1) f`),
    waits: ({ status }) => status === 'received',
  },
  listCheckIns: {
    as: 'alex',
    fill: () =>
      run(sql`insert into check_ins (id, person_id, occurred_at, recorded_at, time_zone, visibility, items)
        select 'flood-' || n, ${ids.ana}, ${now} + ${spread}, ${now}, 'America/New_York', 'care-team', '{}' from ${many}`),
  },
  listCaseload: {
    as: 'alex',
    fill: async () => {
      await run(sql`insert into people (id, display_name, role, status, age_group, locale, time_zone, created_at)
        select 'flood-' || n, 'Jo', 'patient', 'enrolled', 'adult', 'en', 'America/New_York', ${now} + ${spread} from ${many}`);
      await run(
        sql`insert into care_team (patient_id, staff_id, position) select 'flood-' || n, ${ids.alex}, 0 from ${many}`,
      );
    },
    idOf: ({ person }) => person.id,
  },
  listMessages: {
    as: 'ana',
    fill: () =>
      run(sql`insert into messages (id, from_id, to_id, text, sent_at)
        select 'flood-' || n, ${ids.alex}, ${ids.ana}, 'Hello', ${now} + ${spread} from ${many}`),
  },
  listMyAccessLog: {
    as: 'ana',
    fill: () =>
      run(sql`insert into access_log (id, person_id, actor_id, what, at)
        select 'flood-' || n, ${ids.ana}, ${ids.alex}, 'intake', ${now} + ${spread} from ${many}`),
  },
};

/** Lists that are whole in one answer, and what keeps them short. */
const WHOLE: Partial<Readonly<Record<OperationId, string>>> = {
  listCallTimes: 'offers: some of the open times of two weeks',
  listSlots: 'offers: the open times of a window',
  listSessions: 'the sessions of a window of at most 100 days',
  listTeamSessions: 'the sessions of a window of at most 100 days',
  listTeam: 'the people who run the program',
  listMyIntakes: 'one’s own',
  listMyConsents: 'one’s own',
  listMyGuardians: 'one’s own',
  getMinorRules: 'rules, of which the contract takes 500',
};

const isList = ({ method, response }: Operation): boolean =>
  method === 'get' &&
  response !== undefined &&
  'entries' in response &&
  'items' in (response.entries as object);

const pathOf = (id: string): string => operations[id as keyof typeof operations].path;

/** All pages of a list. */
const pagesOf = async (caller: Caller, path: string): Promise<readonly (readonly Body[])[]> => {
  const pages: (readonly Body[])[] = [];
  let next: string | undefined;
  do {
    const { status, body } = await caller.get(next === undefined ? path : `${path}?after=${next}`);
    assert.equal(status, 200, JSON.stringify(body));
    pages.push(body.items);
    ({ next } = body as Body & { next?: string });
  } while (next !== undefined);
  return pages;
};

test('every list of the API is read page by page, or is short for a reason', () => {
  const lists = everyOperation.filter(isList).map(({ id }) => id);
  assert.deepEqual([...lists].sort(), [...Object.keys(PAGED), ...Object.keys(WHOLE)].sort());
  for (const op of everyOperation)
    assert.equal('after' in (op.query ?? {}), op.id in PAGED, `${op.id} takes a cursor`);
});

for (const [id, { as, fill, idOf = (item: Body) => item.id, waits }] of Object.entries(PAGED))
  describe(id, () => {
    let caller: Caller;
    let pages: readonly (readonly Body[])[];
    before(async () => {
      await fill();
      caller = await server.as(as);
      pages = await pagesOf(caller, pathOf(id));
    });

    test('is told whole over its pages, each entry once', () => {
      assert.ok(pages.length > 2 && pages.every(page => page.length <= PAGE));
      const told = pages.flat().map(idOf);
      assert.equal(new Set(told).size, told.length, 'none twice');
      const wanted = Array.from({ length: MANY }, (_, n) => `flood-${n + 1}`);
      assert.deepEqual(
        wanted.filter(one => !told.includes(one)),
        [],
      );
    });

    if (waits)
      test('has who waits before who does not', () => {
        const told = pages.flat();
        const firstDone = told.findIndex(item => !waits(item));
        assert.ok(firstDone > PAGE, 'more wait than a page holds');
        assert.ok(told.slice(firstDone).every(item => !waits(item)));
      });

    test('refuses a cursor that is none of its own', async () => {
      for (const after of ['~', 'x~y', 'x~y~z', '1~', '1~2~3~4~5']) {
        const { status, body } = await caller.get(`${pathOf(id)}?after=${after}`);
        assert.deepEqual([status, body.errors], [400, [{ pointer: '/query/after', rule: 'cursor' }]], after);
      }
    });
  });

test('somebody who says yes after a flood of others stands in the nurse’s list', async () => {
  await run(sql`insert into alerts (id, person_id, source, reason, raised_at, owner_id, due_at, status)
    values ('the-next', ${ids.ana}, 'the-next', 'safety-answer-acute', ${now}, ${ids.dana}, ${now} + interval '1 year', 'requested')`);
  const pages = await pagesOf(await server.as('dana'), '/alerts');
  const item = pages.flat().find(({ id }) => id === 'the-next');
  assert.equal(item?.reason, 'safety-answer-acute');
});

test('a window of sessions is told whole', async () => {
  await run(sql`insert into sessions (id, kind, title, starts_at, ends_at, time_zone, leader_id, room_id)
    select 'flood-' || n, 'group', 'Group', ${now} + ${spread}, ${now} + ${spread} + interval '50 minutes',
      'America/New_York', ${ids.priya}, 'room-' || n from generate_series(1, 600) n`);
  const { body } = await (await server.as('priya')).get('/team/sessions');
  assert.equal(body.items.filter(({ id }) => id.startsWith('flood-')).length, 600);
});

test('check-ins are asked for from a moment on', async () => {
  const from = new Date(Date.parse(START) + 300 * 60_000).toISOString();
  const { body } = await (await server.as('alex')).get(`/check-ins?from=${from}`);
  assert.ok(body.items.length > 0);
  assert.ok(body.items.every(({ occurredAt }) => occurredAt >= from));
});
