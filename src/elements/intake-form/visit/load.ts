import { call } from '../../../api/call.js';
import { unlessNotFound } from '../../../api/unless-not-found.js';
import { getMe } from '../../../contract/operations/people.js';
import { getProgram } from '../../../contract/operations/program.js';
import { getIntakeDraft, listMyIntakes } from '../../../contract/operations/intake-drafts.js';
import { getIntakeForm } from '../../../contract/operations/intake-forms.js';
import type { ApiClient } from '../../../api/api-client.js';
import { ApiError } from '../../../api/errors/api-error.js';
import type { CallOptions, Versioned } from '../../../api/http.js';
import type { IntakeForm } from '../../../contract/intake-form.js';
import type { IntakeDraft, IntakeReceipt } from '../../../contract/intake.js';
import type { Me } from '../../../contract/person.js';
import type { Program } from '../../../contract/program.js';
import { isDraftable } from '../../../rules/answers.js';
import type { IntakeDraftSource } from '../draft/draft.js';

/** What belongs to whoever is signed in. */
export interface Mine {
  readonly me: Me;
  readonly draft: Versioned<IntakeDraft> | null;
  /** What they sent last. */
  readonly receipt: IntakeReceipt | undefined;
}

export interface Loaded {
  readonly program: Program;
  /** Missing where only a hello is asked for, and for whoever has no part in it: a guest, staff, often a guardian. */
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

/** Whoever defines the clinic's forms is told what is wrong with one. Fetched when something is. */
const tellIssues = (formId: string, error: unknown): void => {
  if (!(error instanceof ApiError) || error.code !== 'bad-response' || !error.issues.length) return;
  void import('./broken-form.js').then(
    ({ tellFaults }) => tellFaults(formId, error.issues),
    () => undefined,
  );
};

export const loadForm = (
  client: ApiClient,
  program: Program,
  formId: string,
  locale: string,
  options: CallOptions = {},
): Promise<IntakeForm> =>
  call(client, getIntakeForm, { id: formId, language: languageOf(program, locale) }, options).catch(
    (error: unknown) => {
      tellIssues(formId, error);
      throw error;
    },
  );

const whoIsHere = async (client: ApiClient, options: CallOptions): Promise<Me | null> =>
  (await client.isSignedIn()) ? call(client, getMe, {}, options) : null;

const loadMine = async (client: ApiClient, me: Me, formId: string, options: CallOptions): Promise<Mine> => {
  const [draft, receipts] = await Promise.all([
    unlessNotFound(call(client, getIntakeDraft, { formId }, options)),
    call(client, listMyIntakes, {}, options).then(({ items }) => items),
  ]);
  const [receipt] = receipts
    .filter(one => one.formId === formId)
    .sort((one, other) => Date.parse(other.submittedAt) - Date.parse(one.submittedAt));
  return { me, draft, receipt };
};

/** The form that is this person's to fill in. Somebody who has not signed in may be the one whom it is for. */
const formOf = ({ intake }: Program, me: Me | null): string | undefined => {
  if (!me || me.role === 'patient') return intake.formId;
  return me.role === 'guardian' ? intake.guardianFormId : undefined;
};

/** Everything for the first screen. A hello needs the program only, which is `known` before the rest is there. */
export const load = async (
  client: ApiClient,
  locale: string,
  withForm: boolean,
  options: CallOptions,
  known: (program: Program) => void,
): Promise<Loaded> => {
  const here = withForm ? whoIsHere(client, options) : Promise.resolve(null);
  // Looked at only once the program is known: until then nobody hears of its failure.
  here.catch(() => undefined);
  const program = await call(client, getProgram, {}, options);
  known(program);
  if (!withForm) return { program, form: undefined, mine: null };
  const me = await here;
  const formId = formOf(program, me);
  if (formId === undefined)
    return { program, form: undefined, mine: me && { me, draft: null, receipt: undefined } };
  const [form, mine] = await Promise.all([
    loadForm(client, program, formId, locale, options),
    me && loadMine(client, me, formId, options),
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
    personId: mine?.me.id ?? null,
    resumeCode,
    isDraftable: (linkId, value) => {
      const item = items.get(linkId);
      return item !== undefined && isDraftable(item, value);
    },
  };
};
