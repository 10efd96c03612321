import type * as v from 'valibot';
import { AlertList } from '../contract/alert.js';
import {
  ContactRequestList,
  ContactRequestReceipt,
  type ContactRequest,
} from '../contract/contact-request.js';
import {
  IntakeSubmission,
  IntakeSubmissionList,
  IntakeSubmissionSummary,
  type IntakeAcceptance,
} from '../contract/intake.js';
import { Caseload, Team, type PersonSummary } from '../contract/person.js';
import type { LeadAct, MoveAct, RoomView } from '../contract/room.js';
import { StaffSessionList } from '../contract/session.js';
import type { CallOptions, WriteOptions } from './http.js';
import { ProgramClient } from './program-client.js';
import { leadRoom, moveInRoom } from './uses/rooms.js';
import type { TimeWindow } from './uses/sessions.js';

/** The program's API as staff use it. Apart from the patient's client, so that patients' pages don't carry it. */
export class TeamClient extends ProgramClient {
  async listContactRequests(options?: CallOptions): Promise<readonly ContactRequest[]> {
    return (await this.http.call({ path: 'contact-requests', response: ContactRequestList, options })).items;
  }

  answerContactRequest(id: string, options?: WriteOptions): Promise<ContactRequestReceipt> {
    return this.http.call({
      method: 'post',
      path: `contact-requests/${encodeURIComponent(id)}/answer`,
      response: ContactRequestReceipt,
      options,
    });
  }

  async listIntakes(options?: CallOptions): Promise<readonly IntakeSubmissionSummary[]> {
    return (await this.http.call({ path: 'intake-submissions', response: IntakeSubmissionList, options }))
      .items;
  }

  getIntake(id: string, options?: CallOptions): Promise<IntakeSubmission> {
    return this.http.call({
      path: `intake-submissions/${encodeURIComponent(id)}`,
      response: IntakeSubmission,
      options,
    });
  }

  acceptIntake(id: string, body: IntakeAcceptance, options?: WriteOptions): Promise<IntakeSubmissionSummary> {
    return this.http.call({
      method: 'post',
      path: `intake-submissions/${encodeURIComponent(id)}/accept`,
      body,
      response: IntakeSubmissionSummary,
      options,
    });
  }

  listTeamSessions(
    window: TimeWindow,
    options?: CallOptions,
  ): Promise<v.InferOutput<typeof StaffSessionList>> {
    return this.http.call({
      path: 'team/sessions',
      query: { ...window },
      response: StaffSessionList,
      options,
    });
  }

  /** Leads a room: lets people in, holds out turns, asks. */
  leadRoom(sessionId: string, act: LeadAct, options?: WriteOptions): Promise<RoomView> {
    return leadRoom(this, sessionId, act, options);
  }

  /** Removes somebody from a room, ends what they share, or takes them aside. */
  moveInRoom(sessionId: string, act: MoveAct, options?: WriteOptions): Promise<RoomView> {
    return moveInRoom(this, sessionId, act, options);
  }

  /** The people who run the program, to choose from when somebody is taken in. */
  async listTeam(options?: CallOptions): Promise<readonly PersonSummary[]> {
    return (await this.http.call({ path: 'team', response: Team, options })).items;
  }

  async listCaseload(options?: CallOptions): Promise<v.InferOutput<typeof Caseload>['items']> {
    return (await this.http.call({ path: 'caseload', response: Caseload, options })).items;
  }

  async listAlerts(options?: CallOptions): Promise<v.InferOutput<typeof AlertList>['items']> {
    return (await this.http.call({ path: 'alerts', response: AlertList, options })).items;
  }
}
