import type { IntakeForm } from '../../../contract/intake-form.js';
import { formFaults } from '../../../rules/form-faults.js';

/** What these spoil is a score or a name in a sentence: everything can be asked and answered all the same. */
const BEARABLE = /^(?:instrument|piped)-/;

interface Named {
  readonly linkId?: string | undefined;
  readonly rule: string;
  readonly pointer: string;
}

/** Says on the page's console what is wrong with a form, and where. No value of it is repeated. */
export const tellFaults = (formId: string, faults: readonly Named[]): void => {
  const lines = faults
    .slice(0, 20)
    .map(({ linkId, rule, pointer }) => `  ${linkId ? `question ${linkId}, ` : ''}${pointer}: ${rule}`);
  // eslint-disable-next-line no-console -- only whoever defines the clinic's forms can put it right
  console.error([`iop-intake-form: the form ${formId} can't be used as it is defined.`, ...lines].join('\n'));
};

/** Whether the form can't be asked as it is defined. What is wrong with it stands on the page's console. */
export const isBroken = (form: IntakeForm): boolean => {
  const faults = formFaults(form);
  if (faults.length === 0) return false;
  tellFaults(
    form.id,
    faults.map(({ linkId, fault, at }) => ({ linkId, rule: fault, pointer: at })),
  );
  return faults.some(({ fault }) => !BEARABLE.test(fault));
};
