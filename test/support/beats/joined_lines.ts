/** An event as a filestream input has it. */
export interface JoinedLines {
  readonly message: string;
  /** Bytes of the file before it. */
  readonly offset: number;
}

/**
 * What Filebeat's multiline parser makes of a file, by a pattern with `negate: true` and `match: after`: a line that the pattern
 * takes begins an event, any other is joined to the one before, at the file's beginning too.
 */
export function joinedLines(text: string, pattern: string): readonly JoinedLines[] {
  const begins = new RegExp(pattern);
  const events: { lines: string[]; offset: number }[] = [];
  let offset = 0;
  const lines = text.split('\n');
  if (lines[lines.length - 1] === '') lines.pop();
  for (const whole of lines) {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const last = events[events.length - 1];
    if (last === undefined || begins.test(line)) events.push({ lines: [line], offset });
    else last.lines.push(line);
    offset += Buffer.byteLength(`${whole}\n`);
  }
  return events.map(({ lines: joined, offset: at }) => ({ message: joined.join('\n'), offset: at }));
}
