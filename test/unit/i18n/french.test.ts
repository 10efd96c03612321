import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDate, formatDay, formatFullDate, formatTime, formatWhen } from '../../../src/i18n/format.js';
import { appeler, de, desQuand, jusque, leJour, quand, telQuel } from '../../../src/i18n/phrases.fr.js';

const FRIDAY = Date.UTC(2026, 5, 12, 16);
const WEDNESDAY = Date.UTC(2026, 5, 10, 9);
const FIRST = Date.UTC(2026, 6, 1, 16);

/** What a line may not break at is a space to whoever reads. */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

for (const [locale, four] of [
  ['fr', '16:00'],
  ['fr-FR', '16:00'],
  ['fr-CA', '16 h 00'],
] as const)
  describe(`when something is, in ${locale}`, () => {
    const reader = { locale, timeZone: 'UTC' };
    const today = formatWhen(FRIDAY, reader, FRIDAY);
    const friday = formatWhen(FRIDAY, reader, WEDNESDAY);
    const dated = `${formatDay(FRIDAY, reader)}, ${formatTime(FRIDAY, reader)}`;

    it('is written by Intl, as people write it there', () => {
      assert.equal(plain(formatTime(FRIDAY, reader)), four);
      assert.equal(plain(today), four);
      assert.equal(plain(friday), `vendredi ${four}`);
    });

    it('stands in a sentence', () => {
      assert.equal(plain(quand(today)), `à ${four}`);
      assert.equal(plain(quand(friday)), `vendredi à ${four}`);
      assert.equal(plain(quand(dated)), `le vendredi 12 juin à ${four}`);
      assert.equal(quand(formatFullDate(FIRST, reader)), 'le 1er juillet 2026');
    });

    it('is an end and a beginning', () => {
      assert.equal(plain(jusque(today)), `jusqu’à ${four}`);
      assert.equal(plain(jusque(friday)), `jusqu’à vendredi à ${four}`);
      assert.equal(plain(jusque(dated)), `jusqu’au vendredi 12 juin à ${four}`);
      assert.equal(plain(desQuand(today)), `à partir de ${four}`);
      assert.equal(plain(desQuand(friday)), `à partir de vendredi à ${four}`);
      assert.equal(plain(desQuand(dated)), `à partir du vendredi 12 juin à ${four}`);
    });

    it('is never broken within a time', () => {
      for (const said of [today, friday, dated].map(quand)) assert.match(said, /à [\d:h\u00A0]+$/u);
    });

    it('stays letter by letter where it is set apart', () => {
      assert.equal(telQuel(today), `à ${today}`);
      assert.equal(telQuel(friday), friday);
    });
  });

describe('a day in French', () => {
  it('takes its article with a date, and none without', () => {
    const reader = { locale: 'fr-CA', timeZone: 'UTC' };
    assert.equal(leJour(formatDate(FRIDAY, reader)), 'le 12 juin');
    assert.equal(leJour(formatDate(FIRST, reader)), 'le 1er juillet');
    assert.equal(leJour(formatDay(Date.UTC(2026, 5, 21), reader)), 'le dimanche 21 juin');
    for (const day of [
      'vendredi',
      'aujourd’hui',
      'demain',
      'dans 20 minutes',
      'il y a 1 heure',
      '16 h 00',
      '16:00',
    ])
      assert.equal(leJour(day), day);
  });
});

describe('a name in French', () => {
  it('drops the vowel of "de" where French does', () => {
    for (const name of ['Alex', 'Élodie', 'Hélène', 'Henri', 'Yves', 'Oslo', 'Œdipe'])
      assert.equal(de(name), `d’${name}`);
    for (const name of ['Dana', 'Harry', 'Houston', 'Yasmine', 'New York', ''])
      assert.equal(de(name), `de ${name}`);
  });

  it('is called without an article, and a number with one', () => {
    assert.equal(appeler('Harborlight'), 'Appeler Harborlight');
    for (const number of ['988', '+1 555 010 0188', '(555) 010-0188'])
      assert.equal(appeler(number), `Appeler le ${number}`);
  });
});
