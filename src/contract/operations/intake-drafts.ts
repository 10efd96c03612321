// An intake as the person fills and sends it.
import { FILE_TYPES, IntakeFile, LARGEST_FILE } from '../intake-file.js';
import {
  IntakeDraft,
  IntakeDraftInput,
  IntakeReceipt,
  IntakeReceiptList,
  IntakeSubmissionInput,
} from '../intake.js';
import { Id } from '../primitives.js';
import type { Operation } from './operation.js';

/** Throws `not-found` when there is none yet. */
export const getIntakeDraft = {
  id: 'getIntakeDraft',
  summary: 'The draft of the signed-in person',
  method: 'get',
  path: '/intake-drafts/{formId}',
  access: 'person',
  params: { formId: Id },
  status: 200,
  response: IntakeDraft,
  versioned: true,
} as const satisfies Operation;

/** Saves over the version that `ifMatch` names, or as the first one when it is null. Throws `stale` when somebody saved meanwhile: fetch, merge, save again. */
export const saveIntakeDraft = {
  id: 'saveIntakeDraft',
  summary: 'Save the draft',
  method: 'put',
  path: '/intake-drafts/{formId}',
  access: 'person',
  params: { formId: Id },
  body: IntakeDraftInput,
  status: 200,
  response: IntakeDraft,
  versioned: true,
} as const satisfies Operation;

/** The media type must be what the bytes say. Throws `unsupported-media-type`, `too-large` or `unreadable-file` when the file can’t be taken. */
export const uploadIntakeFile = {
  id: 'uploadIntakeFile',
  summary: 'Add a file to the draft',
  method: 'post',
  path: '/intake-drafts/{formId}/files',
  access: 'person',
  params: { formId: Id },
  status: 201,
  response: IntakeFile,
  upload: { types: FILE_TYPES, maxBytes: LARGEST_FILE },
  problems: ['rate-limited'],
} as const satisfies Operation;

/** Sends the draft as it was at `draftVersion`. */
export const submitIntake = {
  id: 'submitIntake',
  summary: 'Send the reviewed draft to the team',
  method: 'post',
  path: '/intake-submissions',
  access: 'person',
  body: IntakeSubmissionInput,
  status: 201,
  response: IntakeReceipt,
  problems: ['stale', 'not-found'],
} as const satisfies Operation;

export const listMyIntakes = {
  id: 'listMyIntakes',
  summary: 'Intakes that the signed-in person sent',
  method: 'get',
  path: '/me/intake-submissions',
  access: 'person',
  status: 200,
  response: IntakeReceiptList,
} as const satisfies Operation;
