import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import type { QuestionnaireImport } from '../../../src/contract/fhir.js';
import { IntakeForm, type IntakeItem } from '../../../src/contract/intake-form.js';
import { FhirInputError, fromQuestionnaire } from '../../../src/fhir/index.js';
import { instrumentScores } from '../../../src/rules/scores.js';
import { safetyFlags } from '../../../src/rules/safety.js';
import { processorTime } from '../support/processor-time.js';

type Json = Record<string, unknown>;

const LOINC = 'http://loinc.org';
const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

const loinc = (code: string): Json => ({ system: LOINC, code });
const control = (code: string): Json => ({
  url: `${HL7}questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});
const expression = (name: string, text: string): Json => ({
  url: `${SDC}${name}`,
  valueExpression: { language: 'text/fhirpath', expression: text },
});
const questionnaire = (item: unknown, more: Json = {}): Json => ({
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'From elsewhere',
  item,
  ...more,
});

const read = (resource: unknown, language?: string): QuestionnaireImport => {
  const found = fromQuestionnaire(JSON.parse(JSON.stringify(resource)), language);
  assert.ok(v.is(IntakeForm, found.form), 'what comes out is a form');
  return found;
};
const itemsOf = ({ form }: QuestionnaireImport): IntakeItem[] => form.parts.flatMap(({ items }) => items);
const only = (item: Json): { item: IntakeItem; said: string } => {
  const found = read(questionnaire([{ linkId: 'a', text: 'A?', ...item }]));
  const [first] = itemsOf(found);
  assert.ok(first);
  return { item: first, said: found.unsupported.map(({ path, what }) => `${path}: ${what}`).join('\n') };
};

const PHQ = [
  '44250-9',
  '44255-8',
  '44259-0',
  '44254-1',
  '44251-7',
  '44258-2',
  '44252-5',
  '44253-3',
  '44260-8',
];
const DAYS = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'];

/** As LOINC's own forms come: link ids with a slash, a panel, drop-downs, the total worked out in the form. */
const phq9 = (scores: boolean): Json =>
  questionnaire(
    [
      ...PHQ.map((code, index) => ({
        linkId: `/${code}`,
        code: [loinc(code)],
        text: `Item ${index + 1}`,
        type: 'choice',
        extension: [control('drop-down')],
        answerOption: DAYS.map((answer, points) => ({
          valueCoding: { ...loinc(answer), display: `Answer ${points}` },
          ...(scores ? { extension: [{ url: `${HL7}ordinalValue`, valueDecimal: points }] } : {}),
        })),
      })),
      {
        linkId: '/44261-6',
        code: [loinc('44261-6')],
        text: 'Total score',
        type: 'decimal',
        readOnly: true,
        extension: [expression('calculatedExpression', '%a + %b')],
      },
    ],
    {
      code: [loinc('44249-1')],
      meta: { tag: [{ code: 'some' }] },
      copyright: 'Free to use.',
      version: '2.56',
    },
  );

describe('a PHQ-9 with LOINC codes', () => {
  for (const scores of [true, false])
    it(`is scored and watched over, ${scores ? 'with' : 'also without'} points in the file`, () => {
      const found = read(phq9(scores));
      const answers = Object.fromEntries(
        itemsOf(found).flatMap(item => (item.type === 'choice' ? [[item.linkId, DAYS[1] ?? '']] : [])),
      );
      const [score] = instrumentScores(found.form, answers);
      assert.deepEqual([score?.instrument, score?.total, score?.band], ['phq-9', 9, 'mild']);
      assert.deepEqual(safetyFlags(found.form, answers), [{ linkId: '44260-8', level: 'concern' }]);
    });

  it('says what is not carried over, and where', () => {
    const said = read(phq9(true)).unsupported.map(({ path, what }) => `${path}: ${what}`);
    const has = (start: string, part: string) =>
      assert.ok(
        said.some(one => one.startsWith(start) && one.includes(part)),
        `${start} ${part}\n${said.join('\n')}`,
      );
    has('item[9].extension[0]', 'not calculated');
    has('item[9].readOnly', 'can be answered');
    has('item[0].extension', 'drop-down');
    has('item[0]: ', '“/44250-9” cannot be a key here. It is “44250-9” now');
    has('copyright', 'Free to use.');
    has('version', '2.56');
    has('code[0]', '44249-1');
    has('meta', 'not kept');
  });

  it('gives each question words on why, for the intake team', () => {
    for (const { why, audience } of itemsOf(read(phq9(true)))) {
      assert.match(why, /team/);
      assert.equal(audience, 'intake-team');
    }
    assert.match(itemsOf(read({ ...phq9(true), language: 'es' }))[0]?.why ?? '', /equipo/);
  });
});

describe('an AUDIT-C in a group, with a condition', () => {
  const codes = ['68518-0', '68519-8', '68520-6'];
  const options = (codes: string[]) => codes.map(code => ({ valueCoding: loinc(code) }));
  const often = ['LA6270-8', 'LA18926-8', 'LA18927-6', 'LA18928-4', 'LA18929-2'];
  const resource = questionnaire([
    {
      linkId: 'alcohol',
      text: 'Alcohol',
      type: 'group',
      code: [loinc('72109-2')],
      item: codes.map((code, index) => ({
        linkId: code,
        code: [loinc(code)],
        text: code,
        type: 'choice',
        answerOption: options(index === 0 ? often : ['LA6270-8', 'LA18933-4', 'LA18876-5']),
        ...(index === 0
          ? {}
          : { enableWhen: [{ question: '68518-0', operator: '!=', answerCoding: loinc('LA6270-8') }] }),
      })),
    },
  ]);

  it('is a part with its questions, its points and its condition', () => {
    const found = read(resource);
    assert.deepEqual(
      found.form.parts.map(({ id, title }) => [id, title]),
      [['alcohol', 'Alcohol']],
    );
    const [first, second] = itemsOf(found);
    assert.deepEqual(first?.instrument, { id: 'audit-c', item: 'q1', loinc: '68518-0' });
    assert.deepEqual(
      first.options?.map(({ score }) => score),
      [0, 1, 2, 3, 4],
    );
    assert.deepEqual(second?.enableWhen, [{ linkId: '68518-0', operator: '!=', value: 'LA6270-8' }]);
    assert.equal(instrumentScores(found.form, { '68518-0': 'LA6270-8' })[0]?.total, 0);
  });
});

describe('what SDC adds', () => {
  const cases: [string, Json, RegExp][] = [
    ['calculatedExpression', expression('calculatedExpression', '1 + 1'), /not calculated.*1 \+ 1/],
    ['enableWhenExpression', expression('enableWhenExpression', '%x'), /always asked/],
    ['initialExpression', expression('initialExpression', 'today()'), /not computed/],
    ['variable', { url: `${HL7}variable`, valueExpression: { name: 'x', expression: '1' } }, /variable/],
    ['regex', { url: `${HL7}regex`, valueString: '^a+$' }, /pattern.*\^a\+\$/],
    ['minOccurs', { url: `${HL7}questionnaire-minOccurs`, valueInteger: 2 }, /how many answers/i],
    ['maxOccurs', { url: `${HL7}questionnaire-maxOccurs`, valueInteger: 2 }, /how many answers/i],
    [
      'supportLink',
      { url: `${HL7}questionnaire-supportLink`, valueUri: 'https://x.example' },
      /link.*x\.example/,
    ],
    [
      'preferredTerminologyServer',
      { url: `${SDC}preferredTerminologyServer`, valueUrl: 'https://tx' },
      /No other server/,
    ],
    [
      'one of somebody’s own',
      { url: 'https://a.example/strange', valueCode: 'x' },
      /a\.example\/strange is not known/,
    ],
  ];
  for (const [name, extension, note] of cases)
    it(`is reported with its place: ${name}`, () => {
      const { said } = only({ type: 'string', extension: [extension] });
      assert.match(said, note);
      assert.match(said, /^item\[0\]\.extension\[0\]: /);
    });

  it('leaves out a hidden question, and a condition on it', () => {
    const found = read(
      questionnaire([
        {
          linkId: 'h',
          text: 'H',
          type: 'boolean',
          extension: [{ url: `${HL7}questionnaire-hidden`, valueBoolean: true }],
        },
        {
          linkId: 'a',
          text: 'A',
          type: 'string',
          enableWhen: [{ question: 'h', operator: '=', answerBoolean: true }],
        },
      ]),
    );
    assert.deepEqual(
      itemsOf(found).map(({ linkId, enableWhen }) => [linkId, enableWhen]),
      [['a', undefined]],
    );
    assert.match(
      found.unsupported.map(({ what }) => what).join('\n'),
      /hidden question is left out[\s\S]*not here \(h\)/i,
    );
  });

  it('keeps plain words where there are formatted ones', () => {
    const { item, said } = only({
      type: 'string',
      _text: { extension: [{ url: `${HL7}rendering-xhtml`, valueString: '<b onclick="x">A?</b>' }] },
    });
    assert.equal(item.text, 'A?');
    assert.match(said, /item\[0\]\.text\.extension\[0\]: Formatted text/);
  });

  it('ticks nothing beforehand', () => {
    const { item, said } = only({ type: 'boolean', initial: [{ valueBoolean: true }] });
    assert.ok(!JSON.stringify(item).includes('initial'));
    assert.match(said, /item\[0\]\.initial: .*no consent is ticked/);
    assert.match(
      only({ type: 'choice', answerOption: [{ valueString: 'x', initialSelected: true }] }).said,
      /answerOption\[0\]\.initialSelected/,
    );
  });

  it('reads sliders, units, keyboards, files and signatures', () => {
    const bound = (name: string, valueInteger: number) => ({ url: `${HL7}${name}`, valueInteger });
    const slider = only({
      type: 'integer',
      extension: [
        control('slider'),
        bound('minValue', 0),
        bound('maxValue', 10),
        bound('questionnaire-sliderStepValue', 2),
      ],
      item: [
        { linkId: 'l', type: 'display', text: 'Low', extension: [control('lower')] },
        { linkId: 'u', type: 'display', text: 'High', extension: [control('upper')] },
        { linkId: 'n', type: 'display', text: 'As it is today', extension: [control('help')] },
      ],
    });
    assert.deepEqual(
      [
        slider.item.type,
        slider.item.min,
        slider.item.max,
        slider.item.step,
        slider.item.ends,
        slider.item.hint,
      ],
      ['scale', 0, 10, 2, { low: 'Low', high: 'High' }, 'As it is today'],
    );
    assert.equal(slider.said, '');
    const unit = { url: `${HL7}questionnaire-unit`, valueCoding: { code: 'kg', display: 'kilograms' } };
    assert.equal(only({ type: 'decimal', extension: [unit] }).item.unit, 'kilograms');
    const keyboard = { url: `${SDC}keyboard`, valueCoding: { code: 'phone' } };
    assert.equal(only({ type: 'string', extension: [keyboard] }).item.type, 'phone');
    const signed = { url: `${HL7}questionnaire-signatureRequired`, valueCodeableConcept: {} };
    assert.equal(only({ type: 'string', extension: [signed] }).item.type, 'signature');
    assert.deepEqual(
      [only({ type: 'attachment' }).item.type, only({ type: 'attachment' }).item.max],
      ['file', 1],
    );
  });
});

describe('types', () => {
  it('become ours', () => {
    const types: [string, string][] = [
      ['boolean', 'yes-no'],
      ['decimal', 'number'],
      ['integer', 'number'],
      ['quantity', 'number'],
      ['date', 'date'],
      ['dateTime', 'text'],
      ['time', 'text'],
      ['url', 'text'],
      ['string', 'text'],
      ['text', 'long-text'],
      ['attachment', 'file'],
    ];
    for (const [type, ours] of types) assert.equal(only({ type }).item.type, ours, type);
  });

  it('that there are none for leave the question out and say so', () => {
    for (const type of ['reference', 'question', 'constructor', '__proto__', 7]) {
      const found = read(
        questionnaire([
          { linkId: 'a', type },
          { linkId: 'b', text: 'B', type: 'string' },
        ]),
      );
      assert.deepEqual(
        itemsOf(found).map(({ linkId }) => linkId),
        ['b'],
      );
      assert.match(found.unsupported[0]?.what ?? '', /left out/);
    }
  });

  it('open-choice has a place for own words, choice that repeats has several answers', () => {
    const answerOption = [
      { valueString: 'x' },
      { valueInteger: 3 },
      { valueReference: {} },
      { valueString: 'x' },
    ];
    const { item, said } = only({ type: 'open-choice', repeats: true, answerOption });
    assert.deepEqual(
      [item.type, item.other, item.options?.map(({ value }) => value)],
      ['multiple-choice', 'Something else', ['x', '3']],
    );
    assert.match(said, /answerOption\[2\]: An option of this kind/);
    assert.match(said, /Two options are “x”/);
  });
});

describe('options from a value set', () => {
  it('are found in the file', () => {
    const concept = [
      { code: 'a', display: 'A', extension: [{ url: `${HL7}ordinalValue`, valueDecimal: 0 }] },
      { code: 'b', display: 'B', extension: [{ url: `${HL7}ordinalValue`, valueDecimal: 1 }] },
    ];
    const contained = [
      {
        resourceType: 'ValueSet',
        id: 'one',
        compose: { include: [{ system: 'https://a.example', concept }] },
      },
      {
        resourceType: 'ValueSet',
        id: 'two',
        expansion: { contains: [{ abstract: true, code: 'x', contains: concept }] },
      },
    ];
    const found = read(
      questionnaire(
        [
          { linkId: 'a', text: 'A', type: 'choice', answerValueSet: '#one' },
          { linkId: 'b', text: 'B', type: 'choice', answerValueSet: '#two' },
        ],
        { contained },
      ),
    );
    assert.deepEqual(
      itemsOf(found).map(({ options }) => options?.map(({ value, score }) => `${value}${score ?? ''}`)),
      [
        ['a0', 'b1'],
        ['x', 'a0', 'b1'],
      ],
    );
  });

  it('of another server are reported, and the question stays', () => {
    const { item, said } = only({ type: 'choice', answerValueSet: 'http://hl7.org/fhir/ValueSet/languages' });
    assert.equal(item.options, undefined);
    assert.match(said, /item\[0\]\.answerValueSet: .*ValueSet\/languages/);
  });
});

describe('groups', () => {
  it('become parts; what stands deeper stands where it was, with the words over it', () => {
    const found = read(
      questionnaire([
        { linkId: 'x', text: 'Loose', type: 'string' },
        {
          linkId: 'g',
          text: 'Outer',
          type: 'group',
          enableWhen: [{ question: 'x', operator: 'exists', answerBoolean: true }],
          item: [
            { linkId: 'd', type: 'display', text: 'Take your time.' },
            { linkId: 'y', text: 'Y', type: 'string' },
            {
              linkId: 'h',
              text: 'In the last week:',
              type: 'group',
              enableWhen: [{ question: 'y', operator: '=', answerString: 'so' }],
              item: [{ linkId: 'z', text: 'Z', type: 'string' }],
            },
          ],
        },
      ]),
    );
    assert.deepEqual(
      found.form.parts.map(({ title, items }) => [title, items.map(({ linkId, hint }) => [linkId, hint])]),
      [
        ['From elsewhere', [['x', undefined]]],
        [
          'Outer',
          [
            ['y', 'Take your time.'],
            ['z', 'In the last week:'],
          ],
        ],
      ],
    );
    assert.deepEqual(itemsOf(found)[2]?.enableWhen, [
      { linkId: 'x', operator: 'exists', value: true },
      { linkId: 'y', operator: '=', value: 'so' },
    ]);
    assert.match(found.unsupported.map(({ what }) => what).join(), /group within a group/);
  });

  it('that repeat are entries, with what fits in them', () => {
    const { item, said } = only({
      type: 'group',
      repeats: true,
      item: [
        { linkId: 'a.name', text: 'Name', type: 'string' },
        { linkId: 'a.photo', text: 'Photo', type: 'attachment' },
        { linkId: 'a.more', text: 'More', type: 'group', item: [] },
      ],
    });
    assert.deepEqual(
      [item.type, item.items?.map(({ linkId, type }) => [linkId, type])],
      ['group', [['name', 'text']]],
    );
    assert.match(said, /item\[0\]\.item\[1\]: A question of this kind cannot stand in a group/);
  });

  it('laid out as a table are a matrix', () => {
    const row = (linkId: string) => ({
      linkId,
      text: linkId,
      type: 'choice',
      answerOption: [{ valueString: 'no' }, { valueString: 'yes' }],
    });
    const { item } = only({ type: 'group', extension: [control('table')], item: [row('one'), row('two')] });
    assert.deepEqual([item.type, item.rows?.length, item.options?.length], ['matrix', 2, 2]);
  });
});

describe('conditions', () => {
  const on = (
    type: string,
    rule: Json,
    more: Json = {},
  ): { rules: IntakeItem['enableWhen']; said: string } => {
    const found = read(
      questionnaire([
        { linkId: 'q', text: 'Q', type, ...more },
        { linkId: 'a', text: 'A', type: 'string', enableWhen: [{ question: 'q', ...rule }] },
      ]),
    );
    return {
      rules: itemsOf(found).at(-1)?.enableWhen,
      said: found.unsupported.map(({ what }) => what).join('\n'),
    };
  };

  it('take every operator and kind of answer', () => {
    for (const operator of ['=', '!=', '>', '<', '>=', '<='])
      assert.deepEqual(on('integer', { operator, answerInteger: 3 }).rules, [
        { linkId: 'q', operator, value: 3 },
      ]);
    const cases: [string, Json, unknown][] = [
      ['boolean', { answerBoolean: false }, false],
      ['decimal', { answerDecimal: 1.5 }, 1.5],
      ['date', { answerDate: '2020-01-02' }, '2020-01-02'],
      ['dateTime', { answerDateTime: '2020-01-02T03:04:05Z' }, '2020-01-02'],
      ['time', { answerTime: '03:04:05' }, '03:04:05'],
      ['string', { answerString: 'x' }, 'x'],
      ['quantity', { answerQuantity: { value: 4, unit: 'kg' } }, 4],
    ];
    for (const [type, answer, value] of cases)
      assert.deepEqual(
        on(type, { operator: '=', ...answer }).rules,
        [{ linkId: 'q', operator: '=', value }],
        type,
      );
    const choice = { answerOption: [{ valueCoding: { code: 'c', display: 'C' } }] };
    assert.equal(on('choice', { operator: '=', answerCoding: { code: 'c' } }, choice).rules?.[0]?.value, 'c');
  });

  it('that cannot be read are left out, so that the question is rather asked', () => {
    for (const rule of [
      { operator: '=', answerReference: { reference: 'Patient/1' } },
      { operator: 'like', answerString: 'x' },
      { operator: 'exists', answerString: 'x' },
      { operator: '=', answerCoding: { code: 'gone' } },
    ]) {
      const { rules, said } = on('choice', rule, { answerOption: [{ valueString: 'x' }] });
      assert.equal(rules, undefined);
      assert.match(said, /A condition is left out, and the question asked/);
    }
  });

  it('of which one is enough go all, when one of them cannot be read', () => {
    const found = read(
      questionnaire([
        { linkId: 'q', text: 'Q', type: 'boolean' },
        {
          linkId: 'a',
          text: 'A',
          type: 'string',
          enableBehavior: 'any',
          enableWhen: [
            { question: 'q', operator: '=', answerBoolean: true },
            { question: 'gone', operator: '=', answerBoolean: true },
          ],
        },
      ]),
    );
    assert.equal(itemsOf(found)[1]?.enableWhen, undefined);
  });
});

describe('what is no Questionnaire', () => {
  it('says what to do', () => {
    const cases: [unknown, RegExp][] = [
      [null, /as JSON/],
      ['Questionnaire', /as JSON/],
      [[], /as JSON/],
      [{}, /no FHIR resource/],
      [{ resourceType: 'Bundle' }, /Take the Questionnaire out/],
      [{ resourceType: 'Patient' }, /a Patient\. Give a FHIR R4 Questionnaire/],
      [questionnaire([]), /no question/],
      [questionnaire('x'), /no question/],
    ];
    for (const [resource, message] of cases)
      assert.throws(
        () => fromQuestionnaire(resource),
        (error: Error) => {
          assert.ok(error instanceof FhirInputError);
          assert.equal(error.name, 'FhirInputError');
          assert.match(error.message, message);
          return true;
        },
      );
  });
});

describe('what wants to do harm', () => {
  /** Ends in a time that a request can wait for. */
  const within = (seconds: number, run: () => void): void => {
    assert.ok(processorTime(run) < seconds * 1000, 'it took too long');
  };
  const question = (linkId: unknown): Json => ({ linkId, text: 'Q', type: 'boolean' });

  it('nests ten thousand groups, each with a condition', () => {
    let item: Json = question('deep');
    for (let depth = 0; depth < 10_000; depth++)
      item = {
        linkId: `g${depth}`,
        type: depth % 2 ? 'group' : 'boolean',
        text: 'G',
        item: [item],
        enableWhen: [{ question: 'deep', operator: '=', answerBoolean: true }],
      };
    within(20, () => {
      const found = fromQuestionnaire(questionnaire([item]));
      assert.ok(found.unsupported.every(({ path }) => path.length < 500));
      assert.ok(itemsOf(found).some(({ linkId }) => linkId === 'deep'));
    });
  });

  it('holds itself', () => {
    const item: Json = { linkId: 'g', type: 'group' };
    item['item'] = [question('a'), item];
    within(60, () => {
      const [first] = fromQuestionnaire(questionnaire([item])).unsupported;
      assert.match(first?.what ?? '', /More than 150000 items\. The rest is left out/);
    });
  });

  it('asks a hundred thousand questions with the same key', () => {
    within(60, () => {
      const found = fromQuestionnaire(questionnaire(Array.from({ length: 100_000 }, () => question('a'))));
      const ids = itemsOf(found).map(({ linkId }) => linkId);
      assert.equal(new Set(ids).size, 100_000);
      assert.ok(found.unsupported.length < 2100);
      assert.match(found.unsupported.at(-1)?.what ?? '', /\d+ more/);
    });
  });

  it('uses keys that every object has', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const found = read(
      JSON.parse(
        JSON.stringify(questionnaire(names.map(question))).replace(
          '"status"',
          '"__proto__":{"polluted":true},"status"',
        ),
      ),
    );
    for (const { linkId } of itemsOf(found)) assert.ok(!(linkId in {}), linkId);
    assert.equal(({} as Json)['polluted'], undefined);
    assert.equal(new Set(itemsOf(found).map(({ linkId }) => linkId)).size, names.length);
  });

  it('names answers in its words, or cuts letters in half', () => {
    const found = read(
      questionnaire([
        { ...question('a'), text: 'Hi {b}, {c|x}' },
        { ...question('b'), text: `${'x'.repeat(498)}😀😀` },
      ]),
    );
    const [first, second] = itemsOf(found);
    assert.equal(first?.text, 'Hi (b), (c|x)');
    assert.ok(!/\p{Surrogate}/u.test(second?.text ?? ''));
  });

  it('has huge texts, and things where others belong', () => {
    const huge = 'x'.repeat(20_000_000);
    within(20, () => {
      const found = fromQuestionnaire(
        questionnaire(
          [
            {
              ...question(huge),
              text: huge,
              prefix: huge,
              extension: [{ url: huge, valueString: huge }, 7, null],
            },
          ],
          {
            title: huge,
            url: huge,
            name: huge,
            version: huge,
          },
        ),
      );
      assert.ok(JSON.stringify(found).length < 20_000);
    });
    for (const wrong of [7, 'x', null, [], {}, true, [null], [[]]])
      for (const name of [
        'item',
        'extension',
        'enableWhen',
        'answerOption',
        'code',
        'text',
        'linkId',
        'initial',
        '_text',
      ])
        read(
          questionnaire([
            { ...question('a'), [name]: wrong },
            question('b'),
            { type: 'choice', linkId: 'c', [name]: wrong },
          ]),
        );
    for (const wrong of [7, 'x', null, [], {}, true, [null], [[]]])
      for (const name of [
        'contained',
        'extension',
        'code',
        'title',
        'language',
        'subjectType',
        'status',
        'id',
        'url',
      ])
        read(questionnaire([question('a')], { [name]: wrong }));
  });
});
