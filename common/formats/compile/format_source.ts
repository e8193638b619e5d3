import { z } from 'zod';

/** A format as a person gives it: the arguments of `logging.Formatter`. */
export const formatSourceSchema = z
  .object({
    format: z.string().min(1).max(2000),
    style: z.enum(['%', '{', '$']).default('%'),
    /** Null for the default, "2030-01-02 03:04:05,678". */
    datefmt: z.string().min(1).max(200).nullable().default(null),
  })
  .strict();
export type FormatSource = z.infer<typeof formatSourceSchema>;
