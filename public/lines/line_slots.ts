import type { ReactNode } from 'react';
import type { LogLine } from '../../common/api/logs';

/** What other parts of the page put into a row. A stable object: another one draws all rows again. */
export interface LineSlots {
  /** Below an open line, instead of its original text. */
  readonly detail?: (line: LogLine) => ReactNode;
  /** Above the line, between it and the newer one. */
  readonly above?: (line: LogLine) => ReactNode;
  /** Below the line and all of its own. */
  readonly below?: (line: LogLine) => ReactNode;
}

export const NO_SLOTS: LineSlots = {};
