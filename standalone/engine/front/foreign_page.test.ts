import { isForeignPage } from './foreign_page';

describe('a web page', () => {
  it.each([
    [{ host: '127.0.0.1:9200' }, false],
    [{ host: 'localhost:9200' }, false],
    [{ host: '[::1]:9200' }, false],
    [{ host: '127.0.0.1:9200', 'sec-fetch-site': 'none' }, false],
    [{ host: 'evil.example:9200' }, true],
    [{ host: 'localhost.evil.example' }, true],
    [{}, true],
    [{ host: 'localhost:9200', origin: 'http://localhost:5605' }, true],
    [{ host: 'localhost:9200', 'sec-fetch-site': 'cross-site' }, true],
  ])('%j: %s', (headers, foreign) => {
    expect(isForeignPage(headers)).toBe(foreign);
  });
});
