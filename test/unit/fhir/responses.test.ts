import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { intakeForms } from '../../../demo/server/seed/form.js';
import {
  DECLINED,
  type Answers,
  type IntakeForm,
  type IntakeItem,
} from '../../../src/contract/intake-form.js';
import { toQuestionnaire, toQuestionnaireResponse, toScoreObservations } from '../../../src/fhir/index.js';
import { INSTRUMENTS } from '../../../src/rules/instruments.js';
import { instrumentScores } from '../../../src/rules/scores.js';
import { facts } from '../support/response-facts.js';

type Json = Record<string, unknown>;

const item = (linkId: string, more: Partial<IntakeItem>): IntakeItem => ({
  linkId,
  type: 'text',
  text: linkId,
  why: 'To know.',
  audience: 'care-team',
  required: false,
  ...more,
});
const formOf = (...items: IntakeItem[]): IntakeForm => ({
  id: 'a-form',
  version: 3,
  language: 'en',
  languages: ['en'],
  title: 'Form',
  parts: [{ id: 'part', title: 'Part', items }],
});
const options = [
  { value: 'a', label: 'Option A', score: 0 },
  { value: 'b', label: 'Option B', score: 2 },
];

const FORM = formOf(
  item('name', {}),
  item('story', { type: 'long-text', private: true }),
  item('call', { type: 'phone' }),
  item('one', { type: 'choice', options, other: 'Else' }),
  item('many', { type: 'multiple-choice', options, other: 'Else' }),
  item('yes', { type: 'yes-no', declinable: true }),
  item('day', { type: 'date' }),
  item('hours', { type: 'number', unit: 'hours' }),
  item('count', { type: 'number' }),
  item('scale', { type: 'scale' }),
  item('table', {
    type: 'matrix',
    options,
    rows: [
      { linkId: 'r', text: 'Row' },
      { linkId: 's', text: 'Other row' },
    ],
  }),
  item('agree', { type: 'consent' }),
  item('sign', { type: 'signature' }),
  item('card', { type: 'file', max: 2 }),
  item('drugs', {
    type: 'group',
    items: [
      { linkId: 'n', type: 'text', text: 'Name' },
      { linkId: 'mg', type: 'number', text: 'Dose', unit: 'mg' },
    ],
  }),
  item('behind', { enableWhen: [{ linkId: 'yes', operator: '=', value: true }] }),
);

const ANSWERS: Answers = {
  name: 'Ana',
  story: 'Long.',
  call: '(555) 010-0142',
  one: 'b',
  many: ['a', 'other:Mine'],
  yes: false,
  day: '2001-02-03',
  hours: 7.5,
  count: 2,
  scale: 4,
  table: { r: 'b' },
  agree: true,
  sign: { method: 'drawn', name: 'Ana Ruiz', drawing: 'M1 2L3 4' },
  card: [{ id: 'f1', name: 'card.jpg', type: 'image/jpeg', size: 1200 }],
  drugs: [{ n: 'One', mg: 20 }, { n: 'Two' }],
  behind: 'never shown',
};

/** Every item, however deep, by its link id. */
const flat = (items: unknown): Json[] =>
  ((items ?? []) as Json[]).flatMap(one => [one, ...flat(one['item'])]);

const VALUES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: 'valueString',
    text: 'valueString',
    boolean: 'valueBoolean',
    date: 'valueDate',
    decimal: 'valueDecimal',
    integer: 'valueInteger',
    quantity: 'valueQuantity',
    attachment: 'valueAttachment',
    choice: 'valueCoding',
  }),
);

