import { Alert, AlertList } from '../../contract/alert.js';
import { Guardian } from '../../contract/guardian.js';
import {
  IntakeSubmission,
  IntakeSubmissionList,
  IntakeSubmissionSummary,
  type IntakeAcceptance,
  type IntakeQuestion,
  type IntakeReferral,
} from '../../contract/intake-review.js';
import { Team, type PersonSummary } from '../../contract/person.js';
import { FILE_TYPES } from '../../contract/intake-file.js';
import type { ApiClient } from '../api-client.js';
import { everyPage } from '../every-page.js';
import type { CallOptions, WriteOptions } from '../http.js';

/** Intakes that wait for the team, soonest due first; then the others, newest first. No answers. */
export const listIntakes = (
  api: ApiClient,
  options?: CallOptions,
): Promise<readonly IntakeSubmissionSummary[]> =>
  everyPage(api.http, { path: 'intake-submissions', response: IntakeSubmissionList, options });

/** One intake with its answers. The person can see who read it. */
export const getIntake = (api: ApiClient, id: string, options?: CallOptions): Promise<IntakeSubmission> =>
  api.http.call({
    path: `intake-submissions/${encodeURIComponent(id)}`,
    response: IntakeSubmission,
    options,
  });

const act = (
  api: ApiClient,
  id: string,
  verb: string,
  body: unknown,
  options?: WriteOptions,
): Promise<IntakeSubmissionSummary> =>
  api.http.call({
    method: 'post',
    path: `intake-submissions/${encodeURIComponent(id)}/${verb}`,
    body,
    response: IntakeSubmissionSummary,
    options,
  });

/** Takes the person in. Throws `waiting-for-guardian`, or `conflict` when the intake stands differently by now. */
export const acceptIntake = (
  api: ApiClient,
  id: string,
  body: IntakeAcceptance,
  options?: WriteOptions,
): Promise<IntakeSubmissionSummary> => act(api, id, 'accept', body, options);

/** Asks the person for more; their form is open again. */
export const askIntake = (
  api: ApiClient,
  id: string,
  body: IntakeQuestion,
  options?: WriteOptions,
): Promise<IntakeSubmissionSummary> => act(api, id, 'ask', body, options);

/** Points the person to a place that fits better. */
export const referIntake = (
  api: ApiClient,
  id: string,
  body: IntakeReferral,
  options?: WriteOptions,
): Promise<IntakeSubmissionSummary> => act(api, id, 'refer', body, options);

/** Keeps a guardian from seeing and signing anything. The reason is for the record, and read by staff alone. */
export const barGuardian = (
  api: ApiClient,
  personId: string,
  guardianId: string,
  reason: string,
  options?: WriteOptions,
): Promise<Guardian> =>
  api.http.call({
    method: 'post',
    path: `people/${encodeURIComponent(personId)}/guardians/${encodeURIComponent(guardianId)}/bar`,
    body: { reason },
    response: Guardian,
    options,
  });

/** People who need somebody to look, all of them, soonest due first; then the latest who were reached. */
export const listAlerts = (api: ApiClient, options?: CallOptions): Promise<readonly Alert[]> =>
  everyPage(
    api.http,
    { path: 'alerts', response: AlertList, options },
    ({ status }) => status === 'requested',
  );

/** Writes down that the person was reached. Throws `conflict` when somebody else did it, or with other words. */
export const completeAlert = (
  api: ApiClient,
  id: string,
  note?: string,
  options?: WriteOptions,
): Promise<Alert> =>
  api.http.call({
    method: 'post',
    path: `alerts/${encodeURIComponent(id)}/complete`,
    body: note === undefined ? {} : { note },
    response: Alert,
    options,
  });

/** The people who run the program, to choose from when somebody is taken in. */
export const listTeam = async (api: ApiClient, options?: CallOptions): Promise<readonly PersonSummary[]> =>
  (await api.http.call({ path: 'team', response: Team, options })).items;

/** A file of an intake. Never show it in a page: what somebody uploaded is saved, and opened by whoever knows it. */
export const getIntakeFile = (api: ApiClient, id: string, options?: CallOptions): Promise<Blob> =>
  api.http.download(`intake-files/${encodeURIComponent(id)}`, FILE_TYPES, options);
