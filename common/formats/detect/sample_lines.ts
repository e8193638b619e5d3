import { withoutColours } from '../read/without_colours';

/** Characters of a file's beginning that are looked at. */
const SAMPLE_CHARACTERS = 64 * 1024;
/** Lines of it, at most. */
const SAMPLE_LINES = 400;
const LINE_CHARACTERS = 400;

/**
 * The lines at the beginning of a file that may begin a record: not indented and not empty, each without its colours and cut
 * to what a record's beginning may take.
 */
export function sampleLines(text: string): readonly string[] {
  const lines = text.slice(0, SAMPLE_CHARACTERS).split('\n');
  // The last one may be cut.
  if (text.length > SAMPLE_CHARACTERS || !text.endsWith('\n')) lines.pop();
  return lines
    .map((line) => withoutColours(line.slice(0, LINE_CHARACTERS).replace(/\r$/, '')))
    .filter((line) => line.charCodeAt(0) > 32)
    .slice(0, SAMPLE_LINES);
}
