// Writes the API's document from the contract, and has an independent linter read it.
//   tsx .config/scripts/openapi.ts           writes demo/server/openapi.json
//   tsx .config/scripts/openapi.ts --check   fails when the file is not what would be written
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openApiDocument } from '../../demo/server/http/openapi.js';

const path = 'demo/server/openapi.json';
const current = `${JSON.stringify(openApiDocument(), null, 2)}\n`;

const config = await createConfig({ extends: ['recommended'] });
const problems = await lintFromString({ source: current, absoluteRef: path, config });
for (const { severity, ruleId, message, location } of problems)
  console.error(`${severity}  ${ruleId}  ${location[0]?.pointer ?? ''}  ${message}`);
const operations = current.match(/"operationId"/g)?.length ?? 0;
if (problems.length || operations === 0) process.exitCode = 1;

const written = existsSync(path) ? readFileSync(path, 'utf8') : '';
if (!process.argv.includes('--check')) {
  writeFileSync(path, current);
} else if (written !== current) {
  console.error(`${path} is not what the contract says. Run: npm run openapi`);
  process.exitCode = 1;
}
console.log(`OpenAPI 3.1: ${operations} operations, ${problems.length} remarks of the linter.`);
