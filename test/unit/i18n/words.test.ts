// Every words folder on the disk: the same languages, the same words, and each language's own way to write.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { textsOf } from '../../../.config/reading/words.js';
import type { Catalogue } from '../../../src/i18n/catalogue.js';

const LANGUAGES = ['en', 'es', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];
type Others = Exclude<Language, 'en'>;
type Module = Readonly<Record<string, unknown>>;

/** What may be as in English, and why: a text, or every text at a path. */
const ANYWHERE: Readonly<Record<string, string>> = {
  '': 'nothing is said here',
  Total: 'the same word',
  Alt: 'what stands on the key',
  'more.shortcuts.0.0': 'a key',
  'more.shortcuts.1.0': 'a key',
  'more.shortcuts.2.0': 'a key',
  'more.shortcuts.3.0': 'a key',
  'more.shortcuts.4.0': 'a key',
  'PHQ-2': 'the name of an instrument',
  'PHQ-4': 'the name of an instrument',
  'PHQ-9': 'the name of an instrument',
  'GAD-2': 'the name of an instrument',
  'GAD-7': 'the name of an instrument',
  'AUDIT-C': 'the name of an instrument',
  'PC-PTSD-5': 'the name of an instrument',
  ASQ: 'the name of an instrument',
  'types.group.name': 'the form’s own word and a number',
  'roles.member': 'a name alone',
  'lead.reach': 'a place and a number, as they were given',
  'signedBy.self': 'a name, what was done and when',
  'book.with': 'a time and a name',
  'acts.said': 'a name and a time',
};
const SAME: Readonly<Record<Others, Readonly<Record<string, string>>>> = {
  es: {
    ...ANYWHERE,
    No: 'the same word',
    Chat: 'the same word',
    alcohol: 'the same word',
    changed: 'a name and a state',
  },
  fr: {
    ...ANYWHERE,
    Parent: 'the same word',
    Scores: 'the same word',
    versionOf: 'the same word, a number and a language',
    points: 'the same word',
  },
};

