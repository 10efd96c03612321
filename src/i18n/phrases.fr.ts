/** A time of day at the end of a text, alone or after a day: `16:00`, `vendredi 16 h 00`, `vendredi 12 juin, 16:00`. */
const TIME = /(?:^|,?\s)(\d{1,2}(?::|\s?h\s?)\d{2})$/u;

/** A date, with its weekday or without. A weekday alone, « demain », « dans 20 minutes » and « 16 h 00 » are none. */
const DATE = /^(?:(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\s)?\d{1,2}\s\p{L}{3,}/u;

/** The day in a sentence: `vendredi`, `demain`, `le vendredi 12 juin`, `le 1er juin 2026`. */
export const leJour = (day: string): string =>
  DATE.test(day) ? `le ${day.replace(/(?<!\d)1(?=\s)/, '1er')}` : day;

/** When it is: `à 16:00`, `vendredi à 16:00`, `le vendredi 12 juin à 16:00`, `le 12 juin 2026`, `dans 20 minutes`. */
export const quand = (when: string): string => {
  const found = TIME.exec(when);
  if (!found) return leJour(when);
  const day = leJour(when.slice(0, found.index));
  // A line may not break between the hour and its minutes. Beside a weekday Intl writes "09 h 05", alone "9 h 05".
  return [day, 'à', found[1]?.replace(/^0(?=\d)/, '').replaceAll(/\s/g, '\u00A0')].filter(Boolean).join(' ');
};

/** Until when: `jusqu’à 16:00`, `jusqu’à vendredi à 16:00`, `jusqu’au vendredi 12 juin à 16:00`. */
export const jusque = (when: string): string => {
  const said = quand(when);
  if (said.startsWith('à ')) return `jusqu’${said}`;
  return said.startsWith('le ') ? `jusqu’au ${said.slice(3)}` : `jusqu’à ${said}`;
};

/** From when on: `à partir de 16:00`, `à partir de vendredi à 16:00`, `à partir du vendredi 12 juin à 16:00`. */
export const desQuand = (when: string): string => {
  const said = quand(when);
  if (said.startsWith('le ')) return `à partir du ${said.slice(3)}`;
  return `à partir de ${said.replace(/^à /, '')}`;
};

/**
 * A time that has to stay in its sentence letter by letter, because it is set apart there: `à 16:00`, and
 * `vendredi 16:00` as it is.
 */
export const telQuel = (when: string): string => (/^\d/.test(when) ? `à ${when}` : when);

/** Whose: `de Dana`, `d’Alex`, `d’Hélène`. Before any other h both are said, and `de` is never wrong. */
export const de = (name: string): string =>
  /^(?:[aeiouàâäéèêëîïôöùûüœæ]|y[^aeiouéèê]|h[eéè])/iu.test(name) ? `d’${name}` : `de ${name}`;

/** Whom to call: a number takes its article, a name does not. */
export const appeler = (who: string): string =>
  /^[+(]?\d/.test(who) ? `Appeler le ${who}` : `Appeler ${who}`;
