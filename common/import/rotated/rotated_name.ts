/** What a file's name says about its place in a rotated set. */
export interface RotatedName {
  /** The file's own name with its folder, without the ending of an archive. */
  readonly plain: string;
  /** The name of the log while it is written, with its folder. */
  readonly log: string;
  readonly place: Place;
}

export type Place =
  | { readonly kind: 'current' }
  /** Digits of year to second, as far as the name has them: they compare as text. `part`: a further file of that date. */
  | { readonly kind: 'date'; readonly date: string; readonly part: number }
  /** `app.log.2`: renamed with every rotation, so that the highest is the oldest. */
  | { readonly kind: 'number'; readonly number: number }
  /** `app_2.log`, `app.2.log`: may also be another log. */
  | { readonly kind: 'inner number'; readonly number: number };

interface Read {
  readonly log: string;
  readonly place: Place;
}

const ARCHIVE = /\.(?:gz|zip|bz2|xz|zst|Z)$/;
const DAY = String.raw`(\d{4})-?(\d{2})-?(\d{2})`;
const TIME = String.raw`(?:[T_ -]?(\d{2})(?:[-:_.]?(\d{2})(?:[-:_.]?(\d{2})(?:[_.,](\d{1,6}))?)?)?)?`;
/** At the end of a name, or of its part before the ending: a date, and perhaps the number of a further file. */
const DATE_AT_END = new RegExp(String.raw`(^|\D)${DAY}${TIME}(?:[._-](\d{1,3}))?$`);
const EPOCH_AT_END = /[-._](1\d{9})$/;
const NUMBER_AT_END = /\.(\d{1,4})$/;
const INNER_NUMBER = /[-._](\d{1,4})$/;

/**
 * Reads the names that rotation gives: of `RotatingFileHandler` and logrotate (`app.log.2`, `app.log.2.gz`), of
 * `TimedRotatingFileHandler` (`app.log.2030-01-02_03`), of logrotate's `dateext` (`app.log-20300102`,
 * `app-20300102.log`, seconds since 1970 by `%s`), of loguru (`app.2030-01-02_03-04-05_678901.log`), logback and others.
 * @param name file name or path
 */
export function readRotatedName(name: string): RotatedName {
  const at = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
  const folder = name.slice(0, at);
  const file = name.slice(at).replace(ARCHIVE, '');
  const read = afterName(file) ?? beforeEnding(file);
  const plain = folder + file;
  return read
    ? { plain, log: folder + read.log, place: read.place }
    : { plain, log: plain, place: { kind: 'current' } };
}

function afterName(file: string): Read | null {
  const number = NUMBER_AT_END.exec(file);
  if (number && number.index > 0) {
    // The number of a further file belongs to the date before it.
    const dated = dateAtEnd(file);
    if (dated) return dated;
    return {
      log: file.slice(0, number.index),
      place: { kind: 'number', number: Number(number[1]) },
    };
  }
  return dateAtEnd(file);
}

function beforeEnding(file: string): Read | null {
  const dot = file.lastIndexOf('.');
  if (dot < 0) return null;
  const [stem, ending] = [file.slice(0, dot), file.slice(dot)];
  const dated = dateAtEnd(stem);
  if (dated) return { ...dated, log: dated.log + ending };
  const number = INNER_NUMBER.exec(stem);
  if (!number || number.index === 0) return null;
  return {
    log: stem.slice(0, number.index) + ending,
    place: { kind: 'inner number', number: Number(number[1]) },
  };
}

function dateAtEnd(text: string): Read | null {
  const found = DATE_AT_END.exec(text);
  if (found) {
    const [, before = '', year = '', month = '', day = '', ...rest] = found;
    const [hour = '', minute = '', second = '', fraction = '', part = ''] = rest;
    if (isDate(year, month, day, hour, minute, second)) {
      const date = year + month + day + hour + minute + second + (fraction && fraction.padEnd(6, '0'));
      const log = (text.slice(0, found.index) + before).replace(/[-._]$/, '');
      return { log, place: { kind: 'date', date, part: Number(part) } };
    }
  }
  const epoch = EPOCH_AT_END.exec(text);
  if (!epoch || epoch.index === 0) return null;
  const instant = new Date(Number(epoch[1]) * 1000).toISOString();
  const place = { kind: 'date', date: instant.replace(/\D/g, ''), part: 0 } as const;
  return { log: text.slice(0, epoch.index), place };
}

function isDate(year: string, month: string, day: string, ...time: string[]): boolean {
  const [hour = '', minute = '', second = ''] = time;
  return (
    year >= '1970' &&
    year <= '2199' &&
    month >= '01' &&
    month <= '12' &&
    day >= '01' &&
    day <= '31' &&
    hour < '24' &&
    minute < '60' &&
    second < '62'
  );
}
