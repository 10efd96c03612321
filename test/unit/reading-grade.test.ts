import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measure, sentencesOf, spanishSyllables } from '../../.config/reading/grade.js';
import { judge } from '../../.config/reading/judge.js';
import { formTexts, textsOf } from '../../.config/reading/words.js';
import { intakeForms } from '../../demo/server/seed/form.js';

const HARD = {
  en: 'Notwithstanding the aforementioned limitations, participants acknowledge that confidentiality obligations are contingent upon jurisdictional requirements.',
  es: 'No obstante las limitaciones anteriormente mencionadas, los participantes reconocen que la confidencialidad está condicionada por los requerimientos jurisdiccionales correspondientes.',
} as const;
const EASY = {
  en: 'You can stop at any point and come back when it is a good time for you.',
  es: 'Puede parar en todo momento y volver cuando le venga bien.',
} as const;

describe('the reading grade', () => {
  it('is the published formula', () => {
    // 11 words of 12 syllables in one sentence: 0.39 * 11 + 11.8 * 12 / 11 - 15.59.
    const { grade, words } = measure(['The cat sat on the mat and looked at the water.'], 'en');
    assert.equal(words, 11);
    assert.ok(Math.abs(grade - (0.39 * 11 + (11.8 * 12) / 11 - 15.59)) < 0.001, String(grade));
  });

  it('counts Spanish syllables', () => {
    const counted: Record<string, number> = {
      que: 1,
      guerra: 2,
      agua: 2,
      día: 2,
      limpiáis: 2,
      ahora: 3,
      aéreo: 4,
      ciudad: 2,
      pingüino: 3,
      hoy: 1,
      yo: 1,
      y: 1,
      ayuda: 3,
      país: 2,
      leer: 2,
      computadora: 5,
      teléfono: 4,
      confidencialidad: 6,
      chico: 2,
    };
    for (const [word, count] of Object.entries(counted)) assert.equal(spanishSyllables(word), count, word);
  });

  for (const language of ['en', 'es'] as const)
    it(`tells hard from easy in ${language}`, () => {
      const easy = judge('easy', language, [EASY[language]]);
      assert.deepEqual([easy.isOver, easy.worst.length], [false, 1]);
      const hard = judge('hard', language, [HARD[language]]);
      assert.ok(hard.isOver && hard.whole.grade > 12, String(hard.whole.grade));
      // One hard sentence among many easy ones is found as well.
      const among = judge('among', language, [
        ...Array.from({ length: 50 }, (_, n) => `${n} ${EASY[language]}`),
        HARD[language],
      ]);
      assert.deepEqual([among.isOver, among.worst.map(({ sentence }) => sentence)], [true, [HARD[language]]]);
      assert.ok(!judge('told', language, [HARD[language]], 'told').isOver);
      assert.ok(judge('details', language, [HARD[language]], 'details').isOver);
    });

  it('is over where the whole is, also when no sentence is', () => {
    const sentences = [
      'Several participants usually understand.',
      'Everybody remembers conversations.',
      'Responsibility motivates families today.',
    ];
    assert.ok(judge('whole', 'en', sentences).isOver);
  });
});

describe('the words that are measured', () => {
  it('are all of a catalogue, and those that its functions make', () => {
    const { texts, mute } = textsOf({
      plain: 'One.',
      deep: { list: ['Two.', () => 'Three.'] },
      who: ({ name }: { name: string }) => `${name} writes.`,
      count: (one: number, name: string) => `${one.toFixed(0)} for ${name.toUpperCase()}`,
      code: (fault: string) => ({ date: 'A day.', phone: 'A number.' })[fault],
      never: () => undefined,
    });
    assert.deepEqual(texts, [
      'One.',
      'Two.',
      'Three.',
      'Dana Ruiz writes.',
      '3 for DANA',
      'A day.',
      'A number.',
    ]);
    assert.deepEqual(mute, ['never']);
  });

  it('of a form are ours, apart from instruments and from the full text of consents', () => {
    const [form] = intakeForms;
    assert.ok(form);
    const { own, instruments, details } = formTexts(form);
    assert.ok(own.length > 100 && instruments.length > 50 && details.length > 2);
    assert.ok(
      instruments.includes('Poor appetite or overeating') && !own.includes('Poor appetite or overeating'),
    );
    assert.ok(
      own.every(text => !/\{[\w.-]+\|/.test(text)),
      'places for answers are filled',
    );
  });

  it('are cut into sentences, a line never running on', () => {
    assert.deepEqual(sentencesOf('One here. Two there?\nThree', 'en'), ['One here.', 'Two there?', 'Three']);
  });
});
