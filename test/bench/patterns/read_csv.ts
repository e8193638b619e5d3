/**
 * The rows of a CSV text after RFC 4180, the head's row included: fields in double quotes may hold commas, line ends and
 * doubled quotes.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at + 1) : bare(text, at);
    row.push(value);
    at = end;
    if (text[at] === ',') {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  return rows;
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function bare(text: string, from: number): Field {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(from, end), end };
}

function quoted(text: string, from: number): Field {
  const pieces: string[] = [];
  let start = from;
  for (;;) {
    const close = text.indexOf('"', start);
    if (close < 0) throw new Error('A quoted field of the CSV file is not closed.');
    pieces.push(text.slice(start, close));
    if (text[close + 1] !== '"') return { value: pieces.join('"'), end: close + 1 };
    start = close + 2;
  }
}
