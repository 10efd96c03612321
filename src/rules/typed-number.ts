/**
 * The sign by which everybody who writes a language groups thousands. Others differ from country to country: 1.500 is
 * fifteen hundred in Madrid and one and a half in Mexico City.
 */
const GROUPS: Readonly<Partial<Record<string, string>>> = { en: ',' };

/** Digits of Arabic and Persian keyboards, by the code of their zero. */
const ZEROS = [0x0660, 0x06f0] as const;

const latin = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find(each => code >= each && code < each + 10);
  return zero === undefined ? digit : String(code - zero);
};

/** As on a plain keyboard: marks that nobody sees are gone, and every space, minus and digit is the common one. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\p{Nd}/gu, latin)
    .trim();

/** Thousands in groups of three, with or without a fraction behind them. */
const GROUPED = /^(-?\d{1,3})((?:([ '’٬.,])\d{3})(?:\3\d{3})*)(?:(?!\3)([.,٫])(\d{1,9}))?$/;
const DECIMAL = /^(-?\d{0,15})(?:([.,٫])(\d{0,15}))?$/;

const groupedReadings = (
  [, head = '', groups = '', sign = '', point, fraction = '']: RegExpExecArray,
  group: string | undefined,
): readonly number[] => {
  const digits = groups.replace(/\D/g, '');
  const isOneOfPoints = (sign === '.' || sign === ',') && digits.length === 3 && point === undefined;
  const asDecimal = Number(`${head}.${digits}`);
  // Nobody writes a zero before thousands.
  if (/^-?0/.test(head)) return isOneOfPoints ? [asDecimal] : [];
  const asGroups = Number(`${head}${digits}.${fraction || 0}`);
  return isOneOfPoints && sign !== group ? [asDecimal, asGroups] : [asGroups];
};

/**
 * What somebody typed where a figure belongs, read by the language of what they fill in. One reading is the figure; with
 * two of them, that with a fraction first, they have to be asked which; none is no figure. Nothing is guessed: of a dose a
 * wrong guess is a thousand times too much.
 * @param language BCP 47 tag.
 */
export const numberReadings = (typed: string, language: string): readonly number[] => {
  const text = plain(typed);
  const group = GROUPS[language.split('-', 1)[0]?.toLowerCase() ?? ''];
  const grouped = GROUPED.exec(text);
  if (grouped) return groupedReadings(grouped, group);
  const [, whole = '', sign, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (!/\d/.test(whole + fraction)) return [];
  const asDecimal = Number(`${whole === '-' ? '-0' : whole || '0'}.${fraction || 0}`);
  // A sign for groups, and a digit too many behind it.
  return sign === group && fraction.length > 3 ? [asDecimal, Number(whole + fraction)] : [asDecimal];
};
