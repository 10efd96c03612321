/**
 * The languages in which thousands are grouped by a comma wherever they are written, but for the places whose own format
 * has it before the fraction. Others differ from country to country: 1.500 is fifteen hundred in Madrid and one and a
 * half in Mexico City.
 */
const COMMA_GROUPS: ReadonlySet<string> = new Set(['en']);

const groupsByComma = (language: string): boolean =>
  COMMA_GROUPS.has(language.split('-', 1)[0]?.toLowerCase() ?? '') &&
  !new Intl.NumberFormat(language).format(1.5).includes(',');

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/** The digits of a script stand in a row, its zero first. */
const latin = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(code - before - 1)) before++;
  return String(before % 10);
};

/** As many digits as a figure keeps to the last one. */
const MOST_DIGITS = 15;

/** As on a plain keyboard: marks that nobody sees are gone, and every space, minus and digit is the common one. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\p{Nd}/gu, latin)
    .trim();

/** Raised, circled and such, which are no digits of a figure: 10² is not 102. */
const ORNAMENT = /[\p{No}\p{Nl}]/u;

/** Thousands, and above them hundreds, as in India. */
const LAKHS = /^-?\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d{1,9})?$/;

/** Thousands in groups of three, with or without a fraction behind them. */
const GROUPED = /^(-?\d{1,3})((?:([ '’٬.,])\d{3})(?:\3\d{3})*)(?:(?!\3)([.,٫])(\d{1,9}))?$/;
const DECIMAL = /^(-?\d*)(?:([.,٫])(\d*))?$/;

const groupedReadings = (
  [, head = '', groups = '', sign = '', point, fraction = '']: RegExpExecArray,
  commaGroups: boolean,
): readonly number[] => {
  const digits = groups.replace(/\D/g, '');
  const isOneOfPoints = (sign === '.' || sign === ',') && digits.length === 3 && point === undefined;
  const asDecimal = Number(`${head}.${digits}`);
  // Nobody writes a zero before thousands.
  if (/^-?0/.test(head)) return isOneOfPoints ? [asDecimal] : [];
  const asGroups = Number(`${head}${digits}.${fraction || 0}`);
  return isOneOfPoints && !(sign === ',' && commaGroups) ? [asDecimal, asGroups] : [asGroups];
};

/**
 * What somebody typed where a figure belongs, read by the language of what they fill in. One reading is the figure; with
 * two of them, that with a fraction first, they have to be asked which; none is no figure. Nothing is guessed: of a dose a
 * wrong guess is a thousand times too much.
 * @param language BCP 47 tag.
 */
export const numberReadings = (typed: string, language: string): readonly number[] => {
  if (ORNAMENT.test(typed)) return [];
  const text = plain(typed);
  if (text.replace(/\D/g, '').length > MOST_DIGITS) return [];
  if (LAKHS.test(text)) return [Number(text.replaceAll(',', ''))];
  const commaGroups = groupsByComma(language);
  const grouped = GROUPED.exec(text);
  if (grouped) return groupedReadings(grouped, commaGroups);
  const [, whole = '', sign, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (!/\d/.test(whole + fraction)) return [];
  const asDecimal = Number(`${whole === '-' ? '-0' : whole || '0'}.${fraction || 0}`);
  // A sign for groups, and a digit too many behind it.
  return sign === ',' && commaGroups && fraction.length > 3 && /^-?[1-9]/.test(whole)
    ? [asDecimal, Number(whole + fraction)]
    : [asDecimal];
};
