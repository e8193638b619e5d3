/** What an exception's own lines say. */
export interface Description {
  readonly type: string | null;
  readonly message: string;
  readonly notes: readonly string[];
}

// The pipeline reads `error.type` by the same rule (typeEnd in server/assets/ingest_pipeline/traceback.ts). A class
// within a function is called f.<locals>.E.
const TYPE = /^[\p{L}_\u0080-\uffff][^\s!-\-/:;=]{0,254}(?=:(?:\s|$)|$)/u;
const GROUP_MESSAGE = /\(\d+ sub-exceptions?\)$/;

/**
 * Type and message of an exception: "KeyError: 'card'". White space at the end is the writer's.
 * @param lines without margin
 * @param inGroup whether it is an exception group, whose message is one line: what follows are notes
 */
export function describeException(lines: readonly string[], inGroup: boolean): Description {
  const text = lines.join('\n').trimEnd();
  // A line of a megabyte is a message, not a type.
  const type = TYPE.exec(text.slice(0, 300).split('\n', 1)[0] ?? '')?.[0] ?? null;
  const said = type === null ? text : text.slice(type.length + 1).replace(/^ +/, '');
  if (!inGroup) return { type, message: said, notes: [] };
  const [first = '', ...further] = said.split('\n');
  return GROUP_MESSAGE.test(first)
    ? { type, message: first, notes: further }
    : { type, message: said, notes: [] };
}
