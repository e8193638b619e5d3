import { JSON_KEYS } from '../../formats/json/json_keys';
import { LEVEL_WORDS } from '../../formats/read/level_words';
import { CLOCK, DATED, EPOCH, ESCAPES, LEVEL, LEVEL_LETTER, MONTH } from './pattern_pieces';

/** A level before its record's time: "INFO ", "[INFO] ", "INFO - ". */
const LEVEL_AHEAD = String.raw`\[? *${LEVEL}[\] :-]{1,12}`;
const JSON_MESSAGE = JSON_KEYS.message.map((key) => key.replace(/^record\./, ''));

/**
 * Beginnings of records in any format of the table (common/formats/table), as alternatives of one regular expression. They ask
 * less than the table does: a time with its date, or a level with what must follow it. A test holds them to every row of the
 * table, another to what our own cutter makes of test/logs.
 */
export const GENERAL_BEGINNINGS: readonly string[] = [
  // "2030-01-02 03:04", "[INFO] 2030-01-02 03:04", "[I 2030-01-02 03:04": by far the most.
  String.raw`(?:${LEVEL_AHEAD}|\[${LEVEL_LETTER} )?\[?${DATED}`,
  String.raw`${LEVEL_AHEAD}\[?${CLOCK}`,
  String.raw`\[${LEVEL_LETTER} ${CLOCK}`,
  // "03:04:05 - INFO", "1893553445.678 INFO": alone it would be too little.
  String.raw`\[?(?:${CLOCK}|${EPOCH})\S*[^A-Za-z]*(?:[^\s|]+\W{1,4}){0,3}${LEVEL}\b`,
  // "INFO:shop:", "INFO  [shop] ", "INFO     shop:shop.py:12 "
  String.raw`${LEVEL} *:[A-Za-z_<][^\s:]*:`,
  String.raw`${LEVEL} {1,4}(?:\[[A-Za-z_][^\s\]]*\] |[A-Za-z_][^\s:]*:[^\s:]+:\d+ )`,
  // "INFO:     ", as uvicorn writes it: up to the tenth column.
  levelsToColumn(10),
  // '127.0.0.1 - - [02/Jan/2030:03:04:05 +0100] "GET / HTTP/1.1" 200'
  String.raw`\S+ (?:\S+ \S+ )?\[\d\d/${MONTH}/\d{4}[ :]`,
  // "I0102 03:04:05.678901", "[I 300102 03:04:05"
  String.raw`${LEVEL_LETTER}\d{4} ${CLOCK}\.\d`,
  String.raw`\[${LEVEL_LETTER} \d{6} ${CLOCK}`,
  // "/srv/shop/prices.py:10: UserWarning: "
  String.raw`\S.*:\d+: [\w.]*Warning: `,
  // One object a line, with a message in it.
  String.raw`\{"(?:.*")?(?:${[...new Set(JSON_MESSAGE)].join('|')})": ?".*\}`,
];

/** Each level with its colon and so many spaces that a column is reached. */
function levelsToColumn(column: number): string {
  const words = Object.keys(LEVEL_WORDS).filter((word) => word.length < column - 1);
  const padded = words.map((word) => `${word}${ESCAPES}: {${column - word.length - 1}}`);
  return `(?:${padded.join('|')})`;
}
