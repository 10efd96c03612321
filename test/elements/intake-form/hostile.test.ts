import { expect, fixtureSync, html } from '@open-wc/testing';
import { nothing, render as draw } from 'lit';
import type { ReactiveControllerHost } from 'lit';
import { sampleFormOfEveryType } from '../../../src/api/memory/samples/intake.js';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import {
  Answers,
  type AnswerValue,
  type IntakeForm,
  type IntakeItem,
} from '../../../src/contract/intake-form.js';
import { IntakeDraftController } from '../../../src/elements/intake-form/draft/draft.js';
import { IopIntakeForm } from '../../../src/elements/intake-form/intake-form.js';
import { viewWords } from '../../../src/elements/intake-form/views/words/words.js';
import { words } from '../../../src/elements/intake-form/words/words.js';
import type { QuestionType } from '../../../src/elements/intake-form/questions/question.js';
import { questionTypes } from '../../../src/elements/intake-form/questions/questions.js';
import { isDraftable } from '../../../src/rules/answers.js';
import { pipedItem } from '../../../src/rules/piping.js';
import { arrive, clientOf, draftOf, intake, patience, press, root, text } from './stage.js';
import { HOSTILE } from '../support/hostile.js';
import * as v from 'valibot';
import { waitUntil } from '../support/wait-until.js';

/** Every type that takes words, and how an answer holds them. */
const TAKERS: Readonly<Record<string, (said: string) => AnswerValue>> = {
  text: said => said,
  'long-text': said => said,
  phone: said => said,
  email: said => said,
  number: said => said,
  date: said => `${said.slice(0, 4)}-${said.slice(4, 6)}-${said.slice(6, 8)}`,
  choice: said => `other:${said.slice(0, 190)}`,
  'multiple-choice': said => ['a', `other:${said.slice(0, 190)}`],
  signature: said => ({ method: 'typed', name: said.slice(0, 120) }),
  file: said => [{ id: 'file-1', name: said.slice(0, 120), type: 'image/png', size: 1 }],
  group: said => [{ short: said, long: said }, { short: said }],
};

const itemOf = (
  type: string,
  linkId = type,
  asked = 'How is this for {hostile|you}, and what comes then?',
): IntakeItem => ({
  linkId,
  type: type as IntakeItem['type'],
  text: asked,
  why: 'To know.',
  audience: 'care-team',
  required: false,
  ...(/choice/.test(type) ? { options: [{ value: 'a', label: 'A' }], other: 'Other' } : {}),
  ...(type === 'group'
    ? {
        items: [
          { linkId: 'short', type: 'text', text: 'Short' },
          { linkId: 'long', type: 'long-text', text: 'Long' },
        ],
      }
    : {}),
});

const formOf = (items: IntakeItem[]): IntakeForm => ({
  ...sampleFormOfEveryType(),
  parts: [{ id: 'all', title: 'All', items }],
});

/** What no answer may bring into a page. */
const FOREIGN =
  'script, img, iframe, object, embed, style, link, base, meta, video, audio, form form, math, template, animate, details:not([part]), b, [onerror], [onload], [srcdoc], [href^="javascript"]';

/** Whatever would have run leaves a trace here. */
const watch = () => {
  const traces: string[] = [];
  const dialogs = ['alert', 'confirm', 'prompt', 'open'] as const;
  const before = dialogs.map(name => window[name]);
  for (const name of dialogs) Object.assign(window, { [name]: () => traces.push(name) });
  const outside = document.title + document.location.href;
  return {
    traces,
    end: (): void => {
      dialogs.forEach((name, index) => Object.assign(window, { [name]: before[index] }));
      expect(traces, 'dialogs').to.deep.equal([]);
      expect('hacked' in globalThis, 'a script ran').to.equal(false);
      expect('polluted' in {}).to.equal(false);
      expect(document.title + document.location.href, 'the page').to.equal(outside);
    },
  };
};

/** A place of 320 px to draw a type in, with its styles, beside some words of the page's own. */
const pageOf = ({ styles }: QuestionType): [beside: HTMLElement, page: HTMLElement] => {
  const box = fixtureSync<HTMLElement>(
    html`<div>
      <p>The words of the page around it.</p>
      <div></div>
    </div>`,
  );
  const [beside, host] = box.children as unknown as [HTMLElement, HTMLElement];
  host.style.setProperty('width', '320px');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheets = [...IopIntakeForm.elementStyles, ...styles];
  shadow.adoptedStyleSheets = sheets.flatMap(sheet =>
    sheet instanceof CSSStyleSheet ? sheet : (sheet.styleSheet ?? []),
  );
  const page = document.createElement('div');
  page.className = 'frame';
  shadow.append(page);
  return [beside, page];
};

/** As the API has it: without the letters that no database can hold. */
const storable = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replace(/\\u0000|\\ud[89a-f][0-9a-f]{2}/gi, '')) as T;

