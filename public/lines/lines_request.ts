import type { z } from 'zod';
import type { linesEndpoint, LogScope } from '../../common/api/logs';

/** Lines of the page's first request: a screen and what is scrolled next. */
export const FIRST_SIZE = 200;

type Request = Pick<z.input<typeof linesEndpoint.body>, 'size' | 'direction'> & {
  readonly after: readonly (string | number | null)[] | null;
};

/** The newest lines of a scope. */
export const NEWEST = (size: number) => ({ after: null, size, direction: 'older' }) as const;

/** What the route for lines takes; the same question is the same text, whoever asks it. */
export function linesRequest(
  scope: LogScope,
  { after, size, direction }: Request,
  fields: readonly string[],
): z.input<typeof linesEndpoint.body> {
  return { scope, size, direction, after: after === null ? null : [...after], fields: [...fields] };
}
