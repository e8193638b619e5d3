import type { Filter } from '@kbn/es-query';
import type { LogLine } from '../../common/api/logs';
import type { Call } from '../services/call';
import type { Comparison } from './comparison';

/** What each view of two windows gets, on the page and on a dashboard. */
export interface InsightProps {
  readonly call: Call;
  /** Null while it is not known yet. */
  readonly comparison: Comparison | null;
  readonly zone: string;
  /** Id of the data view that filters are made for. */
  readonly dataViewId: string;
  /** Narrows to a group of lines, or hides them; without it nothing can be filtered. */
  readonly onFilter?: ((filter: Filter) => void) | undefined;
  readonly onOpenLine: (line: LogLine) => void;
}
