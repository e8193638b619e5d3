import type { CoreStart } from '@kbn/core/public';
import { openPage } from './opening';

const RANGE = "?_g=(time:(from:'2024-03-01T10:00:00.000Z',to:'2024-03-01T13:00:00.000Z'))";

function open(path: string, search: string) {
  const asked: string[] = [];
  const ask = (address: string) => {
    asked.push(address.slice(address.lastIndexOf('/') + 1));
    return new Promise<never>(() => undefined);
  };
  const http = { get: ask, post: ask, put: ask, delete: ask };
  const uiSettings = { get: (_key: string, otherwise?: unknown) => otherwise };
  const { early, openedAt } = openPage({ http, uiSettings } as unknown as CoreStart, path, search);
  early.drop();
  return { asked, openedAt };
}

describe('a page that is opened', () => {
  it('asks for its lines before all else', () => {
    expect(open('/', RANGE).asked).toEqual(['lines', 'timeline', 'data']);
  });

  it('asks only what data there is when its address does not tell the range', () => {
    expect(open('/', '').asked).toEqual(['data']);
  });

  it('asks for no logs when it is another page of ours', () => {
    expect(open('/setup', RANGE).asked).toEqual([]);
  });
});
