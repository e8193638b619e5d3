import { z } from 'zod';

/** Rules that one service may have: each is tried on each of its messages. */
export const MAX_PATTERN_RULES = 50;

/** Characters of a template that are taken at all; how many it may have is a matter of reading it. */
const MAX_SENT = 2_000;

/** Stands for any one word, and hides it. */
export const ANY = '<*>';
/** At the end of a template: all the rest, be it nothing. */
export const REST = '<**>';
/** Stands for any one word, which stays as it is written: one pattern for each. */
export const KEEP = '<keep>';

/**
 * What is variable in messages that belong together, as a person said it: `user <*> logged in`. Everything else is a word
 * of the message's mask.
 */
export const patternRuleSchema = z.object({ template: z.string().max(MAX_SENT) }).strict();
export type PatternRule = z.infer<typeof patternRuleSchema>;
