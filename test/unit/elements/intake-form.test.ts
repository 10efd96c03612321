import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { sampleFormOfEveryType } from '../../../src/api/memory/samples/intake.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import {
  ITEM_TYPES,
  type Answers,
  type IntakeForm,
  type IntakeItem,
} from '../../../src/contract/intake-form.js';
import { IntakeDraftController } from '../../../src/elements/intake-form/draft/draft.js';
import { answerInWords } from '../../../src/elements/intake-form/views/answer-words.js';
import { Journey } from '../../../src/elements/intake-form/journey.js';
import { viewWords } from '../../../src/elements/intake-form/views/words/words.js';
import { minutesFor, Path } from '../../../src/elements/intake-form/path.js';
import { questionTypes } from '../../../src/elements/intake-form/questions/questions.js';
import { groupsOf } from '../../../src/elements/intake-form/resume-code.view.js';
import { words as firstWords } from '../../../src/elements/intake-form/words/words.js';
import { wordsFor } from '../../../src/i18n/catalogue.js';
import { processorTime } from '../support/processor-time.js';

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};
const find = (form: IntakeForm, linkId: string): IntakeItem =>
  form.parts.flatMap(({ items }) => items).find(item => item.linkId === linkId) as IntakeItem;

describe('the path through a form', () => {
  const form = sampleFormOfEveryType();

  it('leads through what the answers bring up, forward and back', () => {
    const path = new Path(form, { helps: ['medicine'] });
    for (const item of path.items) {
      const next = path.after(item);
      if (next) assert.equal(path.before(next), item);
    }
    assert.ok(path.find('medicine'));
    assert.equal(new Path(form, {}).find('medicine'), undefined);
  });

  it('leaves out a part that nothing is asked of', () => {
    const [first, ...others] = form.parts;
    const hidden = first?.items.map(item => ({
      ...item,
      enableWhen: [{ linkId: 'nowhere', operator: 'exists', value: true } as const],
    }));
    const path = new Path(
      { ...form, parts: [{ ...(first as (typeof form.parts)[0]), items: hidden ?? [] }, ...others] },
      {},
    );
    assert.deepEqual(
      path.parts.map(({ id }) => id),
      ['two-weeks', 'a-little-more', 'reaching-you'],
    );
    assert.equal(path.place(path.items[0] as IntakeItem).number, 1);
  });

  it('says where a question stands, and the time left only falls', () => {
    const path = new Path(form, {});
    let before = Infinity;
    for (const item of path.items) {
      const { minutes, number, count, share, left } = path.place(item);
      assert.ok(minutes <= before && minutes >= 1, item.linkId);
      assert.ok(number <= count && share > 0 && share < 1 && left >= 0);
      before = minutes;
    }
    const { title, next, left } = path.place(find(form, 'name'));
    assert.deepEqual([title, next, left], ['About you', 'Your last two weeks', 2]);
    assert.equal(path.place(find(form, 'telehealth')).next, undefined);
    assert.equal(minutesFor([]), 0);
  });

  it('goes through 500 questions without a thought', () => {
    const items = Array.from({ length: 500 }, (_, index) => ({ ...find(form, 'name'), linkId: `q${index}` }));
    const long: IntakeForm = { ...form, parts: [{ id: 'all', title: 'All', items }] };
    const ms = processorTime(() => {
      const path = new Path(long, {});
      for (const item of path.items) path.after(item);
    });
    assert.ok(ms < 1000, `${ms} ms`);
  });
});

