import { z } from 'zod';

/** How the search box reads its text: words, a literal text anywhere in a line, or a regular expression. */
export const FIND_MODES = ['words', 'text', 'regex'] as const;
export type FindMode = (typeof FIND_MODES)[number];

/** Longest text that can be looked for: the engine refuses longer patterns (`index.max_regex_length` is 1,000). */
export const MAX_FIND_LENGTH = 1_000;

export const findSchema = z
  .object({ mode: z.enum(FIND_MODES), text: z.string().max(MAX_FIND_LENGTH) })
  .strict();

/** What the search box looks for, case-insensitive in each mode; an empty text looks for nothing. */
export type Find = z.infer<typeof findSchema>;

export const FIND_NOTHING: Find = { mode: 'words', text: '' };
