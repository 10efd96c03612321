import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frenchSyllables, measure, sentencesOf, spanishSyllables } from '../../../.config/reading/grade.js';
import { judge } from '../../../.config/reading/judge.js';
import { formTexts, textsOf } from '../../../.config/reading/words.js';
import { intakeForms } from '../../../demo/server/seed/form.js';

const HARD = {
  en: 'Notwithstanding the aforementioned limitations, participants acknowledge that confidentiality obligations are contingent upon jurisdictional requirements.',
  es: 'No obstante las limitaciones anteriormente mencionadas, los participantes reconocen que la confidencialidad está condicionada por los requerimientos jurisdiccionales correspondientes.',
  fr: 'Nonobstant les limitations antérieurement mentionnées, les participants reconnaissent que la confidentialité demeure conditionnée par les obligations juridictionnelles correspondantes.',
} as const;
const EASY = {
  en: 'You can stop at any point and come back when it is a good time for you.',
  es: 'Puede parar en todo momento y volver cuando le venga bien.',
  fr: 'Vous pouvez vous arrêter à tout moment et revenir quand vous le voulez.',
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

  it('is that of Kandel and Moles in French, on the table of years', () => {
    // 8 words of 9 syllables in one sentence, an ease of 207 - 1.015 * 8 - 73.6 * 9 / 8: 116, and so a year of 1.9.
    const { grade, words } = measure(['Le chat est sur le lit de l’enfant.'], 'fr');
    assert.equal(words, 8);
    const ease = 207 - 1.015 * 8 - (73.6 * 9) / 8;
    assert.ok(Math.abs(grade - (3.5 - (ease - 100) / 10)) < 0.001, String(grade));
  });

  it('counts French syllables', () => {
    const counted: Record<string, number> = {
      le: 1,
      des: 1,
      une: 1,
      que: 1,
      'l’équipe': 2,
      'jusqu’à': 2,
      'aujourd’hui': 3,
      eau: 1,
      voient: 1,
      cœur: 1,
      nuit: 1,
      oui: 1,
      bien: 1,
      client: 2,
      oublier: 3,
      question: 2,
      situation: 4,
      idéal: 3,
      journées: 2,
      européen: 4,
      naïf: 2,
      voyez: 2,
      essayez: 3,
      accueil: 2,
      travailler: 3,
      famille: 2,
      langue: 1,
      guérir: 2,
      jouer: 2,
      thérapeute: 3,
      confidentialité: 6,
      // Not known to be a verb, so never mute.
      moment: 2,
      animent: 3,
      y: 1,
      '18': 1,
    };
    for (const [word, count] of Object.entries(counted)) assert.equal(frenchSyllables(word), count, word);
  });

  for (const language of ['en', 'es', 'fr'] as const)
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
