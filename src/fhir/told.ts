import { placesIn, piped } from '../rules/piping.js';
import { extension, ours, URLS, type Json } from './terms.js';

/** The same thing in the language of the resource, and in each other one that it is told in. */
export interface Told<T> {
  readonly it: T;
  readonly others: readonly (readonly [language: string, it: T])[];
}

/** A part of it, in each language that has it. */
export const of = <T, U>({ it, others }: Told<T>, pick: (it: T) => U): Told<U> => ({
  it: pick(it),
  others: others.map(([language, other]) => [language, pick(other)]),
});

/** Words under `name`, with FHIR's own extension for what they are in other languages. */
export const words = (name: string, { it, others }: Told<string | undefined>): Json => {
  if (it === undefined) return {};
  const translations = others.flatMap(([language, other]) =>
    other === undefined
      ? []
      : [
          {
            url: URLS.translation,
            extension: [
              { url: 'lang', valueCode: language },
              { url: 'content', valueString: other },
            ],
          },
        ],
  );
  return { [name]: it, ...(translations.length ? { [`_${name}`]: { extension: translations } } : {}) };
};

/** Words of ours, as an extension. */
export const told = (name: string, text: Told<string | undefined>): Json[] =>
  text.it === undefined ? [] : [extension(ours(name), words('valueString', text))];

/**
 * Words that may name answers: others read them with what stands where nothing was said, and the words as they are
 * travel beside them.
 */
export const piping = (text: Told<string>): { readonly plain: Told<string>; readonly extensions: Json[] } => {
  const plain = of(text, one => (placesIn(one).length ? piped(one, {}).trim() || one : one));
  return { plain, extensions: placesIn(text.it).length ? told('text', text) : [] };
};
