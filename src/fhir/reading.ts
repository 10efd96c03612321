import type { Unsupported } from '../contract/fhir.js';
import { placesIn } from '../rules/piping.js';
import { noteOf } from './left-out.js';
import { URLS, type Json } from './terms.js';

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];
export const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** The beginning of a text, without what a database cannot store: NUL, and half of a surrogate pair. */
export const cut = (text: string, longest: number): string =>
  text.slice(0, longest).replaceAll(/\0|\p{Surrogate}/gu, '');

/** An object without the keys whose value is undefined. */
export const given = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

/** Most reports; what comes after them is counted. */
const MOST_REPORTS = 2000;
const LONGEST_PATH = 400;

/** What lies below an element. A path of ten thousand steps keeps its beginning and its end. */
export const below = (path: string, step: string): string => {
  const whole = path ? `${path}.${step}` : step;
  return whole.length <= LONGEST_PATH ? whole : `${whole.slice(0, 120)}…${whole.slice(-240)}`;
};

/** One reading of a resource: in which language, and what of it was left out. */
export class Reading {
  readonly #reports: Unsupported[] = [];
  readonly #unread = new Map<string, string>();
  #more = 0;
  #isTranslated = false;

  readonly language: string | undefined;

  constructor(language: string | undefined) {
    this.language = language;
  }

  report(path: string, what: string, linkId?: string): void {
    if (this.#reports.length < MOST_REPORTS)
      this.#reports.push({
        path: cut(path, 500),
        what: cut(what, 500),
        ...(linkId === undefined ? {} : { linkId }),
      });
    else this.#more += 1;
  }

  /** What has to be read first, however much else there is. */
  warn(path: string, what: string): void {
    this.#reports.unshift({ path, what });
  }

  /** The words in the language that is read, where the element has them. */
  translated(extensions: readonly { readonly it: Json; readonly path: string }[]): string | undefined {
    let found: string | undefined;
    for (const { it, path } of extensions) {
      const parts = listOf(it['extension']).filter(isJson);
      const language = stringOf(parts.find(({ url }) => url === 'lang')?.['valueCode']) ?? '';
      const content = parts.find(({ url }) => url === 'content');
      if (language !== '' && language === this.language) {
        found ??= stringOf(content?.['valueString'] ?? content?.['valueMarkdown']);
        this.#isTranslated = true;
      } else if (!this.#unread.has(language) && this.#unread.size < 50) this.#unread.set(language, path);
    }
    return found;
  }

  /** Whether there were words in the language that was asked for. */
  get isTranslated(): boolean {
    return this.#isTranslated;
  }

  /** Everything that was left out. */
  reports(): Unsupported[] {
    for (const [language, path] of this.#unread)
      this.report(
        path,
        `Words in ${language.slice(0, 40) || 'another language'} are a form of their own here.`,
      );
    const more = this.#more;
    return more === 0
      ? this.#reports
      : [...this.#reports, { path: '', what: `${more} more that look like these.` }];
  }
}

/** An element that is being read. What nobody asked it for is reported in the end, so that nothing is lost in silence. */
export class Source {
  readonly #seen = new Set(['id']);
  readonly #taken = new Set<unknown>();
  readonly json: Json;
  readonly path: string;
  readonly reading: Reading;
  /** The question that it belongs to, as the form calls it. */
  linkId: string | undefined;

  constructor(json: Json, path: string, reading: Reading, linkId?: string) {
    this.json = json;
    this.path = path;
    this.reading = reading;
    this.linkId = linkId;
  }

  report(step: string, what: string): void {
    this.reading.report(step ? below(this.path, step) : this.path, what, this.linkId);
  }

  /** Takes over what the element has under a name. */
  take(name: string): unknown {
    this.#seen.add(name);
    return this.json[name];
  }

  /** Objects in a list, each as a source of its own. Anything else in it is reported. */
  list(name: string): Source[] {
    const value = this.take(name);
    if (value !== undefined && !Array.isArray(value)) this.report(name, 'This has to be a list and is none.');
    return listOf(value).flatMap((one, index) => {
      if (isJson(one)) return [this.at(one, `${name}[${index}]`)];
      this.report(`${name}[${index}]`, 'This has to be an element and is none.');
      return [];
    });
  }

  at(json: Json, step: string): Source {
    return new Source(json, below(this.path, step), this.reading, this.linkId);
  }

  #extensions(): readonly { readonly it: Json; readonly step: string }[] {
    return listOf(this.json['extension']).flatMap((it, index) =>
      isJson(it) ? [{ it, step: `extension[${index}]` }] : [],
    );
  }

  extensions(url: string): Source[] {
    return this.#extensions().flatMap(({ it, step }) => {
      if (it['url'] !== url) return [];
      this.#taken.add(it);
      return [this.at(it, step)];
    });
  }

  /** The first extension with this address; a second one is reported. */
  extension(url: string): Source | undefined {
    const first = this.#extensions().find(({ it }) => it['url'] === url);
    if (!first) return undefined;
    this.#taken.add(first.it);
    return this.at(first.it, first.step);
  }

  /** Words, cleaned and no longer than a form takes; undefined where there are none. */
  text(name: string, longest: number): string | undefined {
    const words = stringOf(this.take(name));
    this.#seen.add(`_${name}`);
    const beside = this.json[`_${name}`];
    const extensions = isJson(beside)
      ? listOf(beside['extension']).flatMap((it, index) =>
          isJson(it) ? [{ it, path: below(this.path, `${name}.extension[${index}]`) }] : [],
        )
      : [];
    const translations = extensions.filter(({ it }) => it['url'] === URLS.translation);
    for (const { it, path } of extensions)
      if (it['url'] !== URLS.translation) this.reading.report(path, noteOf(it), this.linkId);
    const said = this.reading.translated(translations) ?? words;
    if (said === undefined) return undefined;
    const clean = cut(said, longest + 1);
    if (clean.trim() === '') return undefined;
    if (clean.length <= longest) return clean;
    this.report(name, `Longer than ${longest} letters. The rest is cut off.`);
    return `${cut(clean, longest - 1)}…`;
  }

  /** Words of somebody else. What looks like a place for an answer would be filled with one: it is none. */
  plain(name: string, longest: number): string | undefined {
    const text = this.text(name, longest);
    if (text === undefined || placesIn(text).length === 0) return text;
    this.report(name, 'Curly brackets stand for answers here. They are round now.');
    return text.replaceAll('{', '(').replaceAll('}', ')');
  }

  /** Reports what nobody took. `note` says what it means for the form. */
  rest(): void {
    for (const { it, step } of this.#extensions()) if (!this.#taken.has(it)) this.report(step, noteOf(it));
    for (const name of Object.keys(this.json)) {
      const value = this.json[name];
      if (this.#seen.has(name) || name === 'extension' || value === false || value === null) continue;
      if (Array.isArray(value) && value.length === 0) continue;
      this.report(name.slice(0, 80), noteOf(value, name));
    }
  }
}
