import { readRecord } from './read_record';
import { timeText } from '../time/written_time';
import { PLAIN_DIALECT, recordStart } from './record_start';

const TIME = '2030-01-02T03:04:05.678';

describe('readRecord', () => {
  it.each([
    [
      '2030-01-02 03:04:05,678 INFO cache warmed',
      'asctime_level_message',
      TIME,
      'info',
      null,
      'cache warmed',
    ],
    ['2030-01-02 03:04:05,678 INFO - dashes', 'asctime_level_message', TIME, 'info', null, '- dashes'],
    ['2030-01-02 03:04:05,678 - ERROR - boom', 'asctime_dash_level_message', TIME, 'error', null, 'boom'],
    [
      '2030-01-02 03:04:05,678 - a.b - WARNING - c',
      'asctime_dash_name_level_message',
      TIME,
      'warning',
      'a.b',
      'c',
    ],
    [
      '2030-01-02 03:04:05,678 - ERROR - INFO - c',
      'asctime_dash_level_message',
      TIME,
      'error',
      null,
      'INFO - c',
    ],
    ['2030-01-02 03:04:05,678 Level 25 odd', 'asctime_level_message', TIME, 'level 25', null, 'odd'],
    ['2030-01-02 03:04:05.678901 FATAL end', 'asctime_level_message', TIME, 'critical', null, 'end'],
    [
      '2030-01-02 03:04:05 DEBUG no fraction',
      'asctime_level_message',
      '2030-01-02T03:04:05.000',
      'debug',
      null,
      'no fraction',
    ],
    ['2030-01-02 03:04:05,678 INFO ', 'asctime_level_message', TIME, 'info', null, ''],
    ['2030-01-02 03:04:05,678 INFO', 'asctime_level_message', TIME, 'info', null, ''],
    [
      '2030-01-02 03:04:05,678 info is a word here',
      'asctime_message',
      TIME,
      null,
      null,
      'info is a word here',
    ],
    ['2030-01-02 03:04:05,678 INFORMATION x', 'asctime_message', TIME, null, null, 'INFORMATION x'],
    [
      '2030-01-02 03:04:05,678 - Thread-4 (run) - INFO - x',
      'asctime_dash_thread_level',
      TIME,
      'info',
      null,
      'x',
    ],
    ['INFO:root:table: created', 'basic', null, 'info', 'root', 'table: created'],
    ['WARNING:py.warnings:', 'basic', null, 'warning', 'py.warnings', ''],
  ])('%s', (line, row, time, level, logger, message) => {
    const record = readRecord(line);
    expect({
      row: record?.row,
      time: record?.time ? timeText(record.time, null) : null,
      level: record?.level?.level ?? null,
      logger: record?.values.get('log.logger') ?? null,
    }).toEqual({ row, time, level, logger });
    expect(line.slice(record?.messageAt)).toBe(message);
  });

  it.each([
    '',
    ' 2030-01-02 03:04:05,678 INFO indented',
    '2030-13-02 03:04:05,678 INFO no such month',
    'INFO something',
    'INFO:two words:x',
    'INFO',
    'Traceback (most recent call last):',
    'an INFO:root:inside',
    'ValueError: INFO:root:x',
  ])('takes %j for no record', (line) => {
    expect(readRecord(line)).toBeNull();
    expect(recordStart(line, PLAIN_DIALECT)).toBeNull();
  });

  it('looks at no more than the first 8,192 characters', () => {
    expect(readRecord(`INFO:${'a'.repeat(9000)}:x`)).toBeNull();
  });
});
