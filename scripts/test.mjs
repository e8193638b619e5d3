// npm test: everything, from a fresh clone; one plain line of counts at the end. --long adds the longer proofs.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, SetupError } from './setup/dependencies.mjs';
import { closingLine, runJest } from './test/run_jest.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const long = process.argv.includes('--long');
const bin = (name) => join(root, 'node_modules', name);

/**
 * A check that is one command: it passes or fails as a whole. What it says is printed when it is over, since others run
 * beside it; a patient one takes what these leave.
 */
async function check(name, command, args, { patient = false } = {}) {
  const started = Date.now();
  let said = '';
  const code = await new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    if (patient && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('error', (error) => {
      said += error.code === 'ENOENT' ? `"${command}" is not installed.\n` : `${error.message}\n`;
      done(1);
    });
    child.on('close', (status) => done(status ?? 1));
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n== ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n${said.trimEnd()}`);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function jest(name, projects) {
  console.log(`\n== ${name}: begins`);
  const started = Date.now();
  const result = await runJest(root, projects);
  console.log(`== ${name}: ${closingLine([result])} in ${Math.round((Date.now() - started) / 1000)} s`);
  return result;
}

/** One after another, beside the other lane. */
async function inTurn(steps) {
  const results = [];
  for (const step of steps) results.push(await step());
  return results;
}

try {
  await ensureDependencies(root, (line) => console.log(line));
  if (long) process.env.APP_LOGS_LONG = '1';
  // Engines that live for minutes: to compile their hot code once more, and better, takes a third of all CPU time of a test
  // that uses one, and gives nothing back.
  process.env.JDK_JAVA_OPTIONS ??= '-XX:TieredStopAtLevel=1';
  const node = process.execPath;
  const build = check('build, bundle checks and zip', node, [
    '--import',
    'tsx',
    'scripts/build.ts',
    '--standalone',
  ]);
  // They use what is built.
  const python = build.then(() => check('python', node, ['scripts/python/test.mjs'], { patient: true }));
  // An engine and its tests wait for each other half of the time, and most checks use one core: lanes beside each other
  // are done in little more time than the longest one. What a browser does takes both cores, so it comes after them. Python's
  // tests mostly wait for processes, and take what the others leave all the way.
  const lanes = await Promise.all([
    inTurn([() => build, () => jest('engine tests', ['engine'])]),
    inTurn([
      () => check('types', node, [bin('typescript/bin/tsc'), '--noEmit']),
      () => check('lint', node, [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
      () => check('format', node, [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
      () => jest('unit tests and views', ['unit', 'views']),
    ]),
  ]);
  const results = [...lanes.flat(), await jest('functional tests', ['functional']), await python];
  console.log(`\n${closingLine(results)}`);
  process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
