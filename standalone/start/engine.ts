import { join } from 'path';
import { startFront } from '../engine/front/start_front';
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
  say('Starting the search engine');
  const { dataDir, fresh } = options;
  const engine = await startEngine({ cacheDir, dataDir, fresh, onProgress: say });
  const front = await startFront({ engineUrl: engine.url });
  return {
    url: front.url,
    stop: async () => {
      await front.close();
      await engine.stop();
    },
  };
}
