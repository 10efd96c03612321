import { createHash } from 'node:crypto';
import type { Consent } from '../../../src/contract/consent.js';
import type { AnswerEntry, Answers, IntakeForm } from '../../../src/contract/intake-form.js';
import { entryOf } from '../../../src/rules/answer-checks.js';
import { visibleItems } from '../../../src/rules/answers.js';
import { consentText } from '../../../src/rules/consents.js';
import type { Db } from '../db/store.js';
import type { ConsentRow } from '../db/tables.js';
import type { ServerOperations } from '../http/operation.js';
import { notFound } from '../http/problem.js';
import { newId } from '../ids.js';
import { AGE_COLUMNS, isMinor, today } from '../guardians/minors.js';
import { intakeAudience } from './receipts.js';

/** Who signs, for whom, with which form. */
export interface Signing {
  readonly personId: string;
  readonly signerId: string;
  readonly relationship: Consent['signer']['relationship'];
  readonly submissionId: string;
  readonly form: IntakeForm;
  readonly answers: Answers;
  readonly at: Date;
}

const LONGEST_TITLE = 500;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const signatureOf = (form: IntakeForm, answers: Answers): AnswerEntry | undefined =>
  visibleItems(form, answers)
    .filter(({ type }) => type === 'signature')
    .map(({ linkId }) => entryOf(answers[linkId]))
    .findLast(signature => signature !== undefined);

const nameIn = (...given: readonly unknown[]): string =>
  given.find((name): name is string => typeof name === 'string' && name.trim() !== '')?.trim() ?? '';

/**
 * Keeps each consent that was given, as it stood in front of the person. One that was given before is followed by the
 * new one; a no takes it back; where the form did not ask or got no answer it stays as it is.
 */
export const keepConsents = async (db: Db, signing: Signing): Promise<void> => {
  const { personId, signerId, relationship, submissionId, form, answers, at } = signing;
  const asked = visibleItems(form, answers).filter(
    ({ type, linkId }) => type === 'consent' && typeof answers[linkId] === 'boolean',
  );
  if (!asked.length) return;
  const signature = signatureOf(form, answers);
  const signer = await db
    .selectFrom('people')
    .where('id', '=', signerId)
    .select('display_name')
    .executeTakeFirstOrThrow();
  for (const item of asked) {
    const given = answers[item.linkId] === true;
    await db
      .updateTable('consents')
      .set({ ended_at: at, ...(given ? {} : { revoked_at: at }) })
      .where('person_id', '=', personId)
      .where('signer_id', '=', signerId)
      .where('form_id', '=', form.id)
      .where('link_id', '=', item.linkId)
      .where('ended_at', 'is', null)
      .execute();
    if (!given) continue;
    const words = {
      title: item.text.slice(0, LONGEST_TITLE),
      summary: item.hint?.slice(0, LONGEST_TITLE),
      text: item.details ?? item.text,
    };
    await db
      .insertInto('consents')
      .values({
        id: newId('consent'),
        person_id: personId,
        signer_id: signerId,
        signer_name: nameIn(signature?.['name'], answers['preferred-name'], signer.display_name),
        relationship,
        submission_id: submissionId,
        link_id: item.linkId,
        form_id: form.id,
        form_version: form.version,
        language: form.language,
        ...words,
        summary: words.summary ?? null,
        hash: sha256(consentText(words)),
        method: signature ? (signature['method'] === 'drawn' ? 'drawn' : 'typed') : 'checkbox',
        needed: item.required ?? false,
        signed_at: at,
      })
      .execute();
  }
};

/** A guardian's consent ends with the day before the person is 18: from then on the person's own counts. */
const consentOf = (row: ConsentRow, isPersonMinor: boolean): Consent => ({
  id: row.id,
  linkId: row.link_id,
  formId: row.form_id,
  formVersion: row.form_version,
  language: row.language,
  title: row.title,
  ...(row.summary === null ? {} : { summary: row.summary }),
  text: row.text,
  hash: row.hash,
  status: row.ended_at === null && (row.relationship === 'self' || isPersonMinor) ? 'active' : 'inactive',
  signedAt: row.signed_at.toISOString(),
  signer: { name: row.signer_name, relationship: row.relationship },
  method: row.method,
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at.toISOString() }),
});

/** Consents by whom they are about or by who signed, newest first. */
export const consentsOf = async (
  db: Db,
  by: 'person_id' | 'signer_id',
  id: string,
  now: number,
): Promise<Consent[]> => {
  const rows = await db
    .selectFrom('consents')
    .innerJoin('people', 'people.id', 'consents.person_id')
    .where(`consents.${by}`, '=', id)
    .selectAll('consents')
    .select(AGE_COLUMNS)
    .orderBy('consents.signed_at', 'desc')
    .orderBy('consents.link_id')
    .execute();
  if (!rows.length) return [];
  const day = await today(db, now);
  return rows.map(row => consentOf(row, isMinor(row, day)));
};

/**
 * A guardian who takes back what their part could not be sent without has not done their part: the team waits for a
 * guardian again, and this one sees nothing more.
 */
const undoGuardian = async (db: Db, row: ConsentRow): Promise<void> => {
  if (row.relationship !== 'guardian' || !row.needed) return;
  await db
    .updateTable('guardianships')
    .set({ status: 'invited', signed_at: null })
    .where('guardian_id', '=', row.signer_id)
    .where('patient_id', '=', row.person_id)
    .where('status', '=', 'signed')
    .execute();
};

export const consentOperations = {
  listMyConsents: async ({ db, actor, now }) => ({
    items: await consentsOf(db, 'signer_id', actor.id, now),
  }),

  revokeConsent: async ({ db, actor, params, now, at, tell }) => {
    const row = await db
      .selectFrom('consents')
      .where('id', '=', params.id)
      .where('signer_id', '=', actor.id)
      .selectAll()
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound();
    // One that was given anew since is not what counts: there is nothing to take back.
    if (row.ended_at === null) {
      await db
        .updateTable('consents')
        .set({ ended_at: at, revoked_at: at })
        .where('id', '=', row.id)
        .execute();
      await undoGuardian(db, row);
      tell({
        type: 'intake.updated',
        resourceId: row.submission_id,
        audience: await intakeAudience(db, row.person_id, [actor.id]),
      });
    }
    const consent = (await consentsOf(db, 'signer_id', actor.id, now)).find(({ id }) => id === row.id);
    if (!consent) throw new Error('A consent that was just there is gone.');
    return consent;
  },
} satisfies Partial<ServerOperations>;
