import { createMemoryHistory } from 'history';
import { createScopedHistory } from './scoped_history';

const BASE = '/app/appLogs';

function histories(start = `${BASE}?a=1`) {
  const parent = createMemoryHistory({ initialEntries: [start] });
  const own = createScopedHistory(parent, BASE);
  const url = () => `${parent.location.pathname}${parent.location.search}${parent.location.hash}`;
  return { parent, own, url };
}

describe('createScopedHistory', () => {
  it('cuts the path of the app off, and puts it before what the app pushes', () => {
    const { own, url } = histories();
    expect(own.location).toMatchObject({ pathname: '', search: '?a=1' });
    own.push({ pathname: '/lines', search: '?b=2', hash: '#c' });
    expect(url()).toBe(`${BASE}/lines?b=2#c`);
    expect(own.location).toMatchObject({ pathname: '/lines', search: '?b=2', hash: '#c' });
    own.replace('?c=3');
    expect(url()).toBe(`${BASE}/lines?c=3`);
    expect(own.createHref({ pathname: '/x' })).toBe(`${BASE}/x`);
  });

  it('keeps the path when only the search is given', () => {
    const { own, url } = histories();
    own.push({ search: '?b=2' });
    own.push({ pathname: own.location.pathname, search: '?b=3' });
    expect(url()).toBe(`${BASE}?b=3`);
  });

  it('does not tell of other apps, also not of one whose name begins alike', () => {
    const { parent, own } = histories();
    const heard: string[] = [];
    own.listen(({ search }) => heard.push(search));
    parent.push(`${BASE}?a=2`);
    parent.push('/app/dashboards?a=3');
    parent.push(`${BASE}More?a=4`);
    expect(heard).toEqual(['?a=2']);
    expect(own.location.search).toBe('?a=2');
  });

  it('falls silent when released', () => {
    const { parent, own } = histories();
    const listener = jest.fn();
    own.listen(listener);
    own.release();
    parent.push(`${BASE}?a=2`);
    expect(listener).not.toHaveBeenCalled();
  });
});
