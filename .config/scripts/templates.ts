// Checks what stands inside html`` and css``: types of bindings, unknown tags and attributes, CSS that is none.
// The analyzer's own command cannot be told about platform features younger than its data; this can.
import analyzerModule from '@jackolope/lit-analyzer';
import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { compilerOptions } from '../compiler-options.js';

const { DefaultLitAnalyzerContext, LitAnalyzer, makeConfig } = analyzerModule;

/** In the browsers that we name, or made to be ignored by the others. */
const youngAttributes = ['closedby'];
const youngProperties = ['reading-flow'];

const files = ts.sys.readDirectory(resolve('src'), ['.ts']);
const program = ts.createProgram(files, { ...compilerOptions(process.cwd()), noEmit: true });

const context = new DefaultLitAnalyzerContext({ getProgram: () => program });
context.updateConfig(makeConfig({ strict: true, globalAttributes: youngAttributes }));
const analyzer = new LitAnalyzer(context);

const isYoung = (message: string): boolean =>
  youngProperties.some(property => message === `Unknown property: '${property}'`);

const sources = program.getSourceFiles().filter(({ fileName }) => files.includes(fileName));
const faults = sources.flatMap(source =>
  analyzer.getDiagnosticsInFile(source).filter(({ message }) => !isYoung(message)),
);

for (const { file, location, message, source } of faults) {
  const { line, character } = file.getLineAndCharacterOfPosition(location.start);
  const where = `${relative(process.cwd(), file.fileName)}:${line + 1}:${character + 1}`;
  console.error(`${where}  ${message}  (${source})`);
}
console.log(`${sources.length} files, ${faults.length} faults in templates.`);
process.exitCode = sources.length > 0 && faults.length === 0 ? 0 : 1;
