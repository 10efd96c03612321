import { ApiClient } from './api-client.js';
import * as accessLog from './uses/access-log.js';
import * as applicants from './uses/applicants.js';
import * as checkInPlan from './uses/check-in-plan.js';
import * as checkIns from './uses/check-ins.js';
import * as consents from './uses/consents.js';
import * as contactRequests from './uses/contact-requests.js';
import * as guardians from './uses/guardians.js';
import * as intake from './uses/intake.js';
import * as intakeFiles from './uses/intake-files.js';
import * as me from './uses/me.js';
import * as messages from './uses/messages.js';
import * as program from './uses/program.js';
import * as rooms from './uses/rooms.js';
import * as sessions from './uses/sessions.js';

/** The arguments of a use after the client. */
type Rest<F> = F extends (api: ApiClient, ...rest: infer R) => unknown ? R : never;

/** The program's API as the person in care uses it: one method a use. Throws `ApiError` only, aborts aside. */
export class ProgramClient extends ApiClient {
  /** The program, its people to turn to and its hours. */
  getProgram(...rest: Rest<typeof program.getProgram>): ReturnType<typeof program.getProgram> {
    return program.getProgram(this, ...rest);
  }

  /** The signed-in person and their care team. */
  getMe(...rest: Rest<typeof me.getMe>): ReturnType<typeof me.getMe> {
    return me.getMe(this, ...rest);
  }

  /** Times at which the team can call somebody who says hello. Needs no account. */
  listCallTimes(
    ...rest: Rest<typeof contactRequests.listCallTimes>
  ): ReturnType<typeof contactRequests.listCallTimes> {
    return contactRequests.listCallTimes(this, ...rest);
  }

  /** Asks the team to get in touch. Needs no account. */
  createContactRequest(
    ...rest: Rest<typeof contactRequests.createContactRequest>
  ): ReturnType<typeof contactRequests.createContactRequest> {
    return contactRequests.createContactRequest(this, ...rest);
  }

  /** Begins an intake without an account; calls after this are made as the new applicant. */
  createApplicant(
    ...rest: Rest<typeof applicants.createApplicant>
  ): ReturnType<typeof applicants.createApplicant> {
    return applicants.createApplicant(this, ...rest);
  }

  /** Comes back with a resume code; calls after this are made as that person. */
  resume(...rest: Rest<typeof applicants.resume>): ReturnType<typeof applicants.resume> {
    return applicants.resume(this, ...rest);
  }

  /** An intake form in a language. */
  getIntakeForm(...rest: Rest<typeof intake.getIntakeForm>): ReturnType<typeof intake.getIntakeForm> {
    return intake.getIntakeForm(this, ...rest);
  }

  /** The saved draft, or null when there is none yet. */
  getIntakeDraft(...rest: Rest<typeof intake.getIntakeDraft>): ReturnType<typeof intake.getIntakeDraft> {
    return intake.getIntakeDraft(this, ...rest);
  }

  /** Saves the draft over the version named by an ETag (null: as the first one). Throws `stale` when another save came between. */
  saveIntakeDraft(...rest: Rest<typeof intake.saveIntakeDraft>): ReturnType<typeof intake.saveIntakeDraft> {
    return intake.saveIntakeDraft(this, ...rest);
  }

  /** Adds a file to the draft. Its media type must be what its bytes say. */
  uploadIntakeFile(
    ...rest: Rest<typeof intakeFiles.uploadIntakeFile>
  ): ReturnType<typeof intakeFiles.uploadIntakeFile> {
    return intakeFiles.uploadIntakeFile(this, ...rest);
  }

  /** Sends the draft as it was at a version. */
  submitIntake(...rest: Rest<typeof intake.submitIntake>): ReturnType<typeof intake.submitIntake> {
    return intake.submitIntake(this, ...rest);
  }

  /** What the signed-in person has sent, and where it stands. */
  listMyIntakes(...rest: Rest<typeof intake.listMyIntakes>): ReturnType<typeof intake.listMyIntakes> {
    return intake.listMyIntakes(this, ...rest);
  }

  /** What the signed-in person agreed to, also what they took back since. */
  listMyConsents(...rest: Rest<typeof consents.listMyConsents>): ReturnType<typeof consents.listMyConsents> {
    return consents.listMyConsents(this, ...rest);
  }

  /** Takes a consent back. */
  revokeConsent(...rest: Rest<typeof consents.revokeConsent>): ReturnType<typeof consents.revokeConsent> {
    return consents.revokeConsent(this, ...rest);
  }

