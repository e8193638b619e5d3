// npm run test:python: ruff, mypy, the packages, and pytest on one interpreter: all of it with client 8, what speaks to a
// client with client 9 too. --all, and the long tests: all of it with every client (--all: on every interpreter that is
// found; prints which were missing). Words after -- go to pytest.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPythonEngine } from './engine.mjs';
import { ensureEnvironment, ensureTestEnvironment, run } from './environment.mjs';
import { checkPackages } from './package.mjs';
import { defaultPython, findPython, VERSIONS } from './interpreters.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const python = resolve(root, 'python');
const all = process.argv.includes('--all');
const forPytest = process.argv.slice(2).filter((word) => word !== '--all');
/** Tests of what goes through a client; all others are the same with any. */
const OF_A_CLIENT = ['tests/delivery', 'tests/handler', 'tests/tail/test_faults.py'];

function clientsOf(version) {
  return version === '3.9' ? ['es8'] : ['es8', 'es9'];
}

async function checks(interpreter, inside) {
  return [
    ['ruff check', await run(inside, ['-m', 'ruff', 'check', '.'], python)],
    ['ruff format', await run(inside, ['-m', 'ruff', 'format', '--check', '.'], python)],
    ['mypy', await run(inside, ['-m', 'mypy'], python)],
    ['wheel and sdist', await checkPackages(root, interpreter, inside, { client: 'es8' })],
  ];
}

async function main() {
  const found = VERSIONS.map((version) => ({ version, path: findPython(version) }));
  const present = found.filter(({ path }) => path !== null);
  const first = defaultPython();
  const checked = await ensureTestEnvironment(root, first.path);
  const results = await checks(first.path, checked);
  const engine = await startPythonEngine(root);
  try {
    for (const { version, path } of all ? present : [first]) {
      for (const client of clientsOf(version)) {
        const inside =
          path === first.path && client === 'es8'
            ? checked
            : await ensureEnvironment(root, path, `${version}-${client}`, {
                client,
                requirements: ['test.txt'],
              });
        console.log(`\n== pytest, Python ${version}, client ${client}`);
        const part = client === 'es9' && !all && !process.env.APP_LOGS_LONG ? OF_A_CLIENT : [];
        const words = forPytest.length > 0 ? forPytest : part;
        const status = await run(
          inside,
          ['-m', 'pytest', '-q', '--durations=12', ...words],
          python,
          engine.env,
        );
        results.push([`pytest ${version} ${client}`, status]);
      }
    }
  } finally {
    await engine.stop();
  }
  for (const [name, status] of results) console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name}`);
  const missing = found.filter(({ path }) => path === null).map(({ version }) => version);
  if (all)
    console.log(missing.length > 0 ? `Not found: Python ${missing.join(', ')}` : 'No Python was missing.');
  return results.every(([, status]) => status === 0) ? 0 : 1;
}

main().then(
  (status) => (process.exitCode = status),
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
