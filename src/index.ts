/**
 * Everything that a page's own code may want to name. Importing it defines no tag: `iop-elements/define/<tag>.js`
 * does that, one tag at a time.
 */
export * from './api/index.js';
export { programContext, type ProgramContext } from './context/program-context.js';
export { ProgramElement } from './context/program-element.js';
export * from './context/program-events.js';
export { IopQuickExitRequestedEvent, type QuickExitRequestedDetail } from './controllers/quick-exit.js';
export * from './elements/check-in/check-in.events.js';
export { IopCheckIn } from './elements/check-in/check-in.js';
export * from './elements/intake-form/intake-form.events.js';
export { IopIntakeForm } from './elements/intake-form/intake-form.js';
export * from './elements/intake-review/intake-review.events.js';
export { IopIntakeReview } from './elements/intake-review/intake-review.js';
export { IopProgram } from './elements/program/program.js';
export * from './elements/session-schedule/session-schedule.events.js';
export { IopSessionSchedule } from './elements/session-schedule/session-schedule.js';
export * from './elements/video-room/video-room.events.js';
export { IopVideoRoom } from './elements/video-room/video-room.js';
export { VERSION } from './version.js';
