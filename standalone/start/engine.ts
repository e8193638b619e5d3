import { rmSync } from 'fs';
import { join } from 'path';
import { startFront } from '../engine/front/start_front';
import { resolveEngine } from '../engine/resolve_engine';
import { startEngine } from '../engine/start_engine';
import type { StartOptions } from './options';

export interface RunningEngine {
  /** Speaks Elasticsearch 8. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The embedded engine behind its front, or the cluster that ELASTICSEARCH_URL names. */
export async function runEngine(
  options: StartOptions,
  root: string,
  say: (line: string) => void,
): Promise<RunningEngine> {
  if (options.elasticsearchUrl) {
    say(`Using the cluster at ${options.elasticsearchUrl}`);
    return { url: options.elasticsearchUrl, stop: async () => undefined };
  }
  const cacheDir = join(root, '.cache');
  await resolveEngine({ cacheDir, onProgress: say });
  if (options.fresh) rmSync(options.dataDir, { recursive: true, force: true });
  say('Starting the search engine (about 20 seconds)');
  const engine = await startEngine({ cacheDir, dataDir: options.dataDir, onProgress: say });
  const front = await startFront({ engineUrl: engine.url });
  return {
    url: front.url,
    stop: async () => {
      await front.close();
      await engine.stop();
    },
  };
}
