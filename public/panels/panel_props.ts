import type { Filter } from '@kbn/es-query';
import type { LogLine, LogScope } from '../../common/api/logs';
import type { Call } from '../services/call';
import type { PanelSettings } from './panel_settings';
import type { PanelProgress } from './use_panel_progress';

/** What each of our panels gets. */
export interface PanelProps {
  readonly call: Call;
  /** Null while it is not known yet, or when `problem` says why it never can be. */
  readonly scope: LogScope | null;
  /** Why the query cannot be read. */
  readonly problem: string | null;
  /** The same text as long as the same is asked for. */
  readonly viewKey: string;
  /** IANA zone that times are shown in. */
  readonly zone: string;
  /** Of moment's: how a line's time is written. */
  readonly timeFormat: string;
  readonly settings: PanelSettings;
  readonly setup: SetupState;
  readonly onProgress: (progress: PanelProgress) => void;
  /** A person chose a level; without it levels are plain. */
  readonly onLevel?: ((level: string) => void) | undefined;
  /** Id of the data view that filters are made for. */
  readonly dataViewId: string;
  /** A person chose something to filter by. */
  readonly onFilter?: ((filter: Filter) => void) | undefined;
  /** Opens a line on the page. */
  readonly onOpenLine: (line: LogLine) => void;
  /** A person drew over a span of time, epoch ms. */
  readonly onSpan?: ((from: number, to: number) => void) | undefined;
}

/** Whether setup has been run here, by its data view. */
export interface SetupState {
  /** False until it is known. */
  readonly settled: boolean;
  readonly missing: boolean;
  /** Where setup can be run. */
  readonly href: string;
  retry(): void;
}
