import { joinedLines } from '../../../test/support/beats/joined_lines';
import { logCases } from '../../../test/logs/cases';
import { compileFormat } from '../../formats/compile/compile_format';
import { FORMAT_TABLE } from '../../formats/table/format_table';
import { findRow } from '../../formats/read/read_record';
import { recordPattern } from './record_pattern';
import { rowPattern } from './row_pattern';

/** What one expression cannot know: it sees one line at a time, and no more than it. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'message_only/records': 'no line begins a record',
  'no_record/stderr': 'no line begins a record',
  'odd/celery_banner_prints': 'lines before the first record',
  'odd/no_records_first': 'lines before the first record',
  'odd/stderr_tracebacks': 'lines before the first record',
  'odd/gunicorn_werkzeug_app': 'an access line has nothing below it',
  'werkzeug/dev_server': 'an access line has nothing below it',
  'werkzeug/flask': 'an access line has nothing below it',
  'oslo/exceptions': 'each line of a traceback begins as its record does',
  'tqdm/redirected': 'a record that stands after what a progress bar drew',
};

describe('the expression by which Filebeat joins lines', () => {
  it.each(logCases())(
    'begins the events of $name where our own cutter does',
    ({ name, serviceRows, documents }) => {
      const text = documents.map(({ event, app_logs: { eol } }) => event.original + eol).join('');
      const ours = documents.map(({ event }) => event.original);
      const theirs = joinedLines(text, recordPattern(serviceRows)).map(({ message }) => message);
      if (OTHERWISE[name] === undefined) expect(theirs).toEqual(ours.map(withPlainEnds));
      else expect(theirs).not.toEqual(ours.map(withPlainEnds));
    },
  );

  it('takes the beginning of every row of the table', () => {
    const pattern = new RegExp(recordPattern([]));
    const lines = FORMAT_TABLE.map((row) => ({ row, line: exampleOf(row.format) }));
    // What can be written from its format alone, that is, nearly all of them.
    const written = lines.filter(({ row, line }) => line !== null && findRow(line)?.id === row.id);
    expect(written.length).toBeGreaterThan(80);
    for (const { line } of written) expect(line).toMatch(pattern);
  });

  it('takes the records of each row by that row alone', () => {
    for (const { documents } of logCases()) {
      for (const { event } of documents) {
        const line = event.original.split('\n')[0] ?? '';
        const row = findRow(line);
        if (row) expect(line).toMatch(new RegExp(`^(?:${rowPattern(row)})`));
      }
    }
  });

  it('takes what a person named', () => {
    const named = (format: string, datefmt: string | null = null) => {
      const compiled = compileFormat({ format, style: '%', datefmt }, 'own');
      if (compiled.kind !== 'row') throw new Error(compiled.message);
      return new RegExp(recordPattern([compiled.row]));
    };
    const odd = named('<%(levelname)s> {%(name)s} %(asctime)s :: %(message)s', '%d.%m.%y %H:%M');
    expect('<INFO> {shop.till} 02.01.30 04:05 :: open').toMatch(odd);
    expect('<INFO> shop.till').not.toMatch(odd);
    expect('    continued').not.toMatch(odd);
    expect('anything').toMatch(named('%(message)s'));
  });

  it('holds nothing that Go reads otherwise, and is not too long to be read', () => {
    const patterns = [recordPattern([]), ...FORMAT_TABLE.map((row) => recordPattern([row]))];
    for (const pattern of patterns) expect(pattern).not.toMatch(/\(\?[<!=]|\\[1-9bBkpPu](?<!\\b)|[\n\r]/);
    expect(recordPattern([]).length).toBeLessThan(2_000);
  });
});

/** Filebeat joins by "\n" alone. */
function withPlainEnds(text: string): string {
  return text.replace(/\r?\n/g, '\n');
}

/** A record in a format of %-style; null where that says too little. */
function exampleOf(format: string): string | null {
  const values: Readonly<Record<string, string>> = {
    asctime: '2030-01-02 03:04:05,678',
    levelname: 'INFO',
    name: 'shop.till',
    message: 'open',
    filename: 'till.py',
    lineno: '12',
    funcName: 'open_till',
    moduleName: 'till',
    process: '4711',
    processName: 'MainProcess',
    threadName: 'MainThread',
    hostname: 'web-1',
    rank: '0',
  };
  const line = format.replace(/%\((\w+)\)[-\d.]*[sd]/g, (_all, name: string) => values[name] ?? '\0');
  return line.includes('\0') ? null : line;
}
