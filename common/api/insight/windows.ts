import { z } from 'zod';
import type { Windows } from '../../insight/windows';
import { logScopeSchema, type LogScope } from '../logs';

const instant = z.string().datetime({ offset: true });

/** The window that the scope's own is compared with. */
export const beforeSchema = z
  .object({ from: instant, to: instant })
  .strict()
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), 'it must begin before it ends');

/** Body of every question of what changed. */
export const insightBodySchema = z.object({ scope: logScopeSchema, before: beforeSchema }).strict();
export type InsightBody = z.infer<typeof insightBodySchema>;

/** Both windows as epoch milliseconds. */
export function windowsOf({ scope, before }: { scope: LogScope; before: InsightBody['before'] }): Windows {
  return {
    before: { from: Date.parse(before.from), to: Date.parse(before.to) },
    now: { from: Date.parse(scope.from), to: Date.parse(scope.to) },
  };
}
