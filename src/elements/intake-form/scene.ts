import type { CSSResult, TemplateResult } from 'lit';
import type { IntakeForm } from '../../contract/intake-form.js';
import type { IntakeReceipt } from '../../contract/intake.js';
import type { Me } from '../../contract/person.js';
import type { Program } from '../../contract/program.js';
import type { ApiClient } from '../../api/api-client.js';
import type { IntakeDraftController } from './draft/draft.js';
import type { QuickWay } from '../../parts/bar.js';
import type { CommonWords } from '../../i18n/words/words.js';
import type { TimeReader } from '../../i18n/format.js';
import type { Journey } from './journey.js';
import type { ViewWords } from './views/words/words.js';
import type { IntakeWords, Reader } from './words/words.js';

/** Everything that the first view shows and can do. Made anew for each render. */
export interface FirstScene {
  readonly words: IntakeWords;
  readonly common: CommonWords;
  readonly reader: TimeReader;
  /** BCP 47 tag of the words; the form's own may be in another. */
  readonly language: string;
  readonly client: ApiClient;
  readonly program: Program;
  /** Whoever answers at the program. */
  readonly team: Reader;
  /** Missing where only a hello is asked for, and for a guardian where the program has no part for them. */
  readonly form: IntakeForm | undefined;
  /** Whoever was signed in when the form was opened. */
  readonly me: Me | undefined;
  readonly draft: IntakeDraftController;
  readonly journey: Journey;
  /** What the person sent last. */
  readonly receipt: IntakeReceipt | undefined;
  /** The device knows that it has no network. */
  readonly offline: boolean;
  readonly act: Acts;
  /** Leaves the page at once. */
  readonly quick: QuickWay;
}

/** What the views after it have besides. */
export interface Scene extends FirstScene {
  readonly later: ViewWords;
  /** A moment, and reading aloud, once they are here. */
  readonly comfort: unknown;
}

/** What only the element can do for a view. */
export interface Acts {
  /** Says something to a screen reader, once. */
  readonly announce: (words: string) => void;
  /** The field is left by a press on a button, or because a render takes it away: not the time to look at it. */
  readonly isStepping: () => boolean;
  /** The content changed: the focus goes to the first fault, or to the heading. */
  readonly focus: (on: 'heading' | 'fault') => void;
  /** Brings the focus to what is marked with this `data-focus`, once it is there. */
  readonly focusOn: (mark: string) => void;
  readonly update: () => void;
  readonly dispatch: (event: Event) => void;
  /** Style sheets of what a view fetched later. */
  readonly adopt: (styles: readonly CSSResult[]) => void;
  /** The API has taken the form. */
  readonly sent: (receipt: IntakeReceipt) => void;
  /** Opens the form again after the team has asked for more. Rejects when it could not be had. */
  readonly reopen: () => Promise<void>;
  /** Comes back with a code: fetches what is there again. */
  readonly resumeWith: (code: string) => Promise<void>;
  /** Whoever came back to a form that was left quickly begins another one. */
  readonly startAnew: () => void;
  readonly tryAgain: () => void;
  /** The API knows nobody any more. */
  readonly signedOut: () => void;
}

/** A view that keeps what is typed in it while the element is there. */
export interface ViewPart {
  render(scene: Scene): TemplateResult;
}

/** A view as its module gives it. */
export interface ViewModule {
  readonly styles?: readonly CSSResult[];
  readonly create: () => ViewPart;
}
