// How hard our own words are to read, by school year: the catalogues, and the words of the forms that we ship. Fails
// when a whole is over its ceiling or a sentence of eight words or more is far over it. Published instruments are word
// for word somebody else's, and only told. Full texts of consents have a ceiling of their own.
import { readdirSync } from 'node:fs';
import { guardianForms, intakeForms } from '../../demo/server/seed/form.js';
import { formTexts, textsOf } from '../reading/words.js';
import { judge, type Judged } from '../reading/judge.js';
import type { Language } from '../reading/grade.js';

const root = process.cwd();
const LANGUAGES: readonly Language[] = ['en', 'es', 'fr'];
/** By the name of its file. Words in a language that has no measure yet must not pass as English. */
const languageOf = (path: string): Language => {
  const found = LANGUAGES.find(language => path.endsWith(`/${language}.ts`));
  if (!found) throw new Error(`No measure for ${path}`);
  return found;
};

const catalogues = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => /\/words\/[a-z]{2}\.ts$/.test(name))
  .sort();

const results: Judged[] = [];
const mute: string[] = [];
for (const path of catalogues) {
  const module = (await import(`${root}/src/${path}`)) as Record<string, unknown>;
  // Functions beside the catalogue are its tools; what they make is in the catalogue.
  const words = Object.fromEntries(Object.entries(module).filter(([, one]) => typeof one === 'object'));
  const found = textsOf(words);
  mute.push(...found.mute.map(name => `${path}: ${name}`));
  results.push(judge(path, languageOf(path), found.texts));
}
for (const form of [...intakeForms, ...guardianForms]) {
  const language = form.language === 'es' ? 'es' : 'en';
  const { own, instruments, details } = formTexts(form);
  const name = `form ${form.id} (${language})`;
  results.push(judge(name, language, own));
  results.push(judge(`${name}, consents`, language, details, 'details'));
  if (instruments.length) results.push(judge(`${name}, instruments`, language, instruments, 'told'));
}

for (const { name, whole, worst, isOver } of results) {
  console.log(
    `${isOver ? '✗' : '✓'} ${whole.grade.toFixed(1).padStart(5)}  ${name} (${whole.sentences} sentences)`,
  );
  for (const { grade, sentence, isOver: over } of worst)
    console.log(`    ${over ? '✗' : ' '} ${grade.toFixed(1).padStart(5)}  ${sentence}`);
}
for (const name of mute) console.log(`✗ no sample fits ${name}`);
const over = results.filter(({ isOver }) => isOver);
const sentences = results.reduce((sum, { whole }) => sum + whole.sentences, 0);
console.log(`${results.length} texts, ${sentences} sentences, ${over.length} over their ceiling.`);
process.exitCode = over.length || mute.length || sentences < 500 ? 1 : 0;
