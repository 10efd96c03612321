import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { numberReadings } from '../../../src/rules/typed-number.js';

const cases: readonly (readonly [typed: string, en: readonly number[], es: readonly number[]])[] = [
  ['50', [50], [50]],
  [' 50 ', [50], [50]],
  ['-3', [-3], [-3]],
  ['\u22123', [-3], [-3]],
  ['1.5', [1.5], [1.5]],
  ['1,5', [1.5], [1.5]],
  ['.5', [0.5], [0.5]],
  [',5', [0.5], [0.5]],
  ['5.', [5], [5]],
  ['0.125', [0.125], [0.125]],
  ['0,125', [0.125], [0.125]],
  ['12.25', [12.25], [12.25]],
  ['1234.567', [1234.567], [1234.567]],
  // In English a comma groups; elsewhere, and of a point, it has to be asked.
  ['1,000', [1000], [1, 1000]],
  ['1,500', [1500], [1.5, 1500]],
  ['1.500', [1.5, 1500], [1.5, 1500]],
  ['-1.500', [-1.5, -1500], [-1.5, -1500]],
  ['250.000', [250, 250000], [250, 250000]],
  ['1,0000', [1, 10000], [1]],
  ['0,1250', [0.125], [0.125]],
  [',1250', [0.125], [0.125]],
  // What can be read in one way only.
  ['1,234.5', [1234.5], [1234.5]],
  ['1.234,5', [1234.5], [1234.5]],
  ['1,000,000', [1000000], [1000000]],
  ['1.000.000', [1000000], [1000000]],
  ['1 000', [1000], [1000]],
  ['1\u00a0000', [1000], [1000]],
  ['1\u202f000,5', [1000.5], [1000.5]],
  ["1'000", [1000], [1000]],
  // Pasted, and from other keyboards.
  ['\u200e50\u200f', [50], [50]],
  ['１２', [12], [12]],
  ['١٢٫٥', [12.5], [12.5]],
  ['۱۲', [12], [12]],
  ['১.৫', [1.5], [1.5]],
  ['1,00,000', [100000], [100000]],
  // No figures.
  ['', [], []],
  ['.', [], []],
  ['-', [], []],
  ['50 mg', [], []],
  ['1 5', [], []],
  ['1.2.3', [], []],
  ['1,000.000.000', [], []],
  ['0 500', [], []],
  ['1e5', [], []],
  ['10²', [], []],
  ['①', [], []],
  ['½', [], []],
  ['9,007,199,254,740,993', [], []],
  ['half', [], []],
  ['12345678901234567', [], []],
];

describe('what is typed where a figure belongs', () => {
  for (const [typed, en, es] of cases)
    it(`“${typed}” is ${en.join(' or ') || 'none'} in English, ${es.join(' or ') || 'none'} in Spanish`, () => {
      assert.deepEqual(numberReadings(typed, 'en-US'), en);
      assert.deepEqual(numberReadings(typed, 'es'), es);
      assert.deepEqual(numberReadings(typed, 'es-MX'), es);
    });

  const figure = fc
    .integer({ min: 0, max: 999_999_999 })
    .chain(whole =>
      fc
        .integer({ min: 0, max: 99 })
        .map(hundredths => Number(`${whole}.${String(hundredths).padStart(2, '0')}`)),
    );

  it('is asked back in English too where a place writes its fractions behind a comma', () => {
    for (const place of ['en-ZA', 'en-DE', 'en-NL'])
      assert.deepEqual(numberReadings('1,125', place), [1.125, 1125]);
  });

  it('is read back as it is shown, in whatever language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.constantFrom(
          'en-US',
          'en-ZA',
          'es',
          'es-MX',
          'fr',
          'de-CH',
          'ar-EG',
          'fa',
          'bn',
          'ne',
          'mr',
          'my',
          'hi',
        ),
        (thousandths, language) => {
          const meant = thousandths / 1000;
          const shown = new Intl.NumberFormat(language, {
            useGrouping: false,
            maximumFractionDigits: 15,
          }).format(meant);
          assert.ok(numberReadings(shown, language).includes(meant), `${shown} in ${language}`);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is, however a country writes it, the figure that was meant, or is asked back with it', () => {
    fc.assert(
      fc.property(
        figure,
        fc.constantFrom('en-US', 'es-ES', 'es-MX', 'fr-FR', 'de-CH', 'ar-EG', 'pt-BR', 'en-IN', 'hi'),
        (meant, country) => {
          const typed = new Intl.NumberFormat(country, { maximumFractionDigits: 2 }).format(meant);
          for (const language of ['en-US', 'es', 'fr'])
            assert.ok(
              numberReadings(typed, language).includes(meant),
              `${typed} of ${country} on a form in ${language}: ${numberReadings(typed, language).join(' or ')}`,
            );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
