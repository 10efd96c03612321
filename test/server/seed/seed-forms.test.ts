import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { guardianForms, intakeForms } from '../../../demo/server/seed/form.js';
import * as people from '../../../demo/server/seed/intake-answers.js';
import {
  IntakeForm,
  type Answers,
  type AnswerValue,
  type EnableWhen,
  type IntakeItem,
} from '../../../src/contract/intake-form.js';
import { minutesFor } from '../../../src/elements/intake-form/path.js';
import { checkAnswer, openItems, visibleItems } from '../../../src/rules/answers.js';
import { formFaults } from '../../../src/rules/form-faults.js';
import { instrumentScores } from '../../../src/rules/scores.js';
import { COMPLETE } from '../support/intake.js';
import { INSTRUMENT_TEXTS } from '../support/instrument-texts.js';
import { known } from '../support/server.js';

const itemsOf = (form: IntakeForm): IntakeItem[] => form.parts.flatMap(part => part.items);
const intake = (language: string): IntakeForm => known(intakeForms.find(form => form.language === language));
const english = intake('en');
const shown = (answers: Answers, form = english): string[] =>
  visibleItems(form, answers).map(({ linkId }) => linkId);

const anAnswer = (item: IntakeItem): AnswerValue => {
  const [first] = item.options ?? [];
  if (item.type === 'multiple-choice') return first ? [first.value] : [];
  return first?.value ?? (item.type === 'yes-no' || item.type === 'consent' ? true : 'Words');
};

/** Answers that bring up a question, and those before it on which it hangs. */
const answersFor = (form: IntakeForm, linkId: string): Answers => {
  const items = new Map(itemsOf(form).map(item => [item.linkId, item]));
  const meeting = ({ linkId: named, operator, value }: EnableWhen): Answers => {
    const item = known(items.get(named));
    const before = answersFor(form, named);
    if (operator === 'exists') return value === true ? { ...before, [named]: anAnswer(item) } : before;
    const other = item.options?.find(option => option.value !== value)?.value;
    const said = operator === '!=' ? known(other) : item.type === 'multiple-choice' ? [String(value)] : value;
    return { ...before, [named]: said };
  };
  const { enableWhen = [], enableBehavior } = known(items.get(linkId));
  const needed = enableBehavior === 'any' ? enableWhen.slice(-1) : enableWhen;
  return Object.assign({}, ...needed.map(meeting)) as Answers;
};

for (const forms of [intakeForms, guardianForms])
  describe(`the forms of ${forms[0]?.id}`, () => {
    test('come in English and Spanish, by the contract and without a fault', () => {
      assert.deepEqual(
        forms.map(({ language }) => language),
        ['en', 'es'],
      );
      for (const form of forms) {
        assert.ok(v.is(IntakeForm, form));
        assert.deepEqual(formFaults(form), []);
      }
    });

    test('are the same form in each language, but for where a state stands in the alphabet', () => {
      const values = ({ linkId, options }: IntakeItem): string[] | undefined => {
        const all = options?.map(({ value }) => value);
        return linkId === 'home-state' ? all?.sort() : all;
      };
      const shape = (form: IntakeForm | undefined): unknown =>
        form?.parts.map(({ id, items }) => [
          id,
          items.map(({ text, hint, why, details, options, ends, unit, entryName, ...item }) => ({
            ...item,
            words: [text, hint, why, details, ends, unit, entryName].map(words => words !== undefined),
            options: values({ ...item, text, why, ...(options ? { options } : {}) }),
            other: item.other !== undefined,
            rows: item.rows?.map(row => row.linkId),
            items: item.items?.map(field => [field.linkId, field.type, field.hint !== undefined]),
          })),
        ]);
      assert.deepEqual(shape(forms[0]), shape(forms[1]));
    });

    test('say why each question is asked, and each can come up', () => {
      for (const form of forms)
        for (const item of itemsOf(form)) {
          assert.ok(item.why, item.linkId);
          assert.ok(shown(answersFor(form, item.linkId), form).includes(item.linkId), item.linkId);
        }
    });

    test('say nothing about weight, calories or body size', () => {
      const words =
        /\bweigh(t|ed|ing)\b|\bcalori|\bB\.?M\.?I\b|\bI\.?M\.?C\b|\bpes(o|a|as|ar)\b|\bkilos?\b|\bpounds\b/i;
      for (const form of forms) {
        const own = itemsOf(form).map(item => ({ ...item, why: item.instrument ? '' : item.why }));
        assert.doesNotMatch(JSON.stringify(own), words);
      }
    });
  });

