// npm test: everything, from a fresh clone; one plain line of counts at the end. --long adds the longer proofs.
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, SetupError } from './setup/dependencies.mjs';
import { closingLine, runJest } from './test/run_jest.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const long = process.argv.includes('--long');
const bin = (name) => join(root, 'node_modules', name);

/** A check that is one command: it passes or fails as a whole. */
async function check(name, command, args) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const code = await new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(error.code === 'ENOENT' ? `"${command}" is not installed.` : error.message);
      done(1);
    });
    child.on('close', (status) => done(status ?? 1));
  });
  console.log(
    `== ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function jest(name, projects) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const result = await runJest(root, projects);
  console.log(`== ${name}: ${closingLine([result])} in ${Math.round((Date.now() - started) / 1000)} s`);
  return result;
}

try {
  await ensureDependencies(root, (line) => console.log(line));
  if (long) process.env.APP_LOGS_LONG = '1';
  const node = process.execPath;
  const results = [
    await check('types', node, [bin('typescript/bin/tsc'), '--noEmit']),
    await check('lint', node, [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
    await check('format', node, [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
    await jest('unit tests and views', ['unit', 'views']),
    await check('python', node, ['scripts/python/test.mjs']),
    await check('build, bundle checks and zip', node, [
      '--import',
      'tsx',
      'scripts/build.ts',
      '--standalone',
    ]),
    await jest('engine tests', ['engine']),
    await jest('functional tests', ['functional']),
  ];
  console.log(`\n${closingLine(results)}`);
  process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
