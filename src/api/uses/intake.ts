import { IntakeForm } from '../../contract/intake-form.js';
import {
  IntakeDraft,
  IntakeReceipt,
  IntakeReceiptList,
  type IntakeDraftInput,
} from '../../contract/intake.js';
import type { ApiClient } from '../api-client.js';
import { ApiError } from '../errors/api-error.js';
import type { CallOptions, Versioned, WriteOptions } from '../http.js';

export const getIntakeForm = (
  api: ApiClient,
  id: string,
  language: string,
  options?: CallOptions,
): Promise<IntakeForm> =>
  api.http.call({
    path: `intake-forms/${encodeURIComponent(id)}`,
    query: { language },
    isPublic: true,
    response: IntakeForm,
    options,
  });

/** The saved draft, or null when there is none yet. */
export const getIntakeDraft = async (
  api: ApiClient,
  formId: string,
  options?: CallOptions,
): Promise<Versioned<IntakeDraft> | null> => {
  try {
    return await api.http.callVersioned({
      path: `intake-drafts/${encodeURIComponent(formId)}`,
      response: IntakeDraft,
      options,
    });
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not-found') return null;
    throw error;
  }
};

/**
 * Saves the draft over the version named by `etag`, or as the first one when it is null.
 * A draft that somebody saved meanwhile throws `stale`: fetch it, merge, save again.
 */
export const saveIntakeDraft = (
  api: ApiClient,
  formId: string,
  body: IntakeDraftInput,
  etag: string | null,
  options?: WriteOptions,
): Promise<Versioned<IntakeDraft>> =>
  api.http.callVersioned({
    method: 'put',
    path: `intake-drafts/${encodeURIComponent(formId)}`,
    headers: etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag },
    body,
    response: IntakeDraft,
    options,
  });

/** Sends the draft as it was at `draftVersion`. */
export const submitIntake = (
  api: ApiClient,
  formId: string,
  draftVersion: number,
  options?: WriteOptions,
): Promise<IntakeReceipt> =>
  api.http.call({
    method: 'post',
    path: 'intake-submissions',
    body: { formId, draftVersion },
    response: IntakeReceipt,
    options,
  });

export const listMyIntakes = async (
  api: ApiClient,
  options?: CallOptions,
): Promise<readonly IntakeReceipt[]> =>
  (await api.http.call({ path: 'me/intake-submissions', response: IntakeReceiptList, options })).items;
