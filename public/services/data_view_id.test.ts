import { dataViewId } from './data_view_id';

const at = (base: string) => dataViewId({ prepend: (path) => `${base}${path}` });

describe('the data view of a space', () => {
  it('has the plain id in the default space, whatever the base path', () => {
    expect(at('')).toBe('app-logs');
    expect(at('/kibana')).toBe('app-logs');
    expect(at('/s')).toBe('app-logs');
  });

  it('ends in the id of any other', () => {
    expect(at('/s/marketing')).toBe('app-logs-marketing');
    expect(at('/kibana/s/team_a')).toBe('app-logs-team_a');
  });
});
