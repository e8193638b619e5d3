import { streamWarnings } from './stream_warnings';

const MANAGED = { managedBy: 'ilm', days: 30, rolloverDays: 4 } as const;
const services = (count: number) => [...Array(count).keys()].map((i) => ({ service: `s${i}` }));

describe('warnings about data streams', () => {
  it('are none when all is well', () => {
    expect(streamWarnings(services(200), MANAGED)).toEqual([]);
  });

  it('come with the 201st service, however many namespaces each has', () => {
    expect(streamWarnings([...services(200), ...services(200)], MANAGED)).toEqual([]);
    expect(streamWarnings(services(201), MANAGED)).toEqual([
      expect.stringContaining('There are 201 services'),
    ]);
  });

  it('say when nobody deletes old lines, and when somebody else decided how long', () => {
    const unmanaged = { managedBy: 'none', days: null, rolloverDays: null } as const;
    expect(streamWarnings([], unmanaged)).toEqual([expect.stringContaining('retention is not managed')]);
    expect(streamWarnings([], { ...MANAGED, days: null, other: '45d' })).toEqual([
      expect.stringContaining('45d'),
    ]);
  });
});
