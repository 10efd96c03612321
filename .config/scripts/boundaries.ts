// Fails when a file imports from a floor above its own, or a type of openvidu-browser leaves its adapter. The types are
// looked at as the build wrote them.
import { checkSources, checkTypes } from '../boundaries/check.js';

const root = process.cwd();
const sources = checkSources(root);
const types = checkTypes(root);
const breaches = [...sources.breaches, ...types.breaches];

for (const breach of breaches) console.error(breach);
if (types.files === 0) console.error('There are no declarations in dist: npm run build:npm writes them.');
console.log(`${sources.files} sources and ${types.files} declarations, ${breaches.length} breaches.`);
process.exitCode = breaches.length === 0 && sources.files > 0 && types.files > 0 ? 0 : 1;