/** Holds a response to its Questionnaire: link ids, the order of floors, kinds of values, options. */
const validate = (form: IntakeForm, answers: Answers): Json[] => {
  const definitions = new Map(flat(toQuestionnaire(form)['item']).map(one => [one['linkId'], one]));
  const response = toQuestionnaireResponse(form, answers, facts);
  const look = (items: unknown, parent?: Json): void => {
    const above = (parent?.['item'] ?? (parent ? [] : toQuestionnaire(form)['item'])) as Json[];
    for (const one of (items ?? []) as Json[]) {
      const definition: Json | undefined = definitions.get(one['linkId']);
      assert.ok(definition, `${String(one['linkId'])} is in the Questionnaire`);
      assert.ok(
        above.some(({ linkId }) => linkId === one['linkId']),
        `${String(one['linkId'])} stands where it is asked`,
      );
      const values = (one['answer'] ?? []) as Json[];
      if (definition['type'] === 'group')
        assert.equal(one['answer'], undefined, 'qrs-1: a group has no answer');
      if (definition['repeats'] !== true) assert.ok(values.length <= 1, 'one answer');
      for (const value of values) {
        const [name] = Object.keys(value);
        if (definition['type'] === 'open-choice') assert.match(String(name), /^value(Coding|String)$/);
        else assert.equal(name, VALUES.get(String(definition['type'])), String(one['linkId']));
        const coding = value['valueCoding'] as Json | undefined;
        const known = definition['answerOption'] as { valueCoding: Json }[] | undefined;
        if (coding) assert.ok(known?.some(({ valueCoding }) => valueCoding['code'] === coding['code']));
      }
      look(one['item'], definition);
    }
  };
  look(response['item']);
  return flat(response['item']);
};

const answersIn = (items: readonly Json[], linkId: string): unknown[] =>
  items
    .filter(one => one['linkId'] === linkId)
    .map(one => one['answer'] ?? one['extension'] ?? flat(one['item']).map(({ answer }) => answer));