describe('a step', () => {
  const start = (prepare: () => Promise<void>, answers: Answers = {}) => {
    const memory = new MemoryProgram({ form: sampleFormOfEveryType() });
    const client = new ProgramClient({
      endpoint: 'http://memory.example/api/v1',
      getToken: () => 'memory',
      fetch: memory.fetch,
    });
    const draft = new IntakeDraftController(host, { isOnline: () => false });
    const { id, version, language } = memory.data.form;
    draft.open(
      { client, formId: id, formVersion: version, language, personId: 'person-ana', isDraftable: () => true },
      null,
    );
    for (const [linkId, value] of Object.entries(answers)) draft.answer(linkId, value);
    const focus: string[] = [];
    let here = false;
    const journey = new Journey(
      {
        isReady: view => here || view === 'welcome',
        prepare: async () => {
          await prepare();
          here = true;
        },
        update: () => undefined,
        focus: on => focus.push(on),
      },
      draft,
    );
    journey.use(memory.data.form);
    return { journey, draft, focus };
  };

  it('that can’t be fetched leaves the person where they are, says so, and works the next time', async () => {
    let fails = true;
    const { journey, focus } = start(async () => {
      if (fails) throw new TypeError('Failed to fetch dynamically imported module');
    });
    await journey.start();
    assert.deepEqual([journey.view, journey.isStuck, journey.isBusy], ['welcome', true, false]);
    fails = false;
    await journey.start();
    assert.deepEqual([journey.view, journey.isStuck], ['question', false]);
    assert.deepEqual(focus, ['heading']);
  });

  it('that was overtaken by another is dropped', async () => {
    const gates: (() => void)[] = [];
    const { journey } = start(() => new Promise(done => gates.push(done)));
    const slow = journey.start();
    const other = journey.show('code');
    for (const open of gates) open();
    await Promise.all([slow, other]);
    assert.equal(journey.view, 'code');
  });

  it('on the way in that can’t be fetched is an error, not an empty page', async () => {
    const { journey } = start(async () => {
      throw new TypeError('no network');
    });
    await assert.rejects(journey.open(undefined, 'ask'), TypeError);
  });

  it('never says yes or no for somebody who skipped', async () => {
    const { journey, draft } = start(async () => undefined, { wish: true });
    await journey.change('wish');
    await journey.skip();
    assert.equal(draft.answers['wish'], null);
    await journey.change('wish');
    assert.equal(
      draft.answers['wish'],
      null,
      'one tap brings a choice back; it does not come back by itself',
    );
  });
});

describe('an answer in words', () => {
  const form = sampleFormOfEveryType();
  const scene = { words: firstWords.en, later: viewWords.en };
  const said = (linkId: string, value: Answers[string] | undefined, language = 'en') =>
    answerInWords(find(form, linkId), value, scene, language);

  it('is what the person chose and wrote', () => {
    assert.equal(said('name', 'Maya <b>'), 'Maya <b>');
    assert.equal(said('helps', ['talk', 'gone']), 'Someone to talk to; gone');
    assert.equal(said('interest', '2'), 'More than half the days');
    assert.equal(said('sleep', 5.5), '5.5 hours');
    assert.equal(said('sleep', 5.5, 'es'), '5,5 hours');
    assert.equal(said('wish', false), 'No');
    assert.equal(said('telehealth', true), 'You agree.');
    assert.equal(said('telehealth', false), 'You have not agreed.');
  });

  it('is a day as the language writes it, in no zone, and half a day as it was given', () => {
    assert.equal(said('born', '1990-04-02'), 'April 2, 1990');
    assert.equal(said('born', '1990-04-02', 'es'), '2 de abril de 1990');
    assert.equal(said('born', '1990-04-'), '1990-04');
    assert.equal(said('born', '1990-13-40'), '1990-13-40');
  });

  it('is nothing when nothing was said', () => {
    for (const nothing of [undefined, null, '', '  ', []]) assert.equal(said('name', nothing), undefined);
  });
});

