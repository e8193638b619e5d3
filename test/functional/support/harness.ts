import type { Front } from '../../../standalone/engine/front/start_front';
import type { Engine } from '../../../standalone/engine/start_engine';

export interface Harness {
  readonly engine: Engine;
  readonly front: Front;
  readonly host: { readonly url: string; close(): Promise<void> };
  readonly dataDir: string;
}

const KEY = Symbol.for('app-logs.functional-harness');

/** Hands what global_setup started to global_teardown: jest loads the two as separate modules of one process. */
export const harness = {
  set: (value: Harness): void => void Reflect.set(globalThis, KEY, value),
  get: (): Harness | undefined => Reflect.get(globalThis, KEY) as Harness | undefined,
};
