import type { Selectable } from 'kysely';
import type { IntakeForm } from '../../../src/contract/intake-form.js';
import type { IntakeDraft, IntakeDraftInput } from '../../../src/contract/intake.js';
import { checkAnswer } from '../../../src/rules/answers.js';
import type { Actor } from '../people/actor.js';
import type { Db } from '../db/store.js';
import { json } from '../db/sql.js';
import type { Tables } from '../db/tables.js';
import { stale, expectVersion } from '../http/etag.js';
import type { Call, ServerOperations } from '../http/operation.js';
import { badInput, notFound, ProblemError } from '../http/problem.js';
import { newId } from '../ids.js';
import { factsIn, today } from '../guardians/minors.js';
import { alertsDueOf, raiseForAnswers } from '../check-ins/alerts.js';
import { strangeFiles } from './files.js';
import { findForm } from '../program/intake-forms.js';
import { programOf } from '../program/program.js';

type Row = Selectable<Tables['intake_drafts']>;

/** A person's draft, locked until the transaction ends when it is about to be changed. */
export const findDraft = async (
  db: Db,
  personId: string,
  formId: string,
  lock = false,
): Promise<Row | undefined> =>
  db
    .selectFrom('intake_drafts')
    .where('person_id', '=', personId)
    .where('form_id', '=', formId)
    .selectAll()
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst();

const draftOf = async (db: Db, row: Row): Promise<IntakeDraft> => ({
  formId: row.form_id,
  formVersion: row.form_version,
  language: row.language,
  answers: row.answers,
  ...(row.current_item === null ? {} : { currentItem: row.current_item }),
  version: row.version,
  updatedAt: row.updated_at.toISOString(),
  alertsDueAt: await alertsDueOf(db, row),
});

// A draft may hold half a phone number: it is the person's, and nothing of it gets lost. What the form has no place
// for is a fault of the page.
const checkDraft = async (
  db: Db,
  personId: string,
  form: IntakeForm,
  { answers, currentItem }: IntakeDraftInput,
): Promise<void> => {
  const items = new Map(form.parts.flatMap(part => part.items).map(item => [item.linkId, item]));
  const errors = Object.entries(answers).flatMap(([linkId, value]) => {
    const item = items.get(linkId);
    if (!item) return { pointer: '/answers', rule: 'unknown' };
    const fault = checkAnswer(item, value);
    return fault === 'type' || fault === 'option' ? { pointer: `/answers/${linkId}`, rule: fault } : [];
  });
  errors.push(...(await strangeFiles(db, personId, form, answers)));
  if (errors.length) throw new ProblemError('bad-input', { errors: errors.slice(0, 20) });
  if (currentItem !== undefined && !items.has(currentItem)) throw badInput('/currentItem', 'unknown');
};

/**
 * The name that the person gave, so that the team does not meet a "New applicant", and how old they are and where, for
 * the rules about minors. Of somebody who was taken in the clinic knows these, and no draft changes them.
 */
const takeFacts = async (
  { db, actor, body: { answers, language }, now }: Call<'saveIntakeDraft'>,
  form: IntakeForm,
): Promise<void> => {
  if (actor.role !== 'patient' || actor.status !== 'applicant') return;
  const name = answers['preferred-name'];
  const facts = factsIn(form, answers, await today(db, now));
  const { said_age, said_on } = await db
    .selectFrom('people')
    .where('id', '=', actor.id)
    .select(['said_age', 'said_on'])
    .executeTakeFirstOrThrow();
  // The day on which it was said first: an age that is only saved again says nothing new.
  const isSaid = facts.said_age !== undefined && facts.said_age === said_age;
  await db
    .updateTable('people')
    .set({
      locale: language,
      ...(typeof name === 'string' && name.trim() ? { display_name: name.trim().slice(0, 80) } : {}),
      ...facts,
      ...(isSaid ? { said_on } : {}),
    })
    .where('id', '=', actor.id)
    .execute();
};

/** Whether the form is one that this person fills: a guardian has a part of their own, and others have not. */
const fills = async (db: Db, { role }: Actor, formId: string): Promise<boolean> =>
  ((await programOf(db)).intake.guardianFormId === formId) === (role === 'guardian');

export const intakeDraftOperations = {
  getIntakeDraft: async ({ db, actor, params }) => {
    const row = await findDraft(db, actor.id, params.formId);
    if (!row) throw notFound();
    return draftOf(db, row);
  },

  saveIntakeDraft: async call => {
    const { db, actor, params, body, at, ifMatch, ifNoneMatch } = call;
    if (!(await fills(db, actor, params.formId))) throw notFound();
    const form = await findForm(db, {
      id: params.formId,
      version: body.formVersion,
      language: body.language,
    });
    if (!form) {
      if (await findForm(db, { id: params.formId })) throw badInput('/formVersion', 'unknown');
      throw notFound();
    }
    if (form.language !== body.language) throw badInput('/language', 'unknown');
    await checkDraft(db, actor.id, form, body);
    const present = await findDraft(db, actor.id, params.formId, true);
    expectVersion(present?.version, { ifMatch, ifNoneMatch });
    const values = {
      form_version: body.formVersion,
      language: body.language,
      answers: json(body.answers),
      current_item: body.currentItem ?? null,
      updated_at: at,
    };
    const saved = present
      ? await db
          .updateTable('intake_drafts')
          .set({ ...values, version: present.version + 1 })
          .where('id', '=', present.id)
          .returningAll()
          .executeTakeFirst()
      : await db
          .insertInto('intake_drafts')
          .values({ ...values, id: newId('draft'), person_id: actor.id, form_id: params.formId, version: 1 })
          .onConflict(conflict => conflict.columns(['person_id', 'form_id']).doNothing())
          .returningAll()
          .executeTakeFirst();
    // Another device created it in the same moment.
    if (!saved) throw stale((await findDraft(db, actor.id, params.formId))?.version);
    await takeFacts(call, form);
    await raiseForAnswers(
      call,
      { personId: actor.id, draftId: saved.id, form },
      present?.answers ?? {},
      body.answers,
    );
    return draftOf(db, saved);
  },
} satisfies Partial<ServerOperations>;
