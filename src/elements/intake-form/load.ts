import type { ApiClient } from '../../api/api-client.js';
import type { CallOptions, Versioned } from '../../api/http.js';
import { getIntakeDraft, getIntakeForm, listMyIntakes } from '../../api/uses/intake.js';
import { getMe } from '../../api/uses/me.js';
import { getProgram } from '../../api/uses/program.js';
import type { IntakeForm } from '../../contract/intake-form.js';
import type { IntakeDraft, IntakeReceipt } from '../../contract/intake.js';
import type { Program } from '../../contract/program.js';
import { isDraftable } from '../../rules/answers.js';
import type { IntakeDraftSource } from '../../controllers/intake-draft.js';

/** What belongs to whoever is signed in. */
export interface Mine {
  readonly personId: string;
  readonly draft: Versioned<IntakeDraft> | null;
  /** What they sent last. */
  readonly receipt: IntakeReceipt | undefined;
}

export interface Loaded {
  readonly program: Program;
  /** Missing where only a hello is asked for. */
  readonly form: IntakeForm | undefined;
  /** Null when nobody is signed in. */
  readonly mine: Mine | null;
}

/** The language of the clinic in which the form is asked for: the person's when the clinic has it. */
const languageOf = ({ languages }: Program, locale: string): string => {
  const wanted = locale.toLowerCase().split('-')[0];
  return (
    languages.find(one => one.toLowerCase() === locale.toLowerCase()) ??
    languages.find(one => one.toLowerCase().split('-')[0] === wanted) ??
    languages[0] ??
    locale
  );
};

export const loadForm = (
  client: ApiClient,
  program: Program,
  locale: string,
  options: CallOptions = {},
): Promise<IntakeForm> => getIntakeForm(client, program.intake.formId, languageOf(program, locale), options);

const loadMine = async (client: ApiClient, formId: string, options: CallOptions): Promise<Mine> => {
  const [me, draft, receipts] = await Promise.all([
    getMe(client, options),
    getIntakeDraft(client, formId, options),
    listMyIntakes(client, options),
  ]);
  const [receipt] = receipts
    .filter(one => one.formId === formId)
    .sort((one, other) => Date.parse(other.submittedAt) - Date.parse(one.submittedAt));
  return { personId: me.id, draft, receipt };
};

/** Everything for the first screen. A hello needs the program only, which is `known` before the rest is there. */
export const load = async (
  client: ApiClient,
  locale: string,
  withForm: boolean,
  options: CallOptions,
  known: (program: Program) => void,
): Promise<Loaded> => {
  const [program, isSignedIn] = await Promise.all([
    getProgram(client, options),
    withForm ? client.isSignedIn() : false,
  ]);
  known(program);
  if (!withForm) return { program, form: undefined, mine: null };
  const [form, mine] = await Promise.all([
    loadForm(client, program, locale, options),
    isSignedIn ? loadMine(client, program.intake.formId, options) : null,
  ]);
  return { program, form, mine };
};

/** Where the draft of a form goes. */
export const sourceOf = (
  client: ApiClient,
  form: IntakeForm,
  mine: Mine | null,
  resumeCode: string | null,
): IntakeDraftSource => {
  const items = new Map(form.parts.flatMap(part => part.items).map(item => [item.linkId, item]));
  return {
    client,
    formId: form.id,
    formVersion: form.version,
    language: form.language,
    personId: mine?.personId ?? null,
    resumeCode,
    isDraftable: (linkId, value) => {
      const item = items.get(linkId);
      return item !== undefined && isDraftable(item, value);
    },
  };
};
