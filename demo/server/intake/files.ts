import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Answers, IntakeForm } from '../../../src/contract/intake-form.js';
import type { IntakeFile } from '../../../src/contract/intake-file.js';
import { entriesOf } from '../../../src/rules/answer-checks.js';
import { BrokenFileError, withoutMetadata } from '../../../src/rules/image-metadata.js';
import { noteAccess } from '../people/access-log.js';
import type { Actor } from '../people/actor.js';
import { base64Of, blob } from '../db/sql.js';
import type { Db } from '../db/store.js';
import type { Tables } from '../db/tables.js';
import { isSent, isStray } from './scanning/keeping.js';
import { fileResponse } from '../http/file-response.js';
import type { ServerOperations, Upload } from '../http/operation.js';
import { badInput, notFound, ProblemError, type InputError } from '../http/problem.js';
import { newId } from '../ids.js';
import { guardsInScope, inScope } from '../people/people.js';
import type { Scope } from '../http/policy.js';
import { findForm } from '../program/intake-forms.js';

/** Most files of one person in one form. */
export const MOST_FILES = 20;

const HOUR = 3_600_000;

const cleaned = ({ type, bytes }: Upload): Uint8Array<ArrayBuffer> => {
  try {
    const file = withoutMetadata(bytes);
    if (file?.type !== type) throw new ProblemError('unsupported-media-type');
    return file.bytes;
  } catch (error) {
    if (error instanceof BrokenFileError) throw new ProblemError('unreadable-file');
    throw error;
  }
};

/** Makes room where files that were taken out again take it up. @throws ProblemError when there is none. */
const makeRoom = async (db: Db, personId: string, formId: string, now: number): Promise<void> => {
  // One file at a time of one person, or two would both be the twentieth.
  await db.selectFrom('people').where('id', '=', personId).forNoKeyUpdate().select('id').execute();
  const own = db.selectFrom('intake_files').where('person_id', '=', personId).where('form_id', '=', formId);
  const count = async (): Promise<number> => (await own.select('id').execute()).length;
  if ((await count()) < MOST_FILES) return;
  await db
    .deleteFrom('intake_files')
    .where('person_id', '=', personId)
    .where('form_id', '=', formId)
    // A page without a line may be about to save the answer that names it.
    .where('created_at', '<', new Date(now - HOUR))
    .where(isStray)
    .execute();
  if ((await count()) >= MOST_FILES) throw badInput('', 'too-many');
};

const idsIn = (form: IntakeForm, answers: Answers): { readonly linkId: string; readonly id: string }[] =>
  form.parts
    .flatMap(part => part.items)
    .filter(({ type }) => type === 'file')
    .flatMap(({ linkId }) => entriesOf(answers[linkId]).map(({ id }) => ({ linkId, id: String(id) })));

/** Where the answers name a file that the person did not add to this form. */
export const strangeFiles = async (
  db: Db,
  personId: string,
  form: IntakeForm,
  answers: Answers,
): Promise<InputError[]> => {
  const named = idsIn(form, answers);
  if (!named.length) return [];
  const rows = await db
    .selectFrom('intake_files')
    .where('person_id', '=', personId)
    .where('form_id', '=', form.id)
    .where(
      'id',
      'in',
      named.map(({ id }) => id),
    )
    .select('id')
    .execute();
  const own = new Set(rows.map(({ id }) => id));
  const strange = named.filter(({ id }) => !own.has(id)).map(({ linkId }) => linkId);
  return [...new Set(strange)].map(linkId => ({ pointer: `/answers/${linkId}`, rule: 'unknown' }));
};

const viewOf = ({
  id,
  type,
  size,
  scan,
}: Pick<Selectable<Tables['intake_files']>, 'id' | 'type' | 'size' | 'scan'>): IntakeFile => ({
  id,
  type,
  size,
  scan,
});

/** Files by id, as answers name them. One that is gone is missing. */
export const filesOf = async (db: Db, personId: string): Promise<ReadonlyMap<string, IntakeFile>> => {
  const rows = await db
    .selectFrom('intake_files')
    .where('person_id', '=', personId)
    .select(['id', 'type', 'size', 'scan'])
    .execute();
  return new Map(rows.map(row => [row.id, viewOf(row)]));
};

/** A file within reach: one's own, or one of a form that was sent. */
const findFile = (db: Db, actor: Actor, scope: Scope, id: string) =>
  db
    .selectFrom('intake_files')
    .where('id', '=', id)
    .where('scan', '!=', 'blocked')
    .where(eb =>
      eb.or([
        inScope(actor, scope, 'intake_files.person_id'),
        guardsInScope(actor, scope, 'intake_files.person_id'),
      ]),
    )
    .$if(scope !== 'own', query => query.where(isSent))
    .select(['person_id', 'type', 'scan', base64Of('bytes').as('base64')])
    .executeTakeFirst();

export const intakeFileOperations = {
  uploadIntakeFile: async ({ db, actor, params, body, now, at, services, record }) => {
    if (!(await findForm(db, { id: params.formId }))) throw notFound();
    const bytes = cleaned(body);
    const scan = await services.scanner.scan(bytes);
    const row = {
      id: newId('file'),
      person_id: actor.id,
      form_id: params.formId,
      type: body.type as IntakeFile['type'],
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      scan,
      bytes: scan === 'blocked' ? null : blob(bytes),
      created_at: at,
    };
    record(async tx => {
      await makeRoom(tx, actor.id, params.formId, now);
      await tx.insertInto('intake_files').values(row).execute();
    });
    return viewOf(row);
  },

  getIntakeFile: async ({ db, actor, scope, params, at }) => {
    const file = await findFile(db, actor, scope, params.id);
    if (!file?.base64) throw notFound();
    if (file.person_id !== actor.id) {
      // Nobody opens on the clinic's machines what the clinic's scanner has yet to see.
      if (file.scan === 'pending')
        throw new ProblemError('unavailable', { headers: { 'Retry-After': '60' } });
      await noteAccess(db, { actorId: actor.id, personId: file.person_id, what: 'intake-file', at });
    }
    return fileResponse(file.type, Buffer.from(file.base64, 'base64'));
  },
} satisfies Partial<ServerOperations>;
