import type { Density } from '../services/view_state';
import type { Matches } from './highlight';

/** How lines are drawn. */
export interface LineLook {
  /** Field names before the message, in their order. */
  readonly columns: readonly string[];
  readonly wrap: boolean;
  readonly density: Density;
  /** IANA zone. */
  readonly zone: string;
  /** Of moment's: how a line's time is written. */
  readonly timeFormat: string;
  /** Shows all columns also where there is little room; else all but time and level go first. */
  readonly keepNames: boolean;
  /** By id, how many milliseconds after its own time a line came, when newer ones were there already. */
  readonly late?: ReadonlyMap<string, number> | undefined;
  /** Finds what is to be marked in a text. A stable function: another one draws all rows again. */
  readonly matches?: Matches | undefined;
}
