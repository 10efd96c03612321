import type { Json } from './terms.js';

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What it means for the form that an element is not carried over. */
const ELEMENTS: ReadonlyMap<string, string> = new Map([
  [
    'initial',
    'A first answer is not filled in: a person’s answers are their own, and no consent is ticked before.',
  ],
  ['initialSelected', 'The option is not chosen beforehand: a person’s answers are their own.'],
  ['readOnly', 'The question can be answered here; it was for reading only.'],
  ['prefix', 'The number or letter before the question is not shown.'],
  ['definition', 'The link to a data element is not kept.'],
  ['copyright', 'The copyright notice is not shown by the form. Show it where the license asks for it.'],
  ['contained', 'Something that the file carries is not used.'],
  ['text', 'The printed version of the whole is not used.'],
  ['modifierExtension', 'Something that changes what the file means, and that is not known here.'],
  ['minLength', 'The least length of an answer is not checked.'],
  ['repeats', 'One answer only is taken.'],
  ['required', 'That an answer is needed holds for questions, not for a heading.'],
  ['maxLength', 'The greatest length of an answer is not checked.'],
  ['code', 'The code is not kept.'],
  ['answerOption', 'Options are not kept: this kind of question has none.'],
  ['answerValueSet', 'A set of values is not kept: this kind of question has none.'],
  ['item', 'What stands below it is not carried over.'],
  ['enableWhen', 'The condition is not carried over: it is always shown.'],
  ['enableBehavior', 'How its conditions go together is not carried over.'],
]);

/** The same for extensions, by the last part of their address. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['calculatedExpression', 'The value is not calculated. The program scores the instruments that it knows.'],
  ['enableWhenExpression', 'A computed condition is not carried over: the question is always asked.'],
  ['initialExpression', 'A first answer is not computed: a person’s answers are their own.'],
  ['answerExpression', 'Options are not computed.'],
  ['candidateExpression', 'Suggested answers are not computed.'],
  ['answerOptionsToggleExpression', 'Options are not switched on and off.'],
  ['cqf-expression', 'A computed value is not carried over.'],
  ['variable', 'A computed variable is not carried over.'],
  ['constraint', 'A computed check is not carried over.'],
  ['targetConstraint', 'A computed check is not carried over.'],
  ['questionnaire-constraint', 'A computed check is not carried over.'],
  ['regex', 'The pattern of the answer is not checked.'],
  ['minLength', 'The least length of an answer is not checked.'],
  ['maxDecimalPlaces', 'How many decimals an answer has is not checked.'],
  ['minValue', 'The lowest value is not checked for this kind of question.'],
  ['maxValue', 'The highest value is not checked for this kind of question.'],
  ['questionnaire-minOccurs', 'How many answers there have to be is not checked.'],
  ['questionnaire-maxOccurs', 'How many answers there can be is not checked for this kind of question.'],
  ['questionnaire-unitOption', 'A second unit cannot be chosen.'],
  ['questionnaire-unitValueSet', 'A unit cannot be chosen.'],
  ['questionnaire-supportLink', 'The link to more about it is not shown.'],
  ['questionnaire-optionPrefix', 'The number or letter before the option is not shown.'],
  ['questionnaire-optionExclusive', 'The option does not rule out the others.'],
  ['questionnaire-choiceOrientation', 'How the options are laid out is the form’s own matter.'],
  ['questionnaire-usageMode', 'When the question is shown, to whom, is not carried over.'],
  [
    'questionnaire-signatureRequired',
    'The signature is not asked for here. Add a question of its own for it.',
  ],
  ['sdc-questionnaire-preferredTerminologyServer', 'No other server is asked for options.'],
  ['preferredTerminologyServer', 'No other server is asked for options.'],
  ['rendering-xhtml', 'Formatted text is not shown; the plain words are.'],
  ['rendering-markdown', 'Formatted text is not shown; the plain words are.'],
  ['rendering-style', 'Its own style is not used.'],
  ['rendering-styleSensitive', 'Its own style is not used.'],
  ['sdc-questionnaire-launchContext', 'Nothing is taken over from a record.'],
  ['sdc-questionnaire-observationExtract', 'Observations are made from scores, not from single answers.'],
  ['sdc-questionnaire-openLabel', 'A label for own words is not used: this kind of question takes none.'],
  ['entryFormat', 'How to write the answer is not shown.'],
  ['mimeType', 'Files are photos or PDF here.'],
  ['maxSize', 'Files can be up to 10 MB here.'],
  ['designNote', 'A note of the designer is not kept.'],
]);

/** The last part of an address, without the family that it belongs to. */
const namesOf = (url: string): string[] => {
  const last = url.slice(-200).split('/').at(-1) ?? '';
  return [last, last.replace(/^sdc-questionnaire-/, ''), last.replace(/^questionnaire-/, '')];
};

/** What a value says for itself, where it is short. */
const detail = (value: Json): string => {
  const expression = value['valueExpression'];
  const said = isJson(expression)
    ? expression['expression']
    : (value['valueString'] ?? value['valueUri'] ?? value['valueUrl'] ?? value['valueCode']);
  return typeof said === 'string' && said.trim() ? ` (${said.slice(0, 160)})` : '';
};

/** In words, what is not carried over: an extension, or the element called `name`. */
export const noteOf = (value: unknown, name?: string): string => {
  if (name !== undefined) {
    const note = ELEMENTS.get(name) ?? `“${name.slice(0, 80)}” is not kept.`;
    return typeof value === 'string' && name !== 'div' ? `${note} (${value.slice(0, 160)})` : note;
  }
  if (!isJson(value)) return 'This is no extension.';
  const url = typeof value['url'] === 'string' ? value['url'] : '';
  const known = namesOf(url)
    .map(one => EXTENSIONS.get(one))
    .find(one => one !== undefined);
  return `${known ?? `The extension ${url.slice(0, 160) || 'without an address'} is not known here.`}${detail(value)}`;
};
