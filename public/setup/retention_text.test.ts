import { RETENTION_DAYS } from '../../common/api/setup';
import {
  managerSentence,
  retentionOfValue,
  retentionOptions,
  retentionSentence,
  retentionValue,
} from './retention_text';

it('says how long lines stay after they came in, from the first to the last day that they may go', () => {
  expect(retentionSentence({ managedBy: 'ilm', days: 30, rolloverDays: 5 })).toBe(
    'Log lines are kept 30 to 35 days after they came in.',
  );
});

it('says that nothing goes by itself', () => {
  expect(retentionSentence({ managedBy: 'ilm', days: null, rolloverDays: 30 })).toMatch(/until somebody/);
  expect(retentionSentence({ managedBy: 'none', days: null, rolloverDays: null })).toMatch(/not managed/);
});

it('says what somebody else set, and shows it as a choice of its own', () => {
  const retention = { managedBy: 'ilm', days: null, other: '45d', rolloverDays: 5 } as const;
  expect(retentionSentence(retention)).toMatch(/kept for 45d/);
  expect(retentionOptions('45d').map(({ text }) => text)).toContain('45d');
});

it('names who deletes', () => {
  const names = (['ilm', 'data_stream_lifecycle', 'none'] as const).map((managedBy) =>
    managerSentence({ managedBy, days: 7, rolloverDays: 1 }),
  );
  expect(names[0]).toMatch(/ILM/);
  expect(names[1]).toMatch(/data streams/);
  expect(names[2]).toBeNull();
});

it('offers each choice once, and a select gives the same choice back', () => {
  expect(retentionOptions().map(({ value }) => retentionOfValue(value))).toEqual([...RETENTION_DAYS, null]);
  expect(retentionOfValue(retentionValue(365))).toBe(365);
});
