import { useMemo } from 'react';
import type { LogScope } from '../../common/api/logs';
import { buildScope, isPlain } from './log_scope';
import type { QuerySettings, ScopeInput, ScopeResult } from './log_scope';
import type { DataViewState } from './use_data_view';

/** Milliseconds in which "now" is still the moment at which somebody asked. */
const NOW_MS = 5_000;

type FieldsKnown = Pick<DataViewState, 'settled' | 'dataView'>;

const NOT_NEEDED: FieldsKnown = { settled: true, dataView: undefined };

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
 * @param askedAt when somebody opened the page or asked for newer data: for a moment that is "now", so that what is asked
 * is what was asked early
 * @param fields the data view; an input without query and filters does not wait for it
 */
export function useScope(
  { time, query, filters, levels, services, find }: ScopeInput,
  fields: FieldsKnown,
  settings: QuerySettings,
  refresh: number,
  askedAt?: Date,
): BuiltScope {
  const key = JSON.stringify({ time, query, filters, levels, services, find });
  // An input that needs no data view is not asked again when it comes.
  const { settled, dataView } = isPlain({ query, filters }) ? NOT_NEEDED : fields;
  return useMemo(() => {
    const input = { time, query, filters, levels, services, ...(find === undefined ? {} : { find }) };
    return { ...scopeAt(input, { settled, dataView }, settings, nowSince(askedAt)), key };
    // `key` stands for the parts of the input; `refresh` makes "now" move on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, settled, dataView, settings, refresh, askedAt]);
}

/** The scope as of a moment; neither scope nor problem while the data view that it needs is under way. */
export function scopeAt(
  input: ScopeInput,
  fields: FieldsKnown,
  settings: QuerySettings,
  now: Date,
): ScopeResult | { readonly scope: null; readonly problem: null } {
  const { settled, dataView } = isPlain(input) ? NOT_NEEDED : fields;
  return settled ? buildScope(input, dataView, settings, now) : { scope: null, problem: null };
}

function nowSince(askedAt: Date | undefined): Date {
  const now = new Date();
  return askedAt !== undefined && now.getTime() - askedAt.getTime() < NOW_MS ? askedAt : now;
}