describe('the words', () => {
  type Tree = { readonly [key: string]: unknown };
  const team = { name: 'Dana Ruiz', title: 'Intake nurse' };
  const item = { maxLength: 80, min: 0, max: 24 };
  /** Every sentence that a catalogue can say, with samples in its gaps. */
  const sentences = (tree: Tree, path = ''): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]): [string, string][] => {
      const at = `${path}.${key}`;
      if (typeof value === 'string') return [[at, value]];
      if (Array.isArray(value)) return value.map((one, index) => [`${at}.${index}`, String(one)]);
      if (typeof value === 'object' && value) return sentences(value as Tree, at);
      const say = value as (...gaps: unknown[]) => unknown;
      const tries: unknown[][] =
        key === 'fix'
          ? [
              'type',
              'option',
              'too-long',
              'too-small',
              'too-large',
              'phone-short',
              'phone',
              'email',
              'date',
            ].map(fault => [fault, item])
          : [
              [team, 'phone', 'Tuesday 8:00 AM'],
              [team, 'sms', 1],
              [team, 'email', 10],
              [1, 2],
              [2, 1],
              ['x', 'y'],
              [0, undefined],
              [3, 'Reaching you'],
            ];
      return tries.flatMap((gaps, index): [string, string][] => {
        try {
          const found = say(...gaps);
          return (Array.isArray(found) ? found : [found]).map(one => [`${at}(${index})`, String(one)]);
        } catch {
          return [];
        }
      });
    });
  const keys = (tree: Tree, path = ''): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'object' && value && !Array.isArray(value)
        ? keys(value as Tree, `${path}.${key}`)
        : [`${path}.${key}`],
    );

  it('are calm: no shouting, no scolding, no begging', async () => {
    const never = {
      en: /!|\b(?:please|oops|sorry|invalid|required|fail(?:ed|ure)?|miss(?:ed|ing)?|must|error|incorrect|wrong|non-compliant)\b/i,
      es: /[!¡]|\b(?:por favor|inválid[oa]|obligatori[oa]|fall(?:ó|aste|ado)|error|incorrect[oa]|debes?)\b/i,
    };
    for (const language of ['en', 'es'] as const)
      for (const catalogue of [firstWords, viewWords]) {
        const said = sentences((await wordsFor<object>(catalogue, language)) as Tree);
        assert.ok(said.length > 20);
        for (const [at, sentence] of said) {
          // "the missing digits" is the person's number, and "by mistake" is theirs to say.
          const plain = sentence.replace('the missing digits', '').replace('por error', '');
          assert.doesNotMatch(plain, never[language], `${language}${at}`);
        }
      }
  });

  it('say the same in each language', async () => {
    for (const catalogue of [firstWords, viewWords]) {
      const [en, es] = [
        (await wordsFor<object>(catalogue, 'en')) as Tree,
        (await wordsFor<object>(catalogue, 'es')) as Tree,
      ];
      assert.deepEqual(keys(es).sort(), keys(en).sort());
      const english = new Map(sentences(en));
      const copied = sentences(es).filter(
        ([at, sentence]) =>
          // Some sentences have no words for a sample.
          sentence !== 'undefined' && /[a-z]{4}/.test(sentence) && english.get(at) === sentence,
      );
      assert.deepEqual(copied, []);
    }
  });

  it('count one as one', () => {
    const { welcome, bar, next } = firstWords.en;
    assert.equal(welcome.time(1, 1), '1 short part, about 1 minute. One question at a time.');
    assert.equal(bar.minutes(1), 'About a minute left');
    assert.equal(next(1, undefined), 'One more question in this part, then you look it all over.');
    assert.equal(next(0, 'Sleep'), 'The part “Sleep”.');
  });
});

describe('a resume code', () => {
  it('stands in four groups, with dashes from the API or without', () => {
    for (const code of ['7KQ2M9XA4TBD3HRW8CNE', '7KQ2M-9XA4T-BD3HR-W8CNE', '7KQ2M 9XA4T BD3HR W8CNE'])
      assert.deepEqual(groupsOf(code), ['7KQ2M', '9XA4T', 'BD3HR', 'W8CNE']);
  });
});

describe('the types of question', () => {
  it('are each a module with a line in the registry', async () => {
    assert.deepEqual(Object.keys(questionTypes).sort(), [...ITEM_TYPES].sort());
    for (const type of ITEM_TYPES) {
      const module = await questionTypes[type]();
      assert.equal(typeof module.render, 'function', type);
      assert.ok(module.styles.length > 0, type);
    }
  });
});
