import type { Logger } from '@kbn/core/server';

/** For tests that are not about what is logged. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  get: () => silentLogger,
};
