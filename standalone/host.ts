import { StartError } from './engine/start_error';
import { createServer } from './server/create_server';
import { createLogger } from './server/plugin/logger';

export interface HostOptions {
  /** Speaks Elasticsearch 8. */
  readonly frontUrl: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder that holds `kibana/appLogs` and `standalone`. */
  readonly buildDir: string;
  /** The plugin's own settings, `app_logs.*` of kibana.yml. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Takes warnings and errors of server code, one line each; default: the terminal. */
  readonly onLog?: (line: string) => void;
}

export interface Host {
  /** Without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Only this machine can reach it: there is no login. */
const ADDRESS = '127.0.0.1';

/**
 * Starts the small host: the built plugin's server code and page, on an engine.
 * @throws StartError when the port is taken or the plugin has not been built
 */
export async function startHost({
  frontUrl,
  port,
  buildDir,
  settings = {},
  onLog = console.error,
}: HostOptions): Promise<Host> {
  const server = await createServer({
    frontUrl,
    buildDir,
    settings,
    logger: createLogger(onLog, ['app-logs']),
  });
  try {
    const url = await server.listen({ port, host: ADDRESS });
    return { url, close: () => server.close() };
  } catch (error) {
    await server.close();
    throw startError(error, port);
  }
}

function startError(error: unknown, port: number): unknown {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  if (code === 'EADDRINUSE') {
    return new StartError(`Port ${port} is taken: stop what uses it, or choose another with --port.`);
  }
  if (code === 'EACCES') {
    return new StartError(`Port ${port} needs rights that you have not: choose one above 1023 with --port.`);
  }
  return error;
}
