import { detectDialect } from './detect_dialect';

const detect = (lines: readonly string[], modified: string | null = null) =>
  detectDialect({ text: `${lines.join('\n')}\n`, serviceRows: [], timezone: 'UTC', modified });

describe('detectDialect', () => {
  it("leaves loguru's own format to the table, whose row reads all of it", () => {
    const found = detect([
      '2030-01-02 03:04:05.678 | INFO     | app.core:load:36 - loaded',
      '2030-01-02 03:04:05.679 | DEBUG    | app.core:load:37 - 3 rules',
      '2030-01-02 03:04:05.680 | CRITICAL | __main__:<module>:9 - stopped',
      '2030-01-02 03:04:05.681 | WARNING  | app.core:load:38 - slow',
    ]);
    expect(found.fileRow).toBeUndefined();
  });

  it('finds a format that no row has, with its padding as people write it', () => {
    const found = detect([
      '2030-01-02 03:04:05 | INFO     | shop.cart | 12 | filled',
      '2030-01-02 03:04:06 | WARNING  | shop.cart | 340 | slow',
      '2030-01-02 03:04:07 | ERROR    | shop.stock | 7 | empty',
      '2030-01-02 03:04:08 | CRITICAL | shop | 81 | gone',
    ]);
    expect(found.fileRow?.format).toBe(
      '%(asctime)s | %(levelname)-8s | %(name)s | %(process)d | %(message)s',
    );
  });

  it('tells the order of day and month from a day beyond the twelfth, else from what changes faster', () => {
    expect(detect(['03/01/2030 10:00:00 INFO a', '13/01/2030 10:00:00 INFO b']).order).toBe('dmy');
    expect(detect(['01/03/2030 10:00:00 INFO a', '01/13/2030 10:00:00 INFO b']).order).toBe('mdy');
    expect(detect(['03/01/2030 10:00:00 INFO a', '04/01/2030 10:00:00 INFO b']).order).toBe('dmy');
    expect(detect(['03/01/2030 10:00:00 INFO a', '03/01/2030 10:00:01 INFO b']).order).toBeUndefined();
  });

  it('takes the day of times without one from the first dated line, else from the last change of the file', () => {
    const lines = ['10:00:00 INFO a', '10:00:01 INFO b', '10:00:02 INFO c'];
    expect(detect(lines, '2030-05-06T07:08:09.000Z').date).toBe('2030-05-06');
    expect(detect([...lines, '2030-01-02 10:00:03 INFO d'], '2030-05-06T07:08:09.000Z').date).toBe(
      '2030-01-02',
    );
    expect(detect(lines).date).toBeUndefined();
  });
});