describe('the intake form', () => {
  test('needs no more than to call somebody safely, of whatever age', () => {
    const needed = itemsOf(english).filter(({ required }) => required);
    assert.deepEqual(
      needed.map(({ linkId }) => linkId),
      ['preferred-name', 'age', 'home-state', 'phone', 'safe-contact'],
    );
    for (const age of ['under-13', '13', '17', '18-25', 'over-25'])
      assert.deepEqual(openItems(english, { ...COMPLETE, age }), []);
  });

  test('takes about 15 minutes, and never more than 20 for what everybody is asked', () => {
    const minutes = (answers: Answers): number => minutesFor(visibleItems(english, answers));
    const long: Answers = {
      reasons: ['use'],
      medications: true,
      supporters: true,
      insurance: 'yes',
      'audit-c-1': '1',
      'safe-contact': 'text-only',
    };
    assert.ok(minutes({}) <= 15);
    assert.ok(minutes({ ...long, age: 'over-25' }) <= 20);
    assert.ok(minutes({ ...long, age: '15' }) <= 20);
    // The questions about frightening things are offered, and those about danger are for the moment.
    const longest = { 'hard-times': 'now', 'pc-ptsd-5-gate': true, 'asq-1': true, 'asq-5': true };
    assert.ok(minutes({ ...long, ...longest, age: 'over-25' }) <= 22);
    assert.ok(minutes({ age: 'under-13' }) <= 6);
  });

  test('asks a teenager about school and home, a grown-up about work and insurance, and a child for little', () => {
    const own = [
      'school-days',
      'parents-know',
      'keep-from-parents',
      'guardian-step',
      'phone-owner',
      'birth-date',
    ];
    const grown = ['days-filled', 'support-wanted', 'insurance'];
    for (const age of ['13', '14', '15', '16', '17']) {
      const asked = new Set(shown({ age }));
      assert.deepEqual([...own.filter(id => !asked.has(id)), ...grown.filter(id => asked.has(id))], []);
    }
    for (const answers of [{ age: '18-25' }, { age: 'over-25' }, {}] as Answers[]) {
      const asked = new Set(shown(answers));
      assert.deepEqual([...own.filter(id => asked.has(id)), ...grown.filter(id => !asked.has(id))], []);
    }
    const child = shown({ age: 'under-13', reasons: ['use'] });
    assert.ok(['younger', 'asq-1', 'phone', 'safe-contact'].every(id => child.includes(id)));
    assert.ok(!child.some(id => /consent|phq|gad|audit|signature/.test(id)));
  });

  test('asks for the way to help right after somebody says that they think of it now', () => {
    const asked = shown({ 'asq-3': true, 'asq-5': true });
    const at = asked.indexOf('asq-5');
    assert.deepEqual(asked.slice(at, at + 3), ['asq-5', 'acute-alone', 'acute-place']);
    assert.ok(!shown({ 'asq-3': true, 'asq-5': false }).includes('acute-place'));
  });

  test('keeps from a guardian what is about safety, substances, harm, trauma, love, and in own words', () => {
    const open = itemsOf(english).filter(item => item.private !== true);
    assert.deepEqual(
      open
        .map(({ linkId }) => linkId)
        .filter(linkId => !/^(phq-9-([1-8]|difficulty)|gad-7-\d)$/.test(linkId)),
      [
        'age',
        'younger',
        'birth-date',
        'home-state',
        'language',
        'access',
        'days-filled',
        'school-days',
        'times',
        'past-care',
        'allergies',
        'support-wanted',
        'school-support',
        'insurance',
        'insurance-plan',
        'insurance-card',
        'telehealth-consent',
        'privacy-consent',
        'group-consent',
        'messages-consent',
        'signature',
      ],
    );
  });

  test('has the instruments word for word, with their codes, and can score them', () => {
    const items = new Map(itemsOf(english).map(item => [item.linkId, item]));
    const asked = itemsOf(english).filter(item => item.instrument && item.instrument.item !== 'gate');
    assert.deepEqual(asked.map(({ linkId }) => linkId).sort(), Object.keys(INSTRUMENT_TEXTS).sort());
    for (const [linkId, [text, loinc, options]] of Object.entries(INSTRUMENT_TEXTS)) {
      const item = items.get(linkId);
      assert.equal(item?.text, text);
      assert.equal(item?.instrument?.loinc, loinc);
      assert.deepEqual(
        item?.options?.map(option => option.label),
        options,
      );
      if (linkId !== 'phq-9-difficulty')
        assert.deepEqual(
          item?.options?.map(option => option.score),
          options?.map((_, score) => score),
        );
    }
    for (let sum = 0; sum <= 27; sum++) {
      const points = (item: number): number => Math.floor(sum / 9) + (item <= sum % 9 ? 1 : 0);
      const answers = Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map(item => [`phq-9-${item}`, String(points(item))]),
      );
      const phq = instrumentScores(english, answers).find(({ instrument }) => instrument === 'phq-9');
      assert.deepEqual([phq?.total, phq?.positive], [sum, sum >= 10]);
    }
  });
});

