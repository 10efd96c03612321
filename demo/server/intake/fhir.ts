import {
  FhirInputError,
  fromQuestionnaire,
  toQuestionnaire,
  toQuestionnaireResponse,
} from '../../../src/fhir/index.js';
import { noteAccess } from '../people/access-log.js';
import type { ServerOperations } from '../http/operation.js';
import { badInput, notFound } from '../http/problem.js';
import { inScope } from '../people/people.js';
import { consentsOf } from './consents.js';
import { findForm } from '../program/intake-forms.js';

export const fhirOperations = {
  getQuestionnaire: async ({ db, params, query }) => {
    const form = await findForm(db, { id: params.id, language: query.language });
    if (!form) throw notFound();
    const others = await db
      .selectFrom('intake_forms')
      .where('id', '=', form.id)
      .where('version', '=', form.version)
      .where('language', '!=', form.language)
      .select('definition')
      .orderBy('language')
      .execute();
    return toQuestionnaire(
      form,
      others.map(({ definition }) => definition),
    );
  },

  readQuestionnaire: async ({ params, body }) => {
    try {
      const read = fromQuestionnaire(body);
      return { ...read, form: { ...read.form, id: params.id } };
    } catch (error) {
      if (error instanceof FhirInputError) throw badInput('', 'questionnaire');
      throw error;
    }
  },

  getQuestionnaireResponse: async ({ db, actor, scope, params, now, at }) => {
    const row = await db
      .selectFrom('intake_submissions')
      .where('id', '=', params.id)
      .where(inScope(actor, scope, 'intake_submissions.person_id'))
      .selectAll()
      .executeTakeFirst();
    if (!row) throw notFound();
    const form = await findForm(db, { id: row.form_id, version: row.form_version, language: row.language });
    if (!form) throw new Error('A submission names a form that is not there.');
    const amended = await db
      .selectFrom('intake_amendments')
      .where('submission_id', '=', row.id)
      .select('id')
      .executeTakeFirst();
    await noteAccess(db, { actorId: actor.id, personId: row.person_id, what: 'intake-copy', at });
    return toQuestionnaireResponse(form, row.answers, {
      id: row.id,
      subject: `Patient/${row.person_id}`,
      authored: row.submitted_at.toISOString(),
      status: amended ? 'amended' : 'completed',
      // The person's own: nobody else can let go of what the law lets only them share.
      consents: (await consentsOf(db, 'person_id', row.person_id, now)).filter(
        ({ status, signer, formId }) =>
          status === 'active' && signer.relationship === 'self' && formId === form.id,
      ),
    });
  },
} satisfies Partial<ServerOperations>;
