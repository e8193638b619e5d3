import { startFront } from './front/start_front';
import { startEngine, type StartEngineOptions } from './start_engine';

/** The embedded engine behind its front. */
export interface FrontedEngine {
  /** Speaks Elasticsearch 8. */
  readonly url: string;
  /** The engine itself, which speaks OpenSearch 2. */
  readonly engineUrl: string;
  /** Ends both, the front first. */
  stop(): Promise<void>;
}

/**
 * Starts the engine and its front.
 * @throws StartError as startEngine does
 */
export async function startFrontedEngine(options: StartEngineOptions): Promise<FrontedEngine> {
  const engine = await startEngine(options);
  const front = await startFront({ engineUrl: engine.url });
  return {
    url: front.url,
    engineUrl: engine.url,
    stop: async () => {
      await front.close();
      await engine.stop();
    },
  };
}
