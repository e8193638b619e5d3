/**
 * Hands a value from jest's globalSetup to its globalTeardown, which jest loads as separate modules of one process.
 * @param name tells this value from others
 */
export function handOver<T>(name: string): { set(value: T): void; get(): T | undefined } {
  const key = Symbol.for(`app-logs.${name}`);
  return {
    set: (value) => void Reflect.set(globalThis, key, value),
    get: () => Reflect.get(globalThis, key) as T | undefined,
  };
}
