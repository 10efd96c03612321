// What an intake asks.
import { IntakeForm, IntakeFormVersion, PublishedForm } from '../intake-form.js';
import { Id, LanguageTag } from '../primitives.js';
import type { Operation } from './operation.js';

export const getIntakeForm = {
  id: 'getIntakeForm',
  summary: 'An intake form in a language',
  method: 'get',
  path: '/intake-forms/{id}',
  access: 'public',
  params: { id: Id },
  query: { language: LanguageTag },
  status: 200,
  response: IntakeForm,
} as const satisfies Operation;

/** Throws `bad-input` whose issues name each question (`linkId`) and its fault (`rule`). */
export const publishIntakeForm = {
  id: 'publishIntakeForm',
  summary: 'Publish a new version of an intake form',
  method: 'post',
  path: '/intake-forms/{id}/versions',
  access: 'staff',
  params: { id: Id },
  body: IntakeFormVersion,
  status: 201,
  response: PublishedForm,
} as const satisfies Operation;
