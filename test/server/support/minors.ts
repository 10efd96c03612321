import assert from 'node:assert/strict';
import { Tokens } from '../../../demo/server/auth/tokens.js';
import type { ReadAnswer } from '../../../src/contract/intake-review.js';
import { COMPLETE } from './intake.js';
import { known, type Answer, type Caller, type TestServer } from './server.js';

export const FORM = 'harborlight-intake';
export const GUARDIAN_FORM = 'harborlight-guardian';

/** Somebody of 15 in Colorado, and words that are not for their guardian. */
export const CANARY = 'canary-for-nobody-at-home';
export const TEEN = {
  ...COMPLETE,
  age: '15',
  'birth-date': '2011-02-10',
  'home-state': 'US-CO',
  reasons: ['mood'],
  'in-own-words': CANARY,
  times: ['evenings'],
  'asq-1': true,
  'asq-5': false,
};

/** What a guardian's part cannot be sent without. */
export const GUARDIAN = {
  'preferred-name': 'Kim',
  phone: '(555) 010-0177',
  'safe-contact': 'call-only',
  'minor-telehealth-consent': true,
  'guardian-privacy-consent': true,
};

export const begin = async (server: TestServer): Promise<Caller> =>
  server.withToken((await server.nobody.post('/applicants')).body.token);

export const save = async (
  caller: Caller,
  answers: Record<string, unknown>,
  { form = FORM, language = 'en' } = {},
): Promise<Answer> => {
  const path = `/intake-drafts/${form}`;
  const present = await caller.get(path);
  const condition: Record<string, string> =
    present.status === 200 ? { 'If-Match': `"${present.body.version}"` } : { 'If-None-Match': '*' };
  return caller.put(path, { formVersion: 1, language, answers }, condition);
};

/** Saves the answers and sends them. */
export const send = async (
  caller: Caller,
  answers: Record<string, unknown>,
  options: { form?: string; language?: string } = {},
): Promise<Answer> => {
  const saved = await save(caller, answers, options);
  assert.equal(saved.status, 200, JSON.stringify(saved.body));
  const { form = FORM } = options;
  return caller.post('/intake-submissions', { formId: form, draftVersion: saved.body.version });
};

/** A guardian who was asked, signed in by their code. */
export const asked = async (server: TestServer, teen: Caller, name = 'Kim') => {
  const { status, body } = await teen.post('/me/guardians', { name, relationship: 'parent' });
  assert.equal(status, 201, JSON.stringify(body));
  const { token } = (await server.nobody.post('/resume', { code: body.code })).body;
  return { id: body.id, code: body.code, caller: server.withToken(token) };
};

/** Somebody whose token ran out, with a new one. */
export const asPerson = async (server: TestServer, personId: string): Promise<Caller> =>
  server.withToken((await new Tokens(server.keys).issue(personId, server.clock.now())).token);

/** Answers as others read them. */
export const read = ({ body }: Answer): readonly ReadAnswer[] =>
  body.answers as unknown as readonly ReadAnswer[];

/** Topics that heard of what changed last. */
export const lastHeard = async (server: TestServer, type: string): Promise<readonly string[]> =>
  known(
    await server.store.db
      .selectFrom('events')
      .where('type', '=', type)
      .orderBy('id', 'desc')
      .select('audience')
      .executeTakeFirst(),
  ).audience;