  /** Who looked at what belongs to the signed-in person, newest first. */
  listMyAccessLog(
    ...rest: Rest<typeof accessLog.listMyAccessLog>
  ): ReturnType<typeof accessLog.listMyAccessLog> {
    return accessLog.listMyAccessLog(this, ...rest);
  }

  /** The guardians of the signed-in person, and how far each is. */
  listMyGuardians(
    ...rest: Rest<typeof guardians.listMyGuardians>
  ): ReturnType<typeof guardians.listMyGuardians> {
    return guardians.listMyGuardians(this, ...rest);
  }

  /** What a young person said, where the clinic's rule lets their guardian read it. They see that it was read. */
  getWardIntake(...rest: Rest<typeof guardians.getWardIntake>): ReturnType<typeof guardians.getWardIntake> {
    return guardians.getWardIntake(this, ...rest);
  }

  /** Asks a guardian to do their part. The code in the answer is told this once. */
  inviteGuardian(
    ...rest: Rest<typeof guardians.inviteGuardian>
  ): ReturnType<typeof guardians.inviteGuardian> {
    return guardians.inviteGuardian(this, ...rest);
  }

  /** Open times of a kind. */
  listSlots(...rest: Rest<typeof sessions.listSlots>): ReturnType<typeof sessions.listSlots> {
    return sessions.listSlots(this, ...rest);
  }

  /** Books an open time; staff may plan a session at any time. */
  bookSession(...rest: Rest<typeof sessions.bookSession>): ReturnType<typeof sessions.bookSession> {
    return sessions.bookSession(this, ...rest);
  }

  /** Own sessions in a window of time. */
  listSessions(...rest: Rest<typeof sessions.listSessions>): ReturnType<typeof sessions.listSessions> {
    return sessions.listSessions(this, ...rest);
  }

  /** One session. */
  getSession(...rest: Rest<typeof sessions.getSession>): ReturnType<typeof sessions.getSession> {
    return sessions.getSession(this, ...rest);
  }

  /** Says that the person can't come. */
  cancelSession(...rest: Rest<typeof sessions.cancelSession>): ReturnType<typeof sessions.cancelSession> {
    return sessions.cancelSession(this, ...rest);
  }

  /** The room of a session, as the signed-in person may see it. */
  getRoom(...rest: Rest<typeof rooms.getRoom>): ReturnType<typeof rooms.getRoom> {
    return rooms.getRoom(this, ...rest);
  }

  /** Asks those who lead to be let in. */
  knockAtRoom(...rest: Rest<typeof rooms.knockAtRoom>): ReturnType<typeof rooms.knockAtRoom> {
    return rooms.knockAtRoom(this, ...rest);
  }

  /** Does the person's part in a room: chooses when to speak, says something, asks for help. */
  takePartInRoom(...rest: Rest<typeof rooms.takePartInRoom>): ReturnType<typeof rooms.takePartInRoom> {
    return rooms.takePartInRoom(this, ...rest);
  }

  /** Goes into a room once let in: works once and for a minute, so ask when the person goes in. */
  createRoomGrant(...rest: Rest<typeof rooms.createRoomGrant>): ReturnType<typeof rooms.createRoomGrant> {
    return rooms.createRoomGrant(this, ...rest);
  }

  /** What a check-in asks the signed-in person. */
  getCheckInPlan(
    ...rest: Rest<typeof checkInPlan.getCheckInPlan>
  ): ReturnType<typeof checkInPlan.getCheckInPlan> {
    return checkInPlan.getCheckInPlan(this, ...rest);
  }

  /** Checks in. */
  createCheckIn(...rest: Rest<typeof checkIns.createCheckIn>): ReturnType<typeof checkIns.createCheckIn> {
    return checkIns.createCheckIn(this, ...rest);
  }

  /** Own check-ins, newest first; staff see those of their caseload, or of one person. */
  listCheckIns(...rest: Rest<typeof checkIns.listCheckIns>): ReturnType<typeof checkIns.listCheckIns> {
    return checkIns.listCheckIns(this, ...rest);
  }

  /** Words to and from the signed-in person, newest first. */
  listMessages(...rest: Rest<typeof messages.listMessages>): ReturnType<typeof messages.listMessages> {
    return messages.listMessages(this, ...rest);
  }

  /** Sends a word to somebody on the care team. */
  sendMessage(...rest: Rest<typeof messages.sendMessage>): ReturnType<typeof messages.sendMessage> {
    return messages.sendMessage(this, ...rest);
  }
}