describe('a thousand hostile answers', () => {
  it('are a thousand', () => {
    expect(HOSTILE).to.have.length(1000);
  });

  for (const [type, answerOf] of Object.entries(TAKERS))
    it(`stay words in the field and in the question, at 320 px: ${type}`, async () => {
      const watched = watch();
      const module = await questionTypes[type as IntakeItem['type']]();
      const [beside, page] = pageOf(module);
      const item = itemOf(type);
      const work = {
        client: clientOf(new MemoryProgram()),
        draft: new IntakeDraftController(silent, {}),
        update: () => undefined,
        announce: () => undefined,
      };
      for (const said of HOSTILE) {
        const question = module.render({
          item: pipedItem(item, { hostile: said }),
          value: answerOf(said),
          words: words.en,
          later: viewWords.en,
          language: 'en',
          who: nothing,
          fix: undefined,
          onAnswer: () => undefined,
          onLeave: () => true,
          work,
        });
        draw(question, page);
        expect(page.querySelector(FOREIGN)?.outerHTML, JSON.stringify(said)).to.equal(undefined);
        expect(page.scrollWidth, `too wide: ${JSON.stringify(said)}`).to.be.at.most(320);
        const asked = page.querySelector('.question')?.textContent.trim() ?? '';
        expect(asked).to.match(/^How is this for [^]*, and what comes then\?$/);
        // Whatever turned the direction has ended where the name ends.
        const [opened, closed] = ['\u2068', '\u2069'].map(letter => asked.split(letter).length);
        expect(opened, asked).to.equal(closed);
        expect(asked).to.not.match(/[\u202a-\u202e\u2066\u2067]/);
        const area = page.querySelector('textarea');
        if (area) expect(area.value).to.equal(said.replace(/\r\n?/g, '\n'));
      }
      expect(beside.textContent).to.equal('The words of the page around it.');
      watched.end();
    });

  for (const type of Object.keys(TAKERS))
    it(`stay words in the review: ${type}`, async () => {
      const watched = watch();
      const items = HOSTILE.map((_, index) => itemOf(type, `q${index}`, 'A question'));
      const answers = Object.fromEntries(
        HOSTILE.map((said, index) => [`q${index}`, storable(TAKERS[type]?.(said) ?? null)]),
      );
      const stage = await intake({
        width: 320,
        data: { form: formOf(items), draft: draftOf(answers, { formVersion: 2 }) },
      });
      await arrive(stage, 'Here is what you told us');
      const frame = root(stage).querySelector('.frame') as HTMLElement;
      expect(root(stage).querySelectorAll('[part="answer"]')).to.have.length(1000);
      expect(frame.querySelector(FOREIGN)?.outerHTML).to.equal(undefined);
      expect(frame.scrollWidth).to.be.at.most(320);
      const wide = [...frame.querySelectorAll('[part="answer"] bdi')].filter(
        one => one.getBoundingClientRect().width > 320,
      );
      expect(wide).to.deep.equal([]);
      expect(text(stage)).to.include('Send to the clinic');
      stage.element.remove();
      watched.end();
    });

  it('come back as they were given, but for letters that no database can hold', async () => {
    const memory = new MemoryProgram();
    const takers = Object.entries(TAKERS);
    const items = HOSTILE.map((_, index) => itemOf(takers[index % takers.length]?.[0] ?? '', `q${index}`));
    memory.data.form = formOf(items);
    const draft = new IntakeDraftController(silent, { typingDelay: 600_000 });
    draft.open(
      {
        client: clientOf(memory),
        formId: memory.data.form.id,
        formVersion: 2,
        language: 'en',
        personId: 'person-ana',
        isDraftable: (linkId, value) =>
          items.some(item => item.linkId === linkId && isDraftable(item, value)) || linkId === '',
      },
      null,
    );
    const given = new Map<string, AnswerValue>();
    HOSTILE.forEach((said, index) => {
      const [type = '', make] = takers[index % takers.length] ?? [];
      // Words in a field for a figure are kept here, and not sent.
      if (!make || type === 'number') return;
      given.set(`q${index}`, make(said));
      draft.answer(`q${index}`, make(said), true);
    });
    expect(await draft.flush()).to.equal(true);
    const saved = memory.data.draft?.answers ?? {};
    expect(v.is(Answers, saved), 'the contract takes them all').to.equal(true);
    for (const [linkId, value] of given) expect(saved[linkId], linkId).to.deep.equal(storable(value));
    draft.close();
  });

  it('that are typed and pasted do the same', async () => {
    const watched = watch();
    const stage = await intake({
      width: 320,
      data: { form: formOf([itemOf('text', 'hostile', 'Say something'), itemOf('long-text', 'next')]) },
    });
    await press(stage, 'Start');
    for (const said of HOSTILE.filter((_, index) => index % 50 === 0)) {
      await arrive(stage, 'Say something');
      const field = root(stage).querySelector('input') as HTMLInputElement;
      field.focus();
      field.value = said;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await press(stage, 'Next');
      await waitUntil(() => root(stage).querySelector('textarea'), 'goes on', patience);
      await stage.element.updateComplete;
      expect(root(stage).querySelector('.frame')?.scrollWidth).to.be.at.most(320);
      expect(root(stage).querySelector('.page')?.querySelector(FOREIGN)).to.equal(null);
      await press(stage, 'Back');
    }
    watched.end();
  });
});

const silent: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};
