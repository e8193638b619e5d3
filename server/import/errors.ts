import type { RoleSnippet } from '../../common/api/setup';
import { INDEX_PATTERN } from '../../common/names';
import { AppLogsError } from '../app_logs_error';

/**
 * Why an import could not go on. The routes answer it as `{statusCode, message, attributes: {action, reason}}`.
 * Nothing is lost by it: the sender still has the chunk, and what was indexed already is a duplicate the next time.
 */
export class ImportError extends AppLogsError {
  override readonly name: string = 'ImportError';

  /**
   * @param statusCode HTTP status of the answer
   * @param message for people: what was wrong
   * @param action for people: what to do
   * @param reason the engine's own words, when it said any
   * @param role that would allow it, when a privilege is missing
   */
  constructor(statusCode: number, message: string, action: string, reason?: string, role?: RoleSnippet) {
    super(message, { statusCode, action, ...(reason === undefined ? {} : { reason }), role });
  }
}

/** The engine understood a request and would not have it: sending it again does not help. */
export class EngineRefusal extends ImportError {
  override readonly reason: string;

  constructor(reason: string) {
    super(
      500,
      'The search engine refused a request of the import.',
      'Look at the reason and at the log of the engine; what was imported so far stays.',
      reason,
    );
    this.reason = reason;
  }
}

export function setupMissing(reason?: string): ImportError {
  return new ImportError(
    409,
    'App Logs is not set up on this engine, so nothing was written.',
    'Run setup first: open App Logs in Kibana, or send POST /api/app_logs/setup. Then import again.',
    reason,
  );
}

export function engineUnreachable(reason: string): ImportError {
  return new ImportError(
    503,
    'The search engine could not be reached or is too busy.',
    'Send the same chunk again in a moment: what has arrived is not indexed twice.',
    reason,
  );
}

/** All that an import needs; the engine's refusal names only what it missed first. */
const IMPORT_PRIVILEGES = ['create_doc', 'read', 'auto_configure', 'view_index_metadata', 'maintenance'];

export function notAllowed(reason: string): ImportError {
  return new ImportError(
    403,
    'You are not allowed to write to this data stream.',
    `Ask for the privileges ${IMPORT_PRIVILEGES.slice(0, -1).join(', ')} and ${IMPORT_PRIVILEGES.slice(-1).join('')} on logs-app_logs.*`,
    reason,
    { indices: [{ names: [INDEX_PATTERN], privileges: IMPORT_PRIVILEGES }] },
  );
}
