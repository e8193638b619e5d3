/**
 * The placeholders of a message in ICU's syntax, each once, with what it is formatted as: `name`, `count, plural`. Those in
 * the branches of a plural count, too.
 * @throws Error when the message cannot be read
 */
export function placeholdersOf(message: string): readonly string[] {
  const found = new Set<string>();
  const end = readText(message, 0, found);
  if (end < message.length) throw new Error(`The message ${JSON.stringify(message)} has a } too many.`);
  return [...found].sort();
}

/** Reads text up to the brace that closes it, or to the end. @returns where it ended */
function readText(message: string, begin: number, found: Set<string>): number {
  let at = begin;
  while (at < message.length && message[at] !== '}') {
    // `'{…'` is literal text; any other apostrophe is itself.
    const quoted = /^'[{}#][^']*'?/.exec(message.slice(at));
    if (quoted) at += quoted[0].length;
    else at = message[at] === '{' ? readPlaceholder(message, at, found) : at + 1;
  }
  return at;
}

/** Reads `{…}`. @returns what follows its closing brace */
function readPlaceholder(message: string, begin: number, found: Set<string>): number {
  const head = /^\{\s*([\w.-]+)\s*(?:,\s*(\w+)\s*,?)?/.exec(message.slice(begin));
  if (!head) throw new Error(`The message ${JSON.stringify(message)} cannot be read at ${begin}.`);
  const [whole, name = '', kind] = head;
  found.add(kind === undefined ? name : `${name}, ${kind}`);
  let at = begin + whole.length;
  for (;;) {
    const branch = /^\s*(=\d+|\w+)\s*\{/.exec(message.slice(at));
    if (!branch) break;
    at = readText(message, at + branch[0].length, found) + 1;
  }
  const last = /^\s*\}/.exec(message.slice(at));
  if (!last) throw new Error(`The message ${JSON.stringify(message)} lacks a }.`);
  return at + last[0].length;
}
