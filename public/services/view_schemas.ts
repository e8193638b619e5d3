import { z } from 'zod';
import { findSchema } from '../../common/api/find';
import { cursorSchema } from '../../common/api/logs';
import { COMPARE_NAMES } from '../insight/compare_with';
import { isTimeRange } from './time_range';
import { PAGE_TABS } from './view_state';

/** EuiSuperDatePicker's own floor would allow 0, which asks without pause. */
const MIN_REFRESH_MS = 1_000;

const filterSchema = z
  .object({ meta: z.record(z.unknown()), query: z.record(z.unknown()).optional() })
  .passthrough();

const timeSchema = z
  .object({ from: z.string().max(100), to: z.string().max(100) })
  .refine((time) => isTimeRange(time));

/** What each part of a view may be, wherever it was written: in an address, or in a named view. */
export const VIEW_SCHEMAS = {
  time: timeSchema,
  refresh: z.object({
    pause: z.boolean(),
    value: z
      .number()
      .int()
      .min(0)
      .max(86_400_000)
      .transform((ms) => Math.max(ms, MIN_REFRESH_MS)),
  }),
  query: z.object({ language: z.enum(['kuery', 'lucene']), query: z.string().max(20_000) }),
  filters: z.array(filterSchema).max(100),
  levels: z.array(z.string().min(1).max(64)).max(50),
  services: z.array(z.string().min(1).max(200)).max(50),
  find: findSchema,
  columns: z
    .array(z.string().min(1).max(300))
    .max(50)
    .transform((names) => [...new Set(names)]),
  wrap: z.boolean(),
  density: z.enum(['normal', 'compact']),
  line: z.object({ id: z.string().min(1).max(512), cursor: cursorSchema.min(1) }),
  follow: z.boolean(),
  tab: z.enum(PAGE_TABS),
  compareWith: z.union([z.enum(COMPARE_NAMES), timeSchema]),
};

type PartReader = <T>(
  from: Readonly<Record<string, unknown>>,
  key: string,
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
) => T | undefined;

/**
 * Reads parts by their names out of an object that came from outside.
 * @param broken gets the names of those that are there and cannot be used
 */
export function partReader(broken: string[]): PartReader {
  return (from, key, schema) => {
    const value = Object.prototype.hasOwnProperty.call(from, key) ? from[key] : undefined;
    if (value === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (!parsed.success) broken.push(key);
    return parsed.success ? parsed.data : undefined;
  };
}
