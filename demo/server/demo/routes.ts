import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import type { Context } from 'hono';
import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { ResumeCode } from '../../../src/contract/credential.js';
import type { Role } from '../../../src/contract/person.js';
import { findActor } from '../people/actor.js';
import type { Db } from '../db/store.js';
import { clientOf } from '../http/client.js';
import type { App, Env } from '../http/operation.js';
import { ProblemError } from '../http/problem.js';
import type { RateLimiter } from '../http/rate-limit.js';
import { parse, readJson } from '../http/validate.js';
import { personOfCode } from '../people/applicants.js';
import type { Services } from '../http/services.js';
import type { Upkeep } from '../upkeep.js';

interface Demo {
  readonly db: Db;
  readonly services: Services;
  readonly limiter: RateLimiter;
  readonly upkeep: Upkeep;
  readonly publicUrl: string | undefined;
}

const COOKIE = 'iop_demo';
const HALF_A_DAY = 12 * 3_600;
const RATE = { calls: 240, perMs: 600_000 };

const SignIn = v.union([
  v.strictObject({ person: v.pipe(v.string(), v.maxLength(40)) }),
  v.strictObject({ code: ResumeCode }),
]);

const hash = (cookie: string): string => createHash('sha256').update(cookie).digest('base64url');

const signedInAs = async (db: Db, c: Context, now: number): Promise<string | null> => {
  const cookie = getCookie(c, COOKIE);
  if (!cookie) return null;
  const row = await db
    .selectFrom('demo_sign_ins')
    .where('cookie_hash', '=', hash(cookie))
    .where('expires_at', '>', new Date(now))
    .select('person_id')
    .executeTakeFirst();
  return row && (await findActor(db, row.person_id, now)) ? row.person_id : null;
};

const whoIs = async (db: Db, input: v.InferOutput<typeof SignIn>): Promise<string> => {
  if ('code' in input) {
    const personId = await personOfCode(db, input.code);
    if (personId) return personId;
    throw new ProblemError('not-found');
  }
  const row = await db
    .selectFrom('demo_people')
    .where('key', '=', input.person)
    .where('note', '!=', '')
    .select('person_id')
    .executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return row.person_id;
};

/** A page elsewhere can make a browser send the cookie, but not with a header of its own unless CORS lets it. */
const fromOurPages = (c: Context): void => {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ProblemError('forbidden');
  if (c.req.header('x-requested-with') === undefined) throw new ProblemError('forbidden');
};

/**
 * Sign-in without a password, in demo mode only: it stands for what a clinic's own website does with the accounts that
 * it has. The cookie is for the pages; the API itself takes bearer tokens and never a cookie.
 */
export const mountDemo = (app: App, { db, services, limiter, upkeep, publicUrl }: Demo): void => {
  const { clock, tokens } = services;
  const named = (operation: string, c: Context<Env>): number => {
    c.set('operation', operation);
    c.header('Cache-Control', 'no-store');
    limiter.take('demo', clientOf(c), RATE, clock.now());
    return clock.now();
  };

  app.get('/demo/people', async c => {
    const now = named('demoPeople', c);
    const rows = await db
      .selectFrom('demo_people')
      .innerJoin('people', 'people.id', 'demo_people.person_id')
      .where('note', '!=', '')
      .orderBy('position')
      .select(['key', 'note', 'people.id', 'display_name', 'role', 'title'])
      .execute();
    const personId = await signedInAs(db, c, now);
    return c.json({
      items: rows.map(({ key, note, display_name, role, title }) => ({
        key,
        displayName: display_name,
        role: role as Role,
        ...(title === null ? {} : { title }),
        note,
      })),
      /** Key of whoever is signed in; null for nobody and for somebody who came with a code. */
      current: rows.find(({ id }) => id === personId)?.key ?? null,
      signedIn: personId !== null,
    });
  });

  app.post('/demo/sign-in', async c => {
    const now = named('demoSignIn', c);
    const personId = await whoIs(db, parse(SignIn, await readJson(c.req.raw), ''));
    // The session that is about to start is always about to start.
    await upkeep.run();
    const cookie = randomBytes(24).toString('base64url');
    await db
      .insertInto('demo_sign_ins')
      .values({
        cookie_hash: hash(cookie),
        person_id: personId,
        expires_at: new Date(now + HALF_A_DAY * 1000),
      })
      .execute();
    setCookie(c, COOKIE, cookie, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/demo',
      maxAge: HALF_A_DAY,
      secure: publicUrl?.startsWith('https:') ?? false,
    });
    return c.json(await tokens.issue(personId, now));
  });

  app.post('/demo/token', async c => {
    const now = named('demoToken', c);
    fromOurPages(c);
    const personId = await signedInAs(db, c, now);
    // No error: most visitors of a clinic's pages are not signed in, and their consoles should stay clean.
    if (!personId) return c.body(null, 204);
    return c.json(await tokens.issue(personId, now));
  });

  app.post('/demo/sign-out', async c => {
    named('demoSignOut', c);
    fromOurPages(c);
    const cookie = getCookie(c, COOKIE);
    if (cookie) await db.deleteFrom('demo_sign_ins').where('cookie_hash', '=', hash(cookie)).execute();
    deleteCookie(c, COOKIE, { path: '/demo' });
    return c.body(null, 204);
  });
};
