import type { DataStreamStatus } from '../../common/api/setup';

/** The word that is typed when data goes: not translated, so that instructions work in every language. */
export const REMOVAL_WORD = 'delete';

/** What goes for good when the chosen data streams go. */
export interface ChosenData {
  readonly streams: number;
  readonly documents: number;
  readonly bytes: number;
}

/** Sums up the data streams that are chosen by exact name. */
export function chosenData(
  dataStreams: readonly DataStreamStatus[],
  chosen: ReadonlySet<string>,
): ChosenData {
  const going = dataStreams.filter(({ name }) => chosen.has(name));
  return {
    streams: going.length,
    documents: going.reduce((sum, { documents }) => sum + documents, 0),
    bytes: going.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  };
}

/** Without data nothing is lost that setup does not bring back; with data a person says so by the word. */
export function mayRemove(data: ChosenData, typed: string): boolean {
  return data.streams === 0 || typed.trim() === REMOVAL_WORD;
}
