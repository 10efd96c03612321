import { checkInsOf } from './check-ins.js';
import { consentsOf } from './consents.js';
import { contactRequestsOf } from './contact-requests.js';
import { guardiansOf } from './guardians.js';
import { intakeOf } from './intake.js';
import { intakeReviewOf } from './intake-review.js';
import { messagesOf } from './messages.js';
import { peopleOf } from './people.js';
import { programOf } from './program.js';
import { roomsOf } from './rooms.js';
import { sessionsOf } from './sessions.js';
import type { MemoryOperations, MemoryStore } from './store.js';

/** What each operation does, for one person. */
export const operationsOf = (store: MemoryStore): MemoryOperations => ({
  ...programOf(store),
  ...peopleOf(store),
  ...guardiansOf(store),
  ...contactRequestsOf(store),
  ...intakeOf(store),
  ...intakeReviewOf(store),
  ...consentsOf(store),
  ...sessionsOf(store),
  ...roomsOf(store),
  ...checkInsOf(store),
  ...messagesOf(store),
});
