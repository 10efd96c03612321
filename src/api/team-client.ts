import type * as v from 'valibot';
import type { Alert } from '../contract/alert.js';
import {
  ContactRequestList,
  ContactRequestReceipt,
  type ContactRequest,
} from '../contract/contact-request.js';
import type { FhirQuestionnaire, FhirQuestionnaireResponse, QuestionnaireImport } from '../contract/fhir.js';
import type { Guardian, MinorRules } from '../contract/guardian.js';
import type { IntakeForm, PublishedForm } from '../contract/intake-form.js';
import type {
  IntakeAcceptance,
  IntakeQuestion,
  IntakeReferral,
  IntakeSubmission,
  IntakeSubmissionSummary,
} from '../contract/intake-review.js';
import { Caseload, type CaseloadPerson, type PersonSummary } from '../contract/person.js';
import type { Program } from '../contract/program.js';
import type { LeadAct, MoveAct, RoomView } from '../contract/room.js';
import { StaffSessionList } from '../contract/session.js';
import { everyPage } from './every-page.js';
import type { CallOptions, WriteOptions } from './http.js';
import { ProgramClient } from './program-client.js';
import * as review from './uses/intake-review.js';
import * as minorRules from './uses/minor-rules.js';
import * as publishing from './uses/publishing.js';
import { leadRoom, moveInRoom } from './uses/rooms.js';
import type { TimeWindow } from './uses/sessions.js';

/** The program's API as staff use it. Apart from the patient's client, so that patients' pages don't carry it. */
export class TeamClient extends ProgramClient {
  /** First hellos that wait for an answer, all of them, soonest due first; then the latest that were answered. */
  listContactRequests(options?: CallOptions): Promise<readonly ContactRequest[]> {
    const request = { path: 'contact-requests', response: ContactRequestList, options };
    return everyPage(this.http, request, ({ status }) => status === 'received');
  }

  answerContactRequest(id: string, options?: WriteOptions): Promise<ContactRequestReceipt> {
    return this.http.call({
      method: 'post',
      path: `contact-requests/${encodeURIComponent(id)}/answer`,
      response: ContactRequestReceipt,
      options,
    });
  }

  /** Intakes that wait for the team, soonest due first; then the others, newest first. No answers. */
  listIntakes(options?: CallOptions): Promise<readonly IntakeSubmissionSummary[]> {
    return review.listIntakes(this, options);
  }

  /** One intake with its answers. The person can see who read it. */
  getIntake(id: string, options?: CallOptions): Promise<IntakeSubmission> {
    return review.getIntake(this, id, options);
  }

  /** Takes the person in. Throws `waiting-for-guardian`, or `conflict` when the intake stands differently by now. */
  acceptIntake(id: string, body: IntakeAcceptance, options?: WriteOptions): Promise<IntakeSubmissionSummary> {
    return review.acceptIntake(this, id, body, options);
  }

  /** Asks the person for more; their form is open again. */
  askIntake(id: string, body: IntakeQuestion, options?: WriteOptions): Promise<IntakeSubmissionSummary> {
    return review.askIntake(this, id, body, options);
  }

  /** Points the person to a place that fits better. */
  referIntake(id: string, body: IntakeReferral, options?: WriteOptions): Promise<IntakeSubmissionSummary> {
    return review.referIntake(this, id, body, options);
  }

  /** Keeps a guardian from seeing and signing anything. */
  barGuardian(
    personId: string,
    guardianId: string,
    reason: string,
    options?: WriteOptions,
  ): Promise<Guardian> {
    return review.barGuardian(this, personId, guardianId, reason, options);
  }

  /** Who has to agree before somebody under 18 is taken in, and what a guardian sees. */
  getMinorRules(options?: CallOptions): Promise<MinorRules['items']> {
    return minorRules.getMinorRules(this, options);
  }

  /** Puts these rules in the place of all that were there. */
  publishMinorRules(items: MinorRules['items'], options?: WriteOptions): Promise<MinorRules['items']> {
    return minorRules.publishMinorRules(this, items, options);
  }

  /** Changes what the program is. Throws `bad-input` for one without crisis contacts or reading hours. */
  publishProgram(program: Program, options?: WriteOptions): Promise<Program> {
    return publishing.publishProgram(this, program, options);
  }

  /** Publishes a new version of a form, one definition a language. Throws `bad-input` naming question and fault. */
  publishIntakeForm(
    id: string,
    languages: readonly IntakeForm[],
    options?: WriteOptions,
  ): Promise<v.InferOutput<typeof PublishedForm>> {
    return publishing.publishIntakeForm(this, id, languages, options);
  }

  /** Reads a FHIR R4 Questionnaire as a form, with what of it has no place in one. Publishes nothing. */
  readQuestionnaire(
    id: string,
    questionnaire: FhirQuestionnaire,
    options?: WriteOptions,
  ): Promise<QuestionnaireImport> {
    return publishing.readQuestionnaire(this, id, questionnaire, options);
  }

  /** An intake as a FHIR R4 QuestionnaireResponse. The person can see who read it. */
  getQuestionnaireResponse(id: string, options?: CallOptions): Promise<FhirQuestionnaireResponse> {
    return publishing.getQuestionnaireResponse(this, id, options);
  }

  /** A file of an intake. */
  getIntakeFile(id: string, options?: CallOptions): Promise<Blob> {
    return review.getIntakeFile(this, id, options);
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
  listTeam(options?: CallOptions): Promise<readonly PersonSummary[]> {
    return review.listTeam(this, options);
  }

  /** The people whom the signed-in staff member looks after, by name. */
  listCaseload(options?: CallOptions): Promise<readonly CaseloadPerson[]> {
    return everyPage(this.http, { path: 'caseload', response: Caseload, options });
  }

  /** People who need somebody to look, all of them, soonest due first; then the latest who were reached. */
  listAlerts(options?: CallOptions): Promise<readonly Alert[]> {
    return review.listAlerts(this, options);
  }

  /** Writes down that the person was reached. Throws `conflict` when somebody else did it, or with other words. */
  completeAlert(id: string, note?: string, options?: WriteOptions): Promise<Alert> {
    return review.completeAlert(this, id, note, options);
  }
}
