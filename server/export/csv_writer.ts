import { FIELD } from '../../common/fields';
import { at, field, instantOr } from '../../common/narrow';
import { csvHeader, csvRecord } from './csv_cell';
import { NOTHING_TO_SAY, type LineWriter } from './line_writer';

/** Excel takes a CSV file without it for the computer's own old encoding, in which Korean or "é" are lost. */
const MARK = '\ufeff';

/** Columns by field names, as RFC 4180 has it: a header, records that end with CRLF, UTF-8. */
export function csvWriter(fields: readonly string[]): LineWriter {
  return {
    head: MARK + csvHeader(fields),
    source: fields,
    write: (hits) =>
      hits
        .map((hit) => {
          const source = at(hit, '_source');
          return csvRecord(fields.map((name) => (name === FIELD.time ? timeOf(hit) : field(source, name))));
        })
        .join(''),
    result: () => NOTHING_TO_SAY,
  };
}

/** One way to write a time, whatever way a document's sender chose: the first sort value is the instant. */
function timeOf(hit: unknown): unknown {
  return instantOr(at(hit, 'sort', 0)) ?? field(at(hit, '_source'), FIELD.time);
}
