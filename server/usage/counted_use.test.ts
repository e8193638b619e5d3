import { importEndpoint, importResultEndpoint, sampleEndpoint } from '../../common/api/import';
import { installEndpoint, removeEndpoint, setupStatusEndpoint } from '../../common/api/setup';
import { countedUse } from './counted_use';
import { usageCounter } from './usage_counter';

describe('what is counted', () => {
  it.each([
    ['setup', installEndpoint, {}, {}],
    ['setup', installEndpoint, { dryRun: false }, {}],
    ['removal', removeEndpoint, null, {}],
    ['sample', sampleEndpoint, { timezone: 'UTC' }, {}],
    ['import', importEndpoint, null, { context: { ended: true } }],
  ])('is %s', (name, endpoint, body, answer) => {
    expect(countedUse(endpoint, body, answer)).toBe(name);
  });

  it.each([
    ['looking', setupStatusEndpoint, undefined, {}],
    ['a dry run of setup', installEndpoint, { dryRun: true }, {}],
    ['a dry run of removal', removeEndpoint, { dryRun: true }, {}],
    ['a chunk in the middle', importEndpoint, null, { context: {} }],
    ['counting an import', importResultEndpoint, {}, {}],
  ])('is not %s', (_what, endpoint, body, answer) => {
    expect(countedUse(endpoint, body, answer)).toBeNull();
  });
});

it('goes to Kibana’s counter of App Logs, and nowhere without one', () => {
  const counted: string[] = [];
  const count = usageCounter({
    createUsageCounter: (domain) => ({
      incrementCounter: ({ counterName }) => counted.push(`${domain}.${counterName}`),
    }),
  });
  count('setup');
  expect(counted).toEqual(['appLogs.setup']);
  expect(() => usageCounter(undefined)('setup')).not.toThrow();
});
