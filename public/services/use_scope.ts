import { useMemo } from 'react';
import type { LogScope } from '../../common/api/logs';
import { buildScope, isPlain } from './log_scope';
import type { QuerySettings, ScopeInput } from './log_scope';
import type { DataViewState } from './use_data_view';

/** Milliseconds after opening in which "now" is still the moment of opening. */
const OPENING_MS = 5_000;

/** What page or panel asks about, resolved to instants. */
export interface BuiltScope {
  /** Null while it cannot be built yet, or when `problem` says why it never can. */
  readonly scope: LogScope | null;
  readonly problem: string | null;
  /** The same text as long as a person asks for the same; only "now" moves on with a refresh. */
  readonly key: string;
}

/**
 * The scope of every request of the page or of a panel. It changes when the content of the input changes, or with each
 * `refresh` number; new objects of the same content, as a dashboard hands them down, change nothing.
 * @param openedAt when the page was opened: for a moment that is "now", so that what is asked is what was asked early
 * @param fields the data view; an input without query and filters does not wait for it
 */
export function useScope(
  { time, query, filters, levels, services, find }: ScopeInput,
  fields: Pick<DataViewState, 'settled' | 'dataView'>,
  settings: QuerySettings,
  refresh: number,
  openedAt?: Date,
): BuiltScope {
  const plain = isPlain({ query, filters });
  const waiting = !plain && !fields.settled;
  const dataView = plain ? undefined : fields.dataView;
  const key = JSON.stringify({ time, query, filters, levels, services, find });
  return useMemo(() => {
    if (waiting) return { scope: null, problem: null, key };
    const input = { time, query, filters, levels, services, ...(find === undefined ? {} : { find }) };
    const result = buildScope(input, dataView, settings, refresh === 0 ? firstNow(openedAt) : new Date());
    return { ...result, key };
    // `key` stands for the parts of the input; `refresh` makes "now" move on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, waiting, dataView, settings, refresh, openedAt]);
}

function firstNow(openedAt: Date | undefined): Date {
  const now = new Date();
  return openedAt !== undefined && now.getTime() - openedAt.getTime() < OPENING_MS ? openedAt : now;
}
