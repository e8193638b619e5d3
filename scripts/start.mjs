// npm start: needs nothing installed but Node, a JDK with Maven; see standalone/start.ts for the options.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, SetupError } from './setup/dependencies.mjs';
import { runTypeScript } from './setup/run_typescript.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
try {
  await ensureDependencies(root, (line) => console.log(line));
  process.exitCode = await runTypeScript(root, 'standalone/start.ts', process.argv.slice(2));
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
