import type { Logger } from '@kbn/core/server';

/** A logger that writes warnings and errors as one line each; what is below is for nobody's terminal. */
export function createLogger(onLog: (line: string) => void, context: readonly string[] = []): Logger {
  const write = (level: string, message: string) => onLog(`[${level}][${context.join('.')}] ${message}`);
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message) => write('WARN', message),
    error: (message) =>
      write('ERROR', typeof message === 'string' ? message : (message.stack ?? message.message)),
    get: (...more) => createLogger(onLog, [...context, ...more]),
  };
}