const onDisk = readdirSync(new URL('../../../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => /(?:^|\/)words\/[\w./-]+\.ts$/.test(name));

const folderOf = (path: string): string => path.replace(/\/words\/.*/, '');
const folders = [...new Set(onDisk.map(folderOf))].sort();

const load = async (folder: string, file: string): Promise<Module> =>
  (await import(`../../../src/${folder}/words/${file}.ts`)) as Module;

/** The words of a part in all languages. */
const modules = new Map(
  await Promise.all(
    folders.map(async folder => {
      const found = await Promise.all(
        LANGUAGES.map(async language => [language, (await load(folder, language))['words']] as const),
      );
      return [folder, Object.fromEntries(found) as Record<Language, unknown>] as const;
    }),
  ),
);

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every leaf with its path: texts and functions. */
const leaves = (value: unknown, path = ''): (readonly [path: string, leaf: unknown])[] =>
  isBranch(value)
    ? Object.entries(value).flatMap(([key, one]) => leaves(one, path ? `${path}.${key}` : key))
    : [[path, value]];

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((branch, key) => (isBranch(branch) ? branch[key] : undefined), value);

const textsIn = (leaf: unknown): readonly string[] => textsOf(leaf).texts;

describe('the folders of words', () => {
  it('are found', () => {
    assert.ok(folders.length >= 16, folders.join(', '));
  });

  for (const folder of folders)
    it(`${folder} speaks all languages, and no other`, () => {
      const files = onDisk
        .filter(path => folderOf(path) === folder)
        .map(path => path.slice(folder.length + 7));
      const groups = new Map<string, string[]>();
      for (const file of files) {
        const [, place = '', language] = /^(.*?)([a-z]{2})\.ts$/.exec(file) ?? [];
        if (language && (place === '' || place.endsWith('/')))
          groups.set(place, [...(groups.get(place) ?? []), language]);
      }
      assert.ok(groups.has(''));
      for (const [place, languages] of groups) assert.deepEqual(languages.sort(), [...LANGUAGES], place);
    });

  for (const folder of folders)
    it(`${folder} wires each language to its own words`, async () => {
      const wiring = Object.values(await load(folder, 'words')).filter(
        (one): one is Catalogue<object> => isBranch(one) && 'others' in one,
      );
      assert.equal(wiring.length, 1);
      const [catalogue] = wiring;
      const own = modules.get(folder);
      assert.ok(catalogue && own);
      assert.equal(catalogue.en, own.en);
      assert.deepEqual(Object.keys(catalogue.others).sort(), ['es', 'fr']);
      for (const language of ['es', 'fr'] as const)
        assert.equal((await catalogue.others[language]?.())?.words, own[language]);
    });
});

for (const [folder, { en, ...others }] of modules)
  for (const language of ['es', 'fr'] as const)
    describe(`the ${language} words of ${folder}`, () => {
      const words = others[language];
      const english = leaves(en);

      it('are the same words as in English', () => {
        assert.deepEqual(
          leaves(words)
            .map(([path]) => path)
            .sort(),
          english.map(([path]) => path).sort(),
        );
      });

      it('are functions where English has one, and take no more', () => {
        for (const [path, leaf] of english) {
          const own = at(words, path);
          assert.equal(typeof own, typeof leaf, path);
          if (typeof own === 'function' && typeof leaf === 'function')
            assert.ok(own.length <= leaf.length, `${path} takes ${own.length}`);
        }
      });

      it('are translated', () => {
        const kept = english.flatMap(([path, leaf]) => {
          const said = new Set(textsIn(leaf));
          const allowed = SAME[language];
          return textsIn(at(words, path))
            .filter(text => said.has(text) && !Object.hasOwn(allowed, text) && !Object.hasOwn(allowed, path))
            .map(text => `${path}: ${text}`);
        });
        assert.deepEqual(kept, []);
      });
    });

describe('the words of all languages', () => {
  for (const language of LANGUAGES)
    it(`never shout in ${language}`, () => {
      const loud = [...modules.values()]
        .flatMap(one => textsIn(one[language]))
        .filter(text => /[!¡]/.test(text));
      assert.deepEqual(loud, []);
    });
});

/** What is wrong with how a French text is written. */
const faultsOf = (text: string): string[] =>
  [
    [/ [:;?!»]|« /u, 'a line could break before a sign'],
    [/[^\u00A0\d][:;?!»](?!\d|\/\/)/u, 'no space before a sign'],
    [/«(?!\u00A0)/u, 'no space within guillemets'],
    [/['"“”]/u, 'a quote of another language'],
    [/·/u, 'a word for two genders that nobody can say'],
    [/ {2}|\u00A0 | \u00A0|^\s|\s$/u, 'a space too many'],
  ].flatMap(([fault, says]) => ((fault as RegExp).test(text) ? [`${String(says)}: ${text}`] : []));

describe('French', () => {
  it('knows a fault when it sees one', () => {
    for (const text of [
      'Qui ?',
      'Qui?',
      '«Qui»',
      '« Qui »',
      "l'heure",
      'Dire "non"',
      'content·e',
      'Un  deux',
    ])
      assert.ok(faultsOf(text).length > 0, text);
    for (const text of ['Qui\u00A0?', '«\u00A0Oui\u00A0»', 'à 16:00', 'l’heure', '(Qui)', 'Ici\u00A0: là'])
      assert.deepEqual(faultsOf(text), []);
  });

  for (const [folder, { fr }] of modules)
    it(`of ${folder} is written as French is`, () => {
      assert.deepEqual(textsIn(fr).flatMap(faultsOf), []);
    });
});

/** A text with a count in it: where it is, what it takes, and its word in French for one and for more. */
const COUNTED: readonly (readonly [
  folder: string,
  path: string,
  given: (count: number) => readonly unknown[],
  one: string,
  other: string,
])[] = [
  ['elements/check-in', 'progress', count => [1, 5, count], 'minute', 'minutes'],
  ['elements/check-in', 'whatNext', count => [count], 'question', 'questions'],
  ['elements/check-in/journey', 'sleep.hours', count => [count], 'heure', 'heures'],
  ['elements/check-in/journey', 'note.left', count => [count], 'lettre', 'lettres'],
  ['elements/session-schedule', 'sessions', count => [count], 'séance', 'séances'],
  [
    'elements/session-schedule/planner',
    'hoursOpen',
    count => [String(count), count === 1],
    'heure',
    'heures',
  ],
  ['elements/session-schedule/planner', 'cancel.policy', count => [String(count)], 'heure', 'heures'],
  ['elements/session-schedule/planner', 'offers', count => [count], 'séance', 'séances'],
  ['elements/session-schedule/planner', 'news.many', count => [count], 'séance', 'séances'],
  ['elements/intake-form', 'lettersLeft', count => [count], 'lettre', 'lettres'],
  ['elements/intake-form', 'welcome.time', count => [count, 8], 'partie', 'parties'],
  ['elements/intake-form', 'welcome.time', count => [8, count], 'minute', 'minutes'],
  ['elements/intake-form', 'welcome.next', count => [{ name: 'Dana' }, count], 'heure', 'heures'],
  ['elements/intake-form', 'bar.parts', count => [0, count], 'partie', 'parties'],
  ['elements/intake-form', 'bar.minutes', count => [count], 'minute', 'minutes'],
  ['elements/intake-form', 'next', count => [count, 'Dana'], 'question', 'questions'],
  ['elements/intake-form/views', 'ask.pick.anySub', count => [count], 'heure', 'heures'],
  ['elements/intake-form/views', 'ask.next', count => [{ name: 'Dana' }, 'sms', count], 'heure', 'heures'],
  ['elements/intake-form/views', 'types.file.most', count => [count], 'fichier', 'fichiers'],
  ['elements/intake-form/views', 'review.openTitle', count => [count], 'chose', 'choses'],
  ['elements/video-room', 'startsIn', count => ['16 h', count], 'minute', 'minutes'],
  ['elements/video-room/call', 'said.in', count => [count], 'personne', 'personnes'],
  ['elements/video-room/side', 'unread', count => [count], 'nouveau', 'nouveaux'],
  ['elements/intake-review', 'counts.call', count => [count], 'personne', 'personnes'],
  ['elements/intake-review', 'counts.settled', count => [count], 'personne', 'personnes'],
  ['elements/intake-review/intake', 'points', count => [count], 'point', 'points'],
  ['elements/intake-review/intake', 'acts.asked', count => [count], 'question', 'questions'],
];

describe('what is counted', () => {
  const said = (language: Language, folder: string, path: string, given: readonly unknown[]): string => {
    const says = at(modules.get(folder)?.[language], path) as (...given: readonly unknown[]) => string;
    return says(...given);
  };
  const words = (text: string): string[] => text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];

  for (const [folder, path, given, one, other] of COUNTED)
    it(`${folder}, ${path}`, () => {
      for (const count of [0, 1, 2, 5, 21]) {
        for (const language of LANGUAGES) {
          const text = said(language, folder, path, given(count));
          // A small count may be a word, or nothing to speak of: "One more question", "in less than a minute".
          if (count > 5 || words(text).includes(String(count)))
            assert.ok(words(text).includes(String(count)), text);
          else assert.doesNotMatch(text.replaceAll(/16 h|8|\b1 (?:of|de|sur) 5/g, ''), /\d/, text);
        }
        const french = words(said('fr', folder, path, given(count)));
        // Nothing at all is also said without the word: « La partie … ».
        if (count === 0 && !french.includes(one) && !french.includes(other)) continue;
        assert.ok(french.includes(count < 2 ? one : other), french.join(' '));
        assert.ok(!french.includes(count < 2 ? other : one), french.join(' '));
      }
    });
});
