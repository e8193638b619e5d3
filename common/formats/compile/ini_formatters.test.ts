import { iniFormatters } from './ini_formatters';

it('reads the formatters of a fileConfig', () => {
  const text = `[formatters]\r
keys = a, b\r
\r
; for people\r
[formatter_a]\r
format = %(asctime)s\r
    %(message)s\r
datefmt = %H:%M:%S = now\r
[formatter_b]\r
Format: x:%(message)s\r
[logger_root]\r
level = INFO`;
  expect(iniFormatters(text).map(({ name, options }) => [name, Object.fromEntries(options)])).toEqual([
    ['a', { format: '%(asctime)s\n%(message)s', datefmt: '%H:%M:%S = now' }],
    ['b', { format: 'x:%(message)s' }],
  ]);
});

it('finds none in a format that begins with a bracket', () => {
  expect(iniFormatters('[%(levelname)s] %(message)s')).toEqual([]);
});
