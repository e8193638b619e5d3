import { orderRotated } from './order_rotated';

const file = (name: string, modified = 0) => ({ name, modified });

/** Names of each group, in order; the files are given in every rotation of the list, as pickers sort as they like. */
function ordered(...names: string[]): string[][] {
  const results = names.map((_, i) => {
    const dealt = [...names.slice(i), ...names.slice(0, i)].map((name) => file(name));
    return orderRotated(dealt).map((group) => [group.name, ...group.files.map(({ name }) => name)]);
  });
  for (const result of results) expect(result).toEqual(results[0]);
  return results[0] ?? [];
}

describe('orderRotated', () => {
  it.each([
    [
      'numbers of RotatingFileHandler',
      ['app.log', 'app.log.10', 'app.log.9', 'app.log.2', 'app.log.1', 'app.log'],
    ],
    ['archives among them', ['app.log', 'app.log.2.gz', 'app.log.1', 'app.log']],
    [
      'days of TimedRotatingFileHandler',
      ['app.log', 'app.log.2029-12-31', 'app.log.2030-01-01', 'app.log.2030-01-02.gz', 'app.log'],
    ],
    [
      'hours, minutes and seconds',
      [
        'app.log',
        'app.log.2030-01-02_03',
        'app.log.2030-01-02_04-05',
        'app.log.2030-01-02_04-05-06',
        'app.log.2030-01-02_13',
        'app.log',
      ],
    ],
    [
      'dateext of logrotate',
      ['app.log', 'app.log-20291231.gz', 'app.log-20300102.gz', 'app.log-2030010303', 'app.log'],
    ],
    ['dateext before the ending', ['app.log', 'app-20291231.log.gz', 'app-20300102.log', 'app.log']],
    ['seconds since 1970', ['app.log', 'app.log-1893456000', 'app.log-1893542400.gz', 'app.log']],
    [
      'a date before the ending',
      ['app.log', 'app-2029-12-31.log', 'app-2030-01-02.log', 'app-2030-01-10.log'],
    ],
    [
      'loguru',
      ['app.log', 'app.2030-01-02_03-04-05_000006.log', 'app.2030-01-02_03-04-05_12.log', 'app.log'],
    ],
    ['several files of a day', ['log.txt', 'log20300102.txt', 'log20300102_001.txt', 'log20300102_002.txt']],
    [
      'logback',
      ['app.log', 'app.2030-01-02.0.log.gz', 'app.2030-01-02.1.log', 'app.2030-01-02.10.log', 'app.log'],
    ],
    ['a number before the ending', ['app.log', 'app_2.log', 'app_1.log', 'app.log']],
    [
      'a change from dates to numbers',
      ['app.log', 'app.log-20300102.gz', 'app.log.2', 'app.log.1', 'app.log'],
    ],
    ['nothing but a date', ['.log', '2029-12-31.log', '2030-01-02.log']],
    ['paths', ['C:\\logs\\app.log', 'C:\\logs\\app.log.1', 'C:\\logs\\app.log']],
  ])('puts the oldest first: %s', (_what, group) => {
    expect(ordered(...group.slice(1))).toEqual([group]);
  });

  it('keeps different logs apart, each in its order', () => {
    expect(ordered('b.log.1', 'a.log', 'b.log', 'a.log.1', 'x/a.log', 'x/a.log.2.gz')).toEqual([
      ['a.log', 'a.log.1', 'a.log'],
      ['b.log', 'b.log.1', 'b.log'],
      ['x/a.log', 'x/a.log.2.gz', 'x/a.log'],
    ]);
  });

  it('takes numbered logs for logs of their own when the one without a number is not there', () => {
    expect(ordered('worker_10.log', 'worker_2.log', 'worker_2.log.1')).toEqual([
      ['worker_2.log', 'worker_2.log.1', 'worker_2.log'],
      ['worker_10.log', 'worker_10.log'],
    ]);
  });

  it('takes numbers that are no dates for what they are', () => {
    expect(ordered('app.log.2030', 'app-20301332.log', 'app-1.5')).toEqual([
      ['app-1', 'app-1.5'],
      ['app-20301332.log', 'app-20301332.log'],
      ['app.log', 'app.log.2030'],
    ]);
  });

  it('goes by time of modification where names are alike', () => {
    const [group] = orderRotated([
      file('app.log', 2),
      file('app.log', 1),
      file('app.log.1.gz', 5),
      file('app.log.1', 4),
    ]);
    expect(group?.files.map(({ name, modified }) => [name, modified])).toEqual([
      ['app.log.1', 4],
      ['app.log.1.gz', 5],
      ['app.log', 1],
      ['app.log', 2],
    ]);
  });
});
