import type { SetupContext } from '../../server/setup/setup_context';
import { memorySavedObjects } from '../engine/support/memory_saved_objects';
import { silentLogger } from '../engine/support/silent_logger';
import { failingSavedObjects } from './failing_saved_objects';
import { failingSteps, type FailingSteps } from './failing_steps';
import { memoryEngine, type MemoryEngine, type MemoryEngineOptions } from './memory_engine';

/** A setup that works on an engine and a Kibana in memory, of which any step can be made to fail. */
export interface MemorySetup {
  readonly context: SetupContext;
  readonly engine: MemoryEngine;
  readonly steps: FailingSteps;
  readonly stored: ReturnType<typeof memorySavedObjects>['stored'];
}

export function memorySetup(options: MemoryEngineOptions & { readonly space?: string } = {}): MemorySetup {
  const steps = failingSteps();
  const engine = memoryEngine(steps, options);
  const saved = memorySavedObjects(options.space);
  const context: SetupContext = {
    client: engine.client,
    logger: silentLogger,
    ...failingSavedObjects(saved, steps),
  };
  return { context, engine, steps, stored: saved.stored };
}
