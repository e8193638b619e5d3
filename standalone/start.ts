import { resolve } from 'path';
import { buildIfNeeded } from './build_if_needed';
import { StartError } from './engine/start_error';
import { startHost } from './host';
import { runEngine, type RunningEngine } from './start/engine';
import { importFiles } from './start/import_files';
import { HELP, readOptions } from './start/options';
import { pageUrl } from './start/page_url';

/** `npm start`: build, engine, host, import; one line per step; ends with the page's address. */
async function main(): Promise<void> {
  const root = resolve(__dirname, '..');
  const options = readOptions(process.argv.slice(2), process.env, root);
  if (!options) {
    console.log(HELP);
    return;
  }
  const running: Array<{ stop(): Promise<void> }> = [];
  stopOnSignal(running);
  try {
    await buildIfNeeded(root, say);
    const engine: RunningEngine = await runEngine(options, root, say);
    running.unshift(engine);
    const host = await startHost({
      frontUrl: engine.url,
      port: options.port,
      buildDir: resolve(root, 'build'),
      settings: { elasticsearch_url: engine.url },
    });
    running.unshift({ stop: () => host.close() });
    const range = await importFiles(options, host.url, say);
    say(`App Logs is ready: ${pageUrl(host.url, range)}`);
    say('Ctrl-C stops it; the data is kept for the next start.');
  } catch (error) {
    await stopAll(running);
    throw error;
  }
}

function say(line: string): void {
  console.log(line);
}

async function stopAll(running: Array<{ stop(): Promise<void> }>): Promise<void> {
  for (const part of running.splice(0)) await part.stop();
}

/** The first Ctrl-C stops everything in order; a second one does not wait. */
function stopOnSignal(running: Array<{ stop(): Promise<void> }>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      say('Stopping');
      stopAll(running).then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