describe("a guardian's form", () => {
  test('needs a name, a way to reach them, and the two agreements that it is for', () => {
    const needed = itemsOf(known(guardianForms[0])).filter(({ required }) => required);
    assert.deepEqual(
      needed.map(({ linkId }) => linkId),
      ['preferred-name', 'phone', 'safe-contact', 'minor-telehealth-consent', 'guardian-privacy-consent'],
    );
  });

  test('is done in about ten minutes', () => {
    const form = known(guardianForms[0]);
    assert.ok(minutesFor(visibleItems(form, {})) <= 8);
    assert.ok(
      minutesFor(visibleItems(form, { insurance: 'yes', custody: 'court', 'court-order': true })) <= 11,
    );
  });

  test('asks nothing that the young person was asked about themselves', () => {
    const own = itemsOf(known(guardianForms[0]));
    assert.ok(!own.some(({ instrument, safety }) => instrument ?? safety));
    const secrets = new Set(itemsOf(english).flatMap(item => (item.private ? item.text : [])));
    const practical = new Set([
      'preferred-name',
      'phone',
      'safe-contact',
      'contact-hours',
      'other-guardians',
    ]);
    assert.deepEqual(
      own.filter(({ linkId, text }) => secrets.has(text) && !practical.has(linkId)),
      [],
    );
  });
});

test('the people of the demo answered these forms, and could send what they answered', () => {
  const sent: readonly (readonly [IntakeForm, Answers])[] = [
    [english, people.jordan],
    [english, people.ana],
    [english, people.leo],
    [known(guardianForms[1]), people.carmen],
  ];
  for (const [form, answers] of sent) {
    const items = new Map(visibleItems(form, answers).map(item => [item.linkId, item]));
    for (const [linkId, answer] of Object.entries(answers)) {
      const item = items.get(linkId);
      assert.ok(item, linkId);
      assert.equal(checkAnswer(item, answer), null, linkId);
    }
    assert.deepEqual(openItems(form, answers), []);
  }
});
