import { join } from 'path';
import { startFrontedEngine } from '../engine/start_fronted_engine';
import type { StartOptions } from './options';

export interface RunningEngine {
  /** Speaks Elasticsearch 8. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The embedded engine behind its front, or the cluster that ELASTICSEARCH_URL names. */
export async function runEngine(
  { elasticsearchUrl, dataDir, fresh }: StartOptions,
  root: string,
  say: (line: string) => void,
): Promise<RunningEngine> {
  if (elasticsearchUrl) {
    say(`Using the cluster at ${elasticsearchUrl}`);
    return { url: elasticsearchUrl, stop: async () => undefined };
  }
  say('Starting the search engine');
  return startFrontedEngine({ cacheDir: join(root, '.cache'), dataDir, fresh, onProgress: say });
}
