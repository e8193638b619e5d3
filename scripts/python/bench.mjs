// npm run bench:python: what logging costs the program, how fast records and lines reach the engine, and what an hour
// without it costs. Figures of one run on one machine; words after -- choose among them.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPythonEngine } from './engine.mjs';
import { ensureEnvironment, run } from './environment.mjs';
import { findPython } from './interpreters.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const BENCHES = ['emit', 'end_to_end', 'tail', 'outage'];

async function main() {
  const chosen = process.argv.slice(2);
  const python = findPython('3.11');
  if (!python) throw new Error('Python 3.11 was not found.');
  const inside = await ensureEnvironment(root, python, '3.11-es8', {
    client: 'es8',
    requirements: ['test.txt'],
  });
  const engine = await startPythonEngine(root);
  const env = { ...engine.env, PYTHONPATH: join(root, 'python/src') };
  let failed = 0;
  try {
    for (const name of BENCHES.filter((each) => chosen.length === 0 || chosen.includes(each))) {
      const file = join(root, 'python/bench', `${name}.py`);
      if (!existsSync(file)) continue;
      console.log(`\n== ${name}`);
      const args = name === 'outage' ? [file] : [file, engine.env.APP_LOGS_TEST_FRONT];
      if ((await run(inside, args, root, env)) !== 0) failed += 1;
    }
  } finally {
    await engine.stop();
  }
  return failed === 0 ? 0 : 1;
}

main().then(
  (status) => (process.exitCode = status),
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