describe('answers as a QuestionnaireResponse', () => {
  it('fit the Questionnaire, type by type', () => {
    const items = validate(FORM, ANSWERS);
    const ordinal = (valueDecimal: number) => [
      { url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal },
    ];
    const b = { system: 'urn:iop-elements:answer', code: 'b', display: 'Option B', extension: ordinal(2) };
    const of = (linkId: string) => answersIn(items, linkId);
    assert.deepEqual(of('one'), [[{ valueCoding: b }]]);
    assert.deepEqual((of('many')[0] as Json[])[1], { valueString: 'Mine' });
    assert.deepEqual(of('yes'), [[{ valueBoolean: false }]]);
    assert.deepEqual(of('hours'), [[{ valueQuantity: { value: 7.5, unit: 'hours' } }]]);
    assert.deepEqual(of('count'), [[{ valueDecimal: 2 }]]);
    assert.deepEqual(of('scale'), [[{ valueInteger: 4 }]]);
    assert.deepEqual(of('table.r'), [[{ valueCoding: b }]]);
    assert.deepEqual(of('table.s'), []);
    assert.deepEqual(of('card'), [
      [
        {
          valueAttachment: {
            contentType: 'image/jpeg',
            size: 1200,
            title: 'card.jpg',
            url: 'urn:iop-elements:file:f1',
          },
        },
      ],
    ]);
    assert.deepEqual(of('drugs.n'), [[{ valueString: 'One' }], [{ valueString: 'Two' }]]);
    assert.deepEqual(of('drugs.mg'), [[{ valueQuantity: { value: 20, unit: 'mg' } }]]);
    assert.equal(of('drugs').length, 2);
    assert.deepEqual(of('behind'), [], 'what was not asked is not told');
  });

  it('carry a signature with its picture, its time and who it is', () => {
    const [sign] = validate(FORM, ANSWERS).filter(({ linkId }) => linkId === 'sign');
    assert.deepEqual(sign?.['answer'], [{ valueString: 'Ana Ruiz' }]);
    const [extension] = sign['extension'] as { url: string; valueSignature: Json }[];
    assert.match(extension?.url ?? '', /questionnaireresponse-signature$/);
    assert.deepEqual(
      [extension?.valueSignature['when'], extension?.valueSignature['who']],
      [facts.authored, { reference: facts.subject }],
    );
    assert.match(
      Buffer.from(String(extension?.valueSignature['data']), 'base64').toString(),
      /^<svg .*d="M1 2L3 4"/,
    );
  });

  it('say of what is private that it is', () => {
    const [story] = validate(FORM, ANSWERS).filter(({ linkId }) => linkId === 'story');
    assert.deepEqual(story?.['extension'], [
      { url: 'urn:iop-elements:extension:private', valueBoolean: true },
    ]);
  });

  it('tell skipped and declined apart, and neither has a value', () => {
    const skipped = Object.fromEntries(Object.keys(ANSWERS).map(linkId => [linkId, null]));
    const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
    const items = validate(FORM, { ...skipped, yes: DECLINED });
    assert.equal(items.length, 1 + 15);
    for (const { linkId, answer, item: below, extension } of items.slice(1)) {
      assert.deepEqual([answer, below], [undefined, undefined]);
      const [first] = extension as Json[];
      assert.deepEqual(first, { url, valueCode: linkId === 'yes' ? 'asked-declined' : 'temp-unknown' });
    }
    assert.deepEqual(validate(FORM, {}), [], 'never reached is left out');
  });

  it('leave out what is no answer to the question', () => {
    assert.deepEqual(
      validate(FORM, {
        one: 'gone',
        yes: 'maybe',
        scale: 99,
        day: '2001-',
        table: { x: 'b' },
        name: ' ',
        drugs: [{}],
      }),
      [],
    );
  });

  it('name the form with its version, and the person', () => {
    const response = toQuestionnaireResponse(FORM, ANSWERS, { ...facts, source: 'RelatedPerson/r-1' });
    assert.deepEqual(
      [
        response['questionnaire'],
        response['status'],
        response['subject'],
        response['source'],
        response['authored'],
      ],
      [
        'urn:iop-elements:form:a-form|3',
        'completed',
        { reference: 'Patient/p-1' },
        { reference: 'RelatedPerson/r-1' },
        facts.authored,
      ],
    );
  });

  it('fit for every form that we ship, with the first and the last option of each', () => {
    for (const form of intakeForms)
      for (const end of [0, -1]) {
        const answers: Answers = {};
        for (const one of form.parts.flatMap(({ items }) => items)) {
          const value = one.options?.at(end)?.value ?? '';
          const given: Record<string, Answers[string]> = {
            choice: value,
            'multiple-choice': [value],
            'yes-no': end === -1,
            consent: end === -1,
            number: one.min ?? 1,
            scale: one.min ?? 0,
            date: '2001-02-03',
            matrix: Object.fromEntries((one.rows ?? []).map(({ linkId }) => [linkId, value])),
          };
          answers[one.linkId] = given[one.type] ?? null;
        }
        assert.ok(validate(form, answers).length > 20);
      }
  });
});

