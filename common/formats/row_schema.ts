import { z } from 'zod';
import type { FormatRow } from './format_row';
import type { RecordField } from './record_field';

const padding = {
  width: z.number().int().min(0).max(1000).optional(),
  align: z.enum(['left', 'right', 'center']).optional(),
  fill: z.string().length(1).optional(),
  max: z.number().int().min(0).max(1000).optional(),
};
const field = z
  .string()
  .max(300)
  .refine(
    (path): path is RecordField => /^(log|process|event|labels)\./.test(path),
    'is no field of a record',
  );

/** Narrows a row that comes back from where it was sent to: in a context, in saved settings. */
const tokenSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('literal'), text: z.string().min(1).max(2000) }).strict(),
  z
    .object({ kind: z.literal('time'), parts: z.array(z.string().min(1).max(200)).max(60), ...padding })
    .strict(),
  z
    .object({ kind: z.literal('level'), words: z.enum(['known', 'named', 'exact', 'initial']), ...padding })
    .strict(),
  z.object({ kind: z.literal('integer'), field, ...padding }).strict(),
  z
    .object({
      kind: z.literal('word'),
      field,
      shape: z.enum(['name', 'file', 'warning']).optional(),
      ...padding,
    })
    .strict(),
  z.object({ kind: z.literal('text'), field, ...padding }).strict(),
  z.object({ kind: z.literal('column'), column: z.number().int().min(1).max(200) }).strict(),
  z.object({ kind: z.literal('message'), begins: z.string().max(10).optional() }).strict(),
]);

/** Most tokens of a row; a format string of 2,000 characters has fewer. */
export const MAX_TOKENS = 100;

export const formatRowSchema: z.ZodType<FormatRow, z.ZodTypeDef, unknown> = z
  .object({
    id: z.string().min(1).max(200),
    format: z.string().max(2000),
    tokens: z.array(tokenSchema).min(1).max(MAX_TOKENS),
    oneLine: z.literal(true).optional(),
    weak: z.literal(true).optional(),
    repeatedTo: z.string().max(10).optional(),
    level: z.string().max(30).optional(),
  })
  .strict();
