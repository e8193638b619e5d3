/**
 * Reads `%(asctime)s` at a position: "2030-01-02 03:04:05,678", the fraction with a comma or a dot, 1 to 9
 * digits, or none; "T" between date and time is taken too. Whether the month has that day is the pipeline's to
 * say: 30 February is the time of a record that is wrong.
 * Source: logging.Formatter.default_time_format and default_msec_format.
 * @returns local ISO time (the fraction cut to milliseconds) and where it ends; null when there is none
 */
export function readAsctime(line: string, at: number): { time: string; end: number } | null {
  if (line.length < at + 19) return null;
  const shape = 'dddd-dd-dd?dd:dd:dd';
  for (let i = 0; i < 19; i++) {
    const char = line.charCodeAt(at + i);
    const want = shape[i];
    if (
      want === 'd' ? !isDigit(char) : want === '?' ? char !== 32 && char !== 84 : char !== shape.charCodeAt(i)
    ) {
      return null;
    }
  }
  const number = (from: number) =>
    (line.charCodeAt(at + from) - 48) * 10 + line.charCodeAt(at + from + 1) - 48;
  const month = number(5);
  const day = number(8);
  if (
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > 31 ||
    number(11) > 23 ||
    number(14) > 59 ||
    number(17) > 59
  ) {
    return null;
  }
  let end = at + 19;
  let millis = '000';
  const mark = line.charCodeAt(end);
  if ((mark === 44 || mark === 46) && isDigit(line.charCodeAt(end + 1))) {
    let i = end + 1;
    while (i < end + 10 && isDigit(line.charCodeAt(i))) i++;
    millis = line.slice(end + 1, Math.min(i, end + 4)).padEnd(3, '0');
    end = i;
  }
  return { time: `${line.slice(at, at + 10)}T${line.slice(at + 11, at + 19)}.${millis}`, end };
}

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}