describe('scores as Observations', () => {
  const scoreFacts = { subject: 'Patient/p-1', effective: '2026-03-04T05:06:07Z', responseId: 'r-1' };
  const scored = (id: string, points: number | null) => {
    const isYesNo = id === 'asq' || id === 'pc-ptsd-5';
    const items = Object.entries(INSTRUMENTS[id]?.items ?? {}).map(([key, loinc]) =>
      item(`${id}-${key}`, {
        type: isYesNo ? 'yes-no' : 'choice',
        options: [0, 1, 2, 3].map(score => ({ value: `v${score}`, label: `${score}`, score })),
        instrument: { id, item: key, ...(loinc ? { loinc } : {}) },
      }),
    );
    const answers = Object.fromEntries(
      items.map(({ linkId }) => [linkId, points === null ? null : isYesNo ? points > 0 : `v${points}`]),
    );
    return toScoreObservations(instrumentScores(formOf(...items), answers), scoreFacts);
  };
  const codeOf = (one: Json): Json => (one['code'] as { coding: [Json] }).coding[0];

  for (const id of Object.keys(INSTRUMENTS))
    it(`${id}: the panel groups and has no value; total and items stand for themselves`, () => {
      for (const points of [0, 1, null]) {
        const [panel, total, ...items] = scored(id, points);
        assert.ok(panel && total && items.length > 0);
        const text = JSON.stringify(panel);
        assert.ok(
          !/"(value\w+|dataAbsentReason|component|interpretation)"/.test(
            text.replace(/"identifier":\[[^\]]*\]/, ''),
          ),
          text,
        );
        const { panel: code, total: totalCode } = INSTRUMENTS[id] ?? {};
        assert.deepEqual(
          [codeOf(panel)['system'], codeOf(panel)['code']],
          code ? ['http://loinc.org', code] : ['urn:iop-elements:instrument', id],
        );
        assert.deepEqual(codeOf(total)['code'], totalCode ?? `${id}.total`);
        const members = (panel['hasMember'] as { reference: string }[]).map(({ reference }) => reference);
        assert.deepEqual(
          members,
          [total, ...items].map(one => `Observation/${String(one['id'])}`),
        );
        for (const one of [panel, total, ...items]) {
          assert.match(String(one['id']), /^[A-Za-z0-9.-]{1,64}$/);
          assert.deepEqual((one['derivedFrom'] as Json[])[0], { reference: 'QuestionnaireResponse/r-1' });
          assert.match(JSON.stringify(one['category']), /"code":"survey"/);
        }
        if (points === null)
          for (const one of [total, ...items]) {
            assert.ok(
              one['dataAbsentReason'] && !Object.keys(one).some(name => name.startsWith('value')),
              'no answer has no value',
            );
          }
      }
    });

  it('have a total in UCUM’s unit for scores, with what it is called', () => {
    const [, total, first] = scored('phq-9', 1);
    assert.deepEqual(total?.['valueQuantity'], {
      value: 9,
      unit: '{score}',
      system: 'http://unitsofmeasure.org',
      code: '{score}',
    });
    assert.match(JSON.stringify(total['interpretation']), /"code":"mild"/);
    const coding = (first?.['valueCodeableConcept'] as { coding: [Json] }).coding[0];
    assert.deepEqual(
      [coding['system'], coding['code'], coding['display']],
      ['http://loinc.org', 'LA6569-3', 'Several days'],
    );
  });

  it('say that a total makes up for missing items', () => {
    const [score] = instrumentScores(
      formOf(
        ...Object.keys(INSTRUMENTS['phq-9']?.items ?? {}).map(key =>
          item(key, {
            type: 'choice',
            options: [{ value: 'v1', label: '1', score: 1 }],
            instrument: { id: 'phq-9', item: key },
          }),
        ),
      ),
      { q2: 'v1', q3: 'v1', q4: 'v1', q5: 'v1', q6: 'v1', q7: 'v1', q8: 'v1', q9: 'v1' },
    );
    assert.ok(score?.prorated);
    assert.match(JSON.stringify(toScoreObservations([score], scoreFacts)[1]?.['note']), /makes up/);
  });

  it('know an outcome that is no number', () => {
    const [, total] = scored('asq', 1);
    assert.deepEqual(total?.['valueCodeableConcept'], {
      coding: [{ system: 'urn:iop-elements:score-band', code: 'acute' }],
      text: 'acute',
    });
  });
});

