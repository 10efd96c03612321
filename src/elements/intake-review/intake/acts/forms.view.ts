import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PersonSummary } from '../../../../contract/person.js';
import { describedBy, fixMessage } from '../../../../parts/fix.js';
import { textField } from '../../../../parts/text-field.js';
import { choice, form, lookedUp } from './form.view.js';
import { type ActsScene, nameOf } from './scene.js';
import type { ActName } from './decision.js';
import { whenOf } from '../../when.js';

const acceptForm = (scene: ActsScene): TemplateResult =>
  lookedUp(scene, scene.team, team => {
    const { words, decision, fixes } = scene;
    const of = (role: PersonSummary['role']): [string, string][] => [
      ['', words.accept.choose],
      ...team.filter(one => one.role === role).map((one): [string, string] => [one.id, one.displayName]),
    ];
    const { therapistId, coachId } = decision.accept;
    return form(
      scene,
      words.accept.title(nameOf(scene)),
      html`${choice({
        name: 'accept-therapist',
        label: words.accept.therapist,
        value: therapistId,
        options: of('therapist'),
        fix: therapistId ? undefined : fixes.accept,
        onChange: value => scene.do.change('accept', { therapistId: value }),
      })}
      ${choice({
        name: 'accept-coach',
        label: words.accept.coach,
        value: coachId,
        options: of('recovery-coach'),
        fix: coachId ? undefined : fixes.accept,
        onChange: value => scene.do.change('accept', { coachId: value }),
      })}
      ${fixMessage('accept-fix', fixes.accept)}`,
      words.accept,
    );
  });

const bookForm = (scene: ActsScene): TemplateResult =>
  lookedUp(scene, scene.slots, slots => {
    const { words, decision } = scene;
    return form(
      scene,
      words.book.title(nameOf(scene)),
      choice({
        name: 'book-when',
        label: words.book.when,
        value: decision.book.slotId,
        options: [
          ['soon', words.book.soon],
          ...slots.map((slot): [string, string] => [
            slot.id,
            words.book.with(whenOf(slot.startsAt, scene), slot.leader.displayName),
          ]),
        ],
        onChange: slotId => scene.do.change('book', { slotId }),
      }),
      words.book,
    );
  });

const askForm = (scene: ActsScene): TemplateResult => {
  const { words, decision, fixes, whole } = scene;
  const { items, words: said } = decision.ask;
  const name = nameOf(scene);
  // Whoever asks for more mostly asks about what was left out; what somebody would rather not say comes last.
  const left = (state: string): number => ['answered', 'declined'].indexOf(state);
  const questions = (whole?.answers ?? [])
    .filter(({ type }) => type !== 'consent' && type !== 'signature')
    .sort((a, b) => left(a.state) - left(b.state));
  const toggle = (linkId: string, on: boolean): void =>
    scene.do.change('ask', { items: on ? [...items, linkId] : items.filter(one => one !== linkId) });
  return form(
    scene,
    words.ask.title(name),
    html`<fieldset aria-describedby=${describedBy('ask-hint', fixes.askItems && 'ask-items-fix')}>
        <legend class="label">${words.ask.items}</legend>
        <span class="hint" id="ask-hint">${words.ask.itemsHint}</span>
        <div class="picks">
          ${questions.map(
            ({ linkId, question, state }) =>
              html`<label class="pick">
                <input
                  type="checkbox"
                  class="mark"
                  .checked=${live(items.includes(linkId))}
                  @change=${(event: Event) => toggle(linkId, (event.target as HTMLInputElement).checked)}
                /><span
                  ><span lang=${whole?.language ?? nothing}>${question}</span>${
                    state === 'answered'
                      ? nothing
                      : html` <span class="faint note">${words.states[state]}</span>`
                  }</span
                >
              </label>`,
          )}
        </div>
        ${fixMessage('ask-items-fix', fixes.askItems)}
      </fieldset>
      ${textField({
        name: 'ask-words',
        label: words.ask.words(name),
        hint: words.ask.wordsHint(name),
        value: said,
        multiline: true,
        maxLength: 1000,
        fix: fixes.askWords,
        onInput: value => scene.do.change('ask', { words: value }),
      })}`,
    words.ask,
  );
};

const referForm = (scene: ActsScene): TemplateResult => {
  const { words, decision, fixes } = scene;
  const { place, phone, words: said } = decision.refer;
  const name = nameOf(scene);
  return form(
    scene,
    words.refer.title(name),
    html`${textField({
      name: 'refer-place',
      label: words.refer.place,
      value: place,
      maxLength: 200,
      autocomplete: 'off',
      fix: fixes.place,
      onInput: value => scene.do.change('refer', { place: value }),
    })}
    ${textField({
      name: 'refer-phone',
      label: words.refer.phone,
      hint: words.refer.phoneHint,
      value: phone,
      type: 'tel',
      maxLength: 32,
      autocomplete: 'off',
      fix: fixes.phone,
      onInput: value => scene.do.change('refer', { phone: value }),
    })}
    ${textField({
      name: 'refer-words',
      label: words.refer.words(name),
      hint: words.refer.wordsHint,
      value: said,
      multiline: true,
      maxLength: 1000,
      fix: fixes.referWords,
      onInput: value => scene.do.change('refer', { words: value }),
    })}`,
    words.refer,
  );
};

export const FORMS: Readonly<Record<Exclude<ActName, 'bar'>, (scene: ActsScene) => TemplateResult>> = {
  accept: acceptForm,
  book: bookForm,
  ask: askForm,
  refer: referForm,
};
