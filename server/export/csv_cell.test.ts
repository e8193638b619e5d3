import { csvCell, csvHeader, csvRecord } from './csv_cell';

describe('a cell of a CSV file', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [0, '0'],
    [-5, '-5'],
    [1.5e300, '1.5e+300'],
    [true, 'true'],
    // RFC 4180
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' spaces stay ', ' spaces stay '],
    // OWASP, CSV injection
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['=HYPERLINK("http://evil","x")', '"\'=HYPERLINK(""http://evil"",""x"")"'],
    ['+1', "'+1"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ["'=1", "'=1"],
    // what documents hold beside text
    [['a', 'b'], '"a, b"'],
    [['=a', 'b'], '"\'=a, b"'],
    [{ a: [1] }, '"{""a"":[1]}"'],
  ])('%j is %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('has field names for a header, as programs look for them', () => {
    expect(csvHeader(['@timestamp', 'log.level', 'labels.a-b', '=cmd', '@SUM(1)', 'a,b'])).toBe(
      '@timestamp,log.level,labels.a-b,\'=cmd,\'@SUM(1),"a,b"\r\n',
    );
  });

  it('stands in a record that ends with CRLF', () => {
    expect(csvRecord(['=a', 1, null])).toBe("'=a,1,\r\n");
  });
});