describe('answers that wait for a consent', () => {
  const kept = { disclosureConsent: 'let-go' };
  const form = formOf(
    item('use', { type: 'yes-no', ...kept }),
    item('words', { type: 'long-text', ...kept }),
    item('drinks', { type: 'choice', options, ...kept }),
    item('name', {}),
    item('let-go', {
      type: 'consent',
      details: 'All of it.',
      enableWhen: [{ linkId: 'use', operator: '=', value: true }],
    }),
  );
  const answers = { use: true, words: 'I drink every night.', drinks: 'b', name: 'Ana', 'let-go': true };
  const consent = {
    id: 'consent-1',
    linkId: 'let-go',
    title: 'May we share it?',
    text: 'Quién: my providers.',
    signedAt: '2026-03-01T00:00:00Z',
  };
  const codes = (response: Json): unknown[] =>
    ((response['meta'] as { security: Json[] } | undefined)?.security ?? []).map(({ code }) => code);

  it('are masked without it, whatever was ticked once, and the rest is there', () => {
    for (const consents of [undefined, [], [{ ...consent, linkId: 'another' }]]) {
      const response = toQuestionnaireResponse(form, answers, {
        ...facts,
        ...(consents ? { consents } : {}),
      });
      for (const linkId of ['use', 'words', 'drinks']) {
        const one = flat(response['item']).find(found => found['linkId'] === linkId);
        assert.deepEqual(one?.['extension'], [
          { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
        ]);
        assert.equal(one['answer'], undefined);
      }
      assert.ok(!JSON.stringify(response).includes('every night'));
      assert.ok(JSON.stringify(response).includes('Ana'));
      assert.deepEqual(codes(response), ['REDACTED']);
      assert.equal(response['contained'], undefined);
    }
  });

  it('go with it, its copy, the notice of the law and the labels', () => {
    const response = toQuestionnaireResponse(form, answers, { ...facts, consents: [consent] });
    assert.ok(JSON.stringify(response).includes('every night'));
    assert.deepEqual(codes(response), ['R', '42CFRPart2', 'NORDSCLCD']);
    const [copy] = response['contained'] as Json[];
    assert.equal(copy?.['resourceType'], 'Consent');
    assert.deepEqual(copy['patient'], { reference: facts.subject });
    const { data } = copy['sourceAttachment'] as { data: string };
    assert.equal(Buffer.from(data, 'base64').toString(), consent.text);
    const [reference, notice] = response['extension'] as Json[];
    assert.deepEqual(reference?.['valueReference'], { reference: `#${String(copy['id'])}` });
    assert.equal(
      notice?.['valueString'],
      '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
    );
  });

  it('stay where the consent is called for, though this person is not asked for it', () => {
    const child = formOf(
      item('age', { type: 'choice', options }),
      item('use', { type: 'yes-no', ...kept }),
      item('words', { type: 'long-text', ...kept }),
      item('let-go', {
        type: 'consent',
        details: 'All of it.',
        enableWhen: [
          { linkId: 'use', operator: '=', value: true },
          { linkId: 'age', operator: '!=', value: 'a' },
        ],
      }),
    );
    const said = { age: 'a', use: true, words: 'I drink every night.' };
    const response = toQuestionnaireResponse(child, said, facts);
    assert.ok(!JSON.stringify(response).includes('every night'));
    assert.deepEqual(codes(response), ['REDACTED']);
    const without = toQuestionnaireResponse(child, { ...said, use: false }, facts);
    assert.ok(JSON.stringify(without).includes('every night'));
  });

  it('go where nothing asks for one', () => {
    const response = toQuestionnaireResponse(form, { ...answers, use: false }, facts);
    assert.ok(JSON.stringify(response).includes('every night'));
    assert.deepEqual([response['meta'], response['contained']], [undefined, undefined]);
  });

  it('are, in the intake that we ship, all that can tell of alcohol or drugs', () => {
    for (const intake of intakeForms) {
      const marked = intake.parts
        .flatMap(({ items }) => items)
        .filter(({ disclosureConsent }) => disclosureConsent === 'part-2-consent')
        .map(({ linkId }) => linkId);
      for (const linkId of ['in-own-words', 'reasons', 'hopes', 'audit-c-1', 'audit-c-2', 'audit-c-3'])
        assert.ok(marked.includes(linkId), `${intake.language}: ${linkId}`);
    }
  });
});
