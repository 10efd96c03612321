import type { IntakeForm } from '../../../src/contract/intake-form.js';
import type { Db } from '../db/store.js';
import type { ServerOperations } from '../http/operation.js';
import { notFound } from '../http/problem.js';

/** A form in the language asked for, or the nearest that the clinic has; null for an unknown form or version. */
export const findForm = async (
  db: Db,
  { id, language, version }: { id: string; language?: string | undefined; version?: number },
): Promise<IntakeForm | null> => {
  const rows = await db
    .selectFrom('intake_forms')
    .where('id', '=', id)
    .$if(version !== undefined, query => query.where('version', '=', version as number))
    .select(['definition', 'version'])
    .orderBy('version', 'desc')
    .execute();
  const newest = rows.filter(row => row.version === rows[0]?.version).map(row => row.definition);
  const base = language?.split('-')[0]?.toLowerCase();
  return (
    newest.find(form => form.language.toLowerCase() === language?.toLowerCase()) ??
    newest.find(form => form.language.split('-')[0] === base) ??
    newest.find(form => form.language === form.languages[0]) ??
    newest[0] ??
    null
  );
};

/** The form that a draft or a submission answers, as it was then. */
export const formOf = async (
  db: Db,
  row: { readonly form_id: string; readonly form_version: number; readonly language: string },
): Promise<IntakeForm> => {
  const form = await findForm(db, { id: row.form_id, version: row.form_version, language: row.language });
  if (!form) throw new Error('Answers name a form that is not there.');
  return form;
};

export const intakeFormOperations = {
  getIntakeForm: async ({ db, params, query }) => {
    const form = await findForm(db, { id: params.id, language: query.language });
    if (!form) throw notFound();
    return form;
  },
} satisfies Partial<ServerOperations>;
