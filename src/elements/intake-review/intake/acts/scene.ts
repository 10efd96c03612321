import type { IntakeSubmission } from '../../../../contract/intake-review.js';
import type { PersonSummary } from '../../../../contract/person.js';
import type { Slot } from '../../../../contract/session.js';
import type { LoadController } from '../../../../controllers/load.js';
import type { CommonWords } from '../../../../i18n/words/words.js';
import type { ActName, Decision } from './decision.js';
import type { Intake } from '../../desk.js';
import type { OpenIntakeWords } from '../words/words.js';
import type { Clock } from '../../when.js';

type Field = 'accept' | 'askWords' | 'askItems' | 'place' | 'phone' | 'referWords' | 'reason';
export type Fixes = Readonly<Partial<Record<Field, string>>>;

/** What a form changes and starts. */
export interface Do {
  readonly start: (name: ActName | undefined) => void;
  readonly change: <N extends ActName>(name: N, values: Partial<Decision[N]>) => void;
  readonly send: () => void;
  readonly retry: () => void;
}

export interface ActsScene extends Clock {
  readonly words: OpenIntakeWords;
  readonly common: CommonWords;
  readonly intake: Intake;
  /** Undefined for a role that reads no answers. */
  readonly whole: IntakeSubmission | undefined;
  /** What this role can do. */
  readonly rights: ReadonlySet<ActName>;
  readonly decision: Decision;
  readonly fixes: Fixes;
  readonly fault: string | undefined;
  readonly team: LoadController<readonly PersonSummary[]>;
  readonly slots: LoadController<readonly Slot[]>;
  readonly do: Do;
}

export const nameOf = ({ intake }: ActsScene): string => intake.person.displayName;
