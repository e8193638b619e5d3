// npm run test:functional: the tests of what a person does, on the standalone or on the Kibana at KIBANA_URL.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runJest, closingLine } from './test/run_jest.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const result = await runJest(root, ['functional'], process.argv.slice(2));
console.log(closingLine([result]));
process.exitCode = result.failed > 0 ? 1 : 0;
