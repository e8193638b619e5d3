import type { ServiceSettings } from '../../common/api/services';
import { usableRules } from '../../common/patterns/rules/read_rule';
import { pathPiece, pathRules, type OwnFrames } from '../../common/traceback/path_rules';
import { AppLogsError } from '../app_logs_error';
import type { ServiceReading } from '../assets/ingest_pipeline/service_reading';
import { compilePatterns } from './compile_patterns';
import { compileRows, savedRows } from './compile_rows';

/** What of a service's settings the pipeline works with. */
export type ReadBy = Pick<ServiceSettings, 'formats' | 'patterns' | 'ownFrames'>;

/**
 * A service's settings as the pipeline works with them.
 * @param slug the service's part of its data streams' names
 * @throws AppLogsError 400 that names what cannot be used, and says what to do
 */
export function compileReading({ formats, patterns, ownFrames }: ReadBy, slug: string): ServiceReading {
  return {
    rows: compileRows(formats, slug),
    patterns: compilePatterns(patterns),
    frames: compileFrames(ownFrames),
  };
}

/** The same for settings that were saved: what a later version refuses does not stop the rest. */
export function savedReading({ formats, patterns, ownFrames }: ReadBy, slug: string): ServiceReading {
  return { rows: savedRows(formats, slug), patterns: usableRules(patterns), frames: pathRules(ownFrames) };
}

function compileFrames(ownFrames: OwnFrames): ServiceReading['frames'] {
  const library = new Set(ownFrames.library.map(pathPiece));
  for (const piece of [...ownFrames.own, ...ownFrames.library]) {
    if (pathPiece(piece) === '') {
      throw new AppLogsError(`${JSON.stringify(piece)} names no part of a path.`, {
        statusCode: 400,
        action: 'Name one or more folders of a path, as "plugins/thirdparty", or a file.',
      });
    }
  }
  const both = ownFrames.own.find((piece) => library.has(pathPiece(piece)));
  if (both === undefined) return pathRules(ownFrames);
  throw new AppLogsError(`${JSON.stringify(both)} cannot be both the application's own and a library's.`, {
    statusCode: 400,
    action: 'Take it out of one of the two lists.',
  });
}
