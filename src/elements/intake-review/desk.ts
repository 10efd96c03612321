import { call } from '../../api/call.js';
import { listAll } from '../../api/list-all.js';
import { getMe } from '../../contract/operations/people.js';
import { listIntakes } from '../../contract/operations/intake-review.js';
import { listAlerts } from '../../contract/operations/alerts.js';
import { ApiError } from '../../api/errors/api-error.js';
import { isSignedOut } from '../../api/errors/is-signed-out.js';
import type { ApiClient } from '../../api/api-client.js';
import type { Alert } from '../../contract/alert.js';
import type { IntakeSubmissionSummary } from '../../contract/intake-review.js';
import type { Me, PersonSummary } from '../../contract/person.js';

/** What the list shows. */
export interface Desk {
  readonly me: Me;
  readonly intakes: readonly IntakeSubmissionSummary[];
  /** Undefined where this person may not see them, or they could not be had. */
  readonly alerts: readonly Alert[] | undefined;
}

/** Fetches the list. Who calls whom by when may be missing; the list is not kept back for it. */
export const fetchDesk = async (client: ApiClient, signal: AbortSignal): Promise<Desk> => {
  const whoCalls = listAll(client, listAlerts, {}, { signal }).catch((error: unknown) => {
    if (signal.aborted || isSignedOut(error) || !(error instanceof ApiError)) throw error;
    return undefined;
  });
  const [me, intakes, alerts] = await Promise.all([
    call(client, getMe, {}, { signal }),
    listAll(client, listIntakes, {}, { signal }),
    whoCalls,
  ]);
  return { me, intakes, alerts };
};

/** The calls that somebody still has to make to a person, soonest first. */
export const callsTo = ({ alerts }: Desk, personId: string): readonly Alert[] =>
  (alerts ?? [])
    .filter(({ person, status }) => person.id === personId && status === 'requested')
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));

/** Somebody who waits for a call. */
export interface Calling {
  readonly person: PersonSummary;
  /** What they are called about, soonest due first. */
  readonly alerts: readonly Alert[];
  /** The newest of theirs that the list has; undefined for somebody who has sent none. */
  readonly intake: IntakeSubmissionSummary | undefined;
}

/** @param kept ids of alerts about a person that stay although they are completed. */
export const callingsOf = (
  { alerts = [], intakes }: Desk,
  kept: (personId: string) => readonly string[],
): readonly Calling[] => {
  const byPerson = new Map<string, Alert[]>();
  for (const alert of [...alerts].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)))
    if (alert.status === 'requested' || kept(alert.person.id).includes(alert.id))
      byPerson.set(alert.person.id, [...(byPerson.get(alert.person.id) ?? []), alert]);
  const newest = [...intakes].sort((a, b) => Date.parse(b.submittedAt) - Date.parse(a.submittedAt));
  return [...byPerson.values()].flatMap(theirs => {
    // Who still waits is said before who was just reached.
    const [first, ...rest] = [...theirs].sort(
      (a, b) => Number(b.status === 'requested') - Number(a.status === 'requested'),
    );
    if (!first) return [];
    const { person } = first;
    return [
      { person, alerts: [first, ...rest], intake: newest.find(intake => intake.person.id === person.id) },
    ];
  });
};

/** When the next call that is still to be made is due, in milliseconds since the epoch; Infinity for never. */
export const nextDue = ({ alerts = [] }: Desk, now: number): number =>
  Math.min(
    ...alerts
      .filter(({ status }) => status === 'requested')
      .map(({ dueAt }) => Date.parse(dueAt))
      .filter(due => due > now),
  );

/** An intake as the list and its own page know it. */
export type Intake = Omit<IntakeSubmissionSummary, 'flagged'>;

export type GroupName = 'call' | 'fresh' | 'waiting' | 'settled';

const isSettled = ({ status }: IntakeSubmissionSummary): boolean =>
  status === 'accepted' || status === 'referred';

const groupOf = (desk: Desk, intake: IntakeSubmissionSummary): GroupName => {
  if (isSettled(intake)) return 'settled';
  // Whether somebody has called by now is not known without the alerts: rather one call too many.
  if (!desk.alerts && intake.flagged) return 'call';
  return intake.waitingFor || intake.status === 'more-asked' ? 'waiting' : 'fresh';
};

export type Groups = readonly (readonly [name: GroupName, intakes: readonly IntakeSubmissionSummary[]])[];

/** By need; what is done comes last, newest first. Whoever is among the callings stands there, with what they sent. */
export const groupsOf = (desk: Desk, callings: readonly Calling[]): Groups => {
  const there = new Set(callings.map(({ intake }) => intake?.id));
  const of = (name: GroupName): IntakeSubmissionSummary[] =>
    desk.intakes.filter(intake => !there.has(intake.id) && groupOf(desk, intake) === name);
  const soonest = (a: IntakeSubmissionSummary, b: IntakeSubmissionSummary): number =>
    Date.parse(a.replyBy) - Date.parse(b.replyBy);
  return [
    ['call', of('call').sort(soonest)],
    ['fresh', of('fresh').sort(soonest)],
    ['waiting', of('waiting').sort(soonest)],
    ['settled', of('settled').sort((a, b) => Date.parse(b.submittedAt) - Date.parse(a.submittedAt))],
  ];
};

/** Where an intake stands, in one word for the catalogue. */
export const stateOf = ({
  status,
  waitingFor,
}: Pick<IntakeSubmissionSummary, 'status' | 'waitingFor'>): 'guardian' | IntakeSubmissionSummary['status'] =>
  status === 'received' && waitingFor ? waitingFor : status;
