import type { ServiceSettings } from '../../common/api/services';
import { MAX_PATTERN } from '../../common/patterns/cut_pattern';
import { readRules, usableRules, type Rule, type RuleProblem } from '../../common/patterns/rules/read_rule';
import { pathPiece, pathRules, type OwnFrames } from '../../common/traceback/path_rules';
import { AppLogsError } from '../app_logs_error';
import type { ServiceReading } from '../assets/ingest_pipeline/service_reading';
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

function compilePatterns(patterns: ReadBy['patterns']): readonly Rule[] {
  return readRules(patterns).map((read, i) => {
    if ('rule' in read) return read.rule;
    const shown = JSON.stringify((patterns[i]?.template ?? '').slice(0, MAX_PATTERN));
    const { message, action } = PROBLEMS[read.problem];
    throw new AppLogsError(`The pattern ${shown} cannot be used: ${message}`, { statusCode: 400, action });
  });
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

const PROBLEMS: Readonly<Record<RuleProblem, { readonly message: string; readonly action: string }>> = {
  empty: {
    message: 'it is empty.',
    action: 'Write the words of a message, with <*> for each that is variable.',
  },
  onlyVariables: {
    message: 'it has nothing but variables, and would take messages that have nothing in common.',
    action: 'Leave at least one word as it is.',
  },
  tooLong: {
    message: `it is longer than ${MAX_PATTERN} characters, and no pattern is.`,
    action: 'End it earlier, with <**> for all that follows.',
  },
  restNotLast: {
    message: '<**> stands for all the rest, and something follows it.',
    action: 'Put <**> at the end, or <*> for each single word.',
  },
  withinWord: {
    message: '<*>, <**> and <keep> each stand for a whole word.',
    action: 'Put spaces around it, or write the word as the pattern has it.',
  },
  duplicate: { message: 'it is there twice.', action: 'Take one of the two out.' },
};
