import { FIELD } from '../../fields';
import type { LogScope } from '../../api/logs';
import type { Span, Windows } from '../../insight/windows';
import { scopeQuery } from '../scope_query';

type Clause = Readonly<Record<string, unknown>>;

/** Lines of the newer window: its end belongs to it, as it does to the page's time range. */
export function nowClause({ now }: Windows): Clause {
  return timeClause({ gte: now.from, lte: now.to });
}

/** Lines of the window before; the first instant of the newer one is no part of it. */
export function beforeClause({ before }: Windows): Clause {
  return timeClause({ gte: before.from, lt: before.to });
}

/** Lines of one window or the other. */
export function eitherClause(windows: Windows): Clause {
  return { bool: { should: [nowClause(windows), beforeClause(windows)], minimum_should_match: 1 } };
}

export function spanClause({ from, to }: Span): Clause {
  return timeClause({ gte: from, lt: to });
}

function timeClause(range: Readonly<Record<string, number>>): Clause {
  return { range: { [FIELD.time]: { ...range, format: 'epoch_millis' } } };
}

/** The engine's query for the lines of both windows that the scope does not leave out; its own time is not looked at. */
export function windowsQuery(scope: LogScope, windows: Windows, more: readonly Clause[] = []): Clause {
  const { before, now } = windows;
  return scopeQuery({
    ...scope,
    ...instants({ from: Math.min(before.from, now.from), to: Math.max(before.to, now.to) }),
    filter: [...scope.filter, eitherClause(windows), ...more],
  });
}

/** The same for one span. */
export function spanQuery(scope: LogScope, span: Span, more: readonly Clause[] = []): Clause {
  return scopeQuery({ ...scope, ...instants(span), filter: [...scope.filter, spanClause(span), ...more] });
}

function instants({ from, to }: Span): { from: string; to: string } {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
