const SPACE = 32;

/** The words of a mask: what stands between white space, which is every character up to the space, as in the pipeline. */
export function maskWords(mask: string): readonly string[] {
  const words: string[] = [];
  let from = 0;
  for (let i = 0; i <= mask.length; i++) {
    if (i < mask.length && mask.charCodeAt(i) > SPACE) continue;
    if (i > from) words.push(mask.slice(from, i));
    from = i + 1;
  }
  return words;
}

/**
 * The words of a message so that each is that of its mask at the same place: a quoted value, which the mask has as
 * `<str>`, is one word with the spaces in it.
 * @param line the first line of the message that says something, as the mask was made of it
 * @param most how many are wanted
 */
export function writtenWords(line: string, most: number): readonly string[] {
  const words: string[] = [];
  let from = -1;
  let i = 0;
  while (i < line.length && words.length < most) {
    if (line.charCodeAt(i) <= SPACE) {
      if (from >= 0) words.push(line.slice(from, i));
      from = -1;
      i++;
      continue;
    }
    if (from < 0) from = i;
    i = endsToken(line.charCodeAt(i)) ? Math.max(i, closingQuote(line, i)) + 1 : tokenEnd(line, i);
  }
  if (from >= 0 && words.length < most) words.push(line.slice(from));
  return words;
}

/** The first line of a message that says something, as far as the pipeline looks at it. */
export function firstLine(message: string, look: number): string {
  const text = message.slice(0, look);
  let from = 0;
  while (from < text.length && text.charCodeAt(from) <= SPACE) from++;
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? text.length : end);
}

// What follows is as server/assets/ingest_pipeline/masking.ts has it, function by function.

/** White space and " ' ( ) , ; < = > [ ] ` { | } */
function endsToken(code: number): boolean {
  if (code <= SPACE || code === 34 || code === 39 || code === 40 || code === 41 || code === 44) return true;
  return (
    (code >= 59 && code <= 62) || code === 91 || code === 93 || code === 96 || (code >= 123 && code <= 125)
  );
}

function closingQuote(line: string, at: number): number {
  const mark = line.charAt(at);
  if (mark !== '"' && mark !== "'" && mark !== '`') return -1;
  if (at > 0 && /[a-zA-Z]/.test(line.charAt(at - 1))) return -1;
  return line.indexOf(mark, at + 1);
}

function tokenEnd(line: string, at: number): number {
  let end = at + 1;
  while (end < line.length && (!endsToken(line.charCodeAt(end)) || inNumber(line, end))) end++;
  return end;
}

function inNumber(line: string, at: number): boolean {
  return line[at] === ',' && /^\d$/.test(line.charAt(at - 1)) && /^\d$/.test(line.charAt(at + 1));
}
