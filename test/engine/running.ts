import type { Front } from '../../standalone/engine/front/start_front';
import type { Engine } from '../../standalone/engine/start_engine';

export interface Running {
  readonly front: Front;
  /** Absent when the caller of the tests brought an engine. */
  readonly engine?: Engine;
  readonly dataDir?: string;
}

const KEY = Symbol.for('app-logs.test-engine');

/** Hands what global_setup started to global_teardown: jest loads the two as separate modules of one process. */
export const running = {
  set: (value: Running): void => void Reflect.set(globalThis, KEY, value),
  get: (): Running | undefined => Reflect.get(globalThis, KEY) as Running | undefined,
};
