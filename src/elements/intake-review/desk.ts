import { ApiError } from '../../api/errors/api-error.js';
import { isSignedOut } from '../../api/errors/is-signed-out.js';
import { listAlerts, listIntakes } from '../../api/uses/intake-review.js';
import { getMe } from '../../api/uses/me.js';
import type { ApiClient } from '../../api/api-client.js';
import type { Alert } from '../../contract/alert.js';
import type { IntakeSubmissionSummary } from '../../contract/intake.js';
import type { Me } from '../../contract/person.js';

/** What the list shows. */
export interface Desk {
  readonly me: Me;
  readonly intakes: readonly IntakeSubmissionSummary[];
  /** Undefined where this person may not see them, or they could not be had. */
  readonly alerts: readonly Alert[] | undefined;
}

/** Fetches the list. Who calls whom by when may be missing; the list is not kept back for it. */
export const fetchDesk = async (client: ApiClient, signal: AbortSignal): Promise<Desk> => {
  const whoCalls = listAlerts(client, { signal }).catch((error: unknown) => {
    if (signal.aborted || isSignedOut(error) || !(error instanceof ApiError)) throw error;
    return undefined;
  });
  const [me, intakes, alerts] = await Promise.all([
    getMe(client, { signal }),
    listIntakes(client, { signal }),
    whoCalls,
  ]);
  return { me, intakes, alerts };
};

/** The calls that somebody still has to make to a person, soonest first. */
export const callsTo = ({ alerts }: Desk, personId: string): readonly Alert[] =>
  (alerts ?? [])
    .filter(({ person, status }) => person.id === personId && status === 'requested')
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));

/** An intake as the list and its own page know it. */
export type Intake = Omit<IntakeSubmissionSummary, 'flagged'>;

export type GroupName = 'call' | 'fresh' | 'waiting' | 'settled';

const isSettled = ({ status }: IntakeSubmissionSummary): boolean =>
  status === 'accepted' || status === 'referred';

const groupOf = (desk: Desk, intake: IntakeSubmissionSummary): GroupName => {
  if (isSettled(intake)) return 'settled';
  // Whether somebody has called by now is not known without the alerts: rather one call too many.
  const calls = desk.alerts ? callsTo(desk, intake.person.id).length > 0 : intake.flagged;
  if (calls) return 'call';
  return intake.waitingFor || intake.status === 'more-asked' ? 'waiting' : 'fresh';
};

export type Groups = readonly (readonly [name: GroupName, intakes: readonly IntakeSubmissionSummary[]])[];

/** By need: whoever is to be called first, then whoever waits for an answer; what is done comes last, newest first. */
export const groupsOf = (desk: Desk): Groups => {
  const due = (intake: IntakeSubmissionSummary): number =>
    Date.parse(callsTo(desk, intake.person.id)[0]?.dueAt ?? intake.replyBy);
  const of = (name: GroupName): IntakeSubmissionSummary[] =>
    desk.intakes.filter(intake => groupOf(desk, intake) === name);
  return [
    ['call', of('call').sort((a, b) => due(a) - due(b))],
    ['fresh', of('fresh').sort((a, b) => Date.parse(a.replyBy) - Date.parse(b.replyBy))],
    ['waiting', of('waiting').sort((a, b) => Date.parse(a.replyBy) - Date.parse(b.replyBy))],
    ['settled', of('settled').sort((a, b) => Date.parse(b.submittedAt) - Date.parse(a.submittedAt))],
  ];
};

/** Where an intake stands, in one word for the catalogue. */
export const standingOf = ({
  status,
  waitingFor,
}: Pick<IntakeSubmissionSummary, 'status' | 'waitingFor'>): 'guardian' | IntakeSubmissionSummary['status'] =>
  status === 'received' && waitingFor ? waitingFor : status;
