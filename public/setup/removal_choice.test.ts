import type { DataStreamStatus } from '../../common/api/setup';
import { chosenData, mayRemove, REMOVAL_WORD } from './removal_choice';

const stream = (service: string, documents: number, sizeBytes: number): DataStreamStatus => ({
  name: `logs-app_logs.${service}-default`,
  service,
  namespace: 'default',
  documents,
  sizeBytes,
  current: true,
});
const STREAMS = [stream('shop', 10, 1000), stream('cart', 5, 500)];

it('sums up what goes, by exact name', () => {
  expect(chosenData(STREAMS, new Set(['logs-app_logs.cart-default', 'logs-app_logs.*']))).toEqual({
    streams: 1,
    documents: 5,
    bytes: 500,
  });
});

it('asks for the word only when data goes', () => {
  const none = chosenData(STREAMS, new Set());
  const all = chosenData(STREAMS, new Set(STREAMS.map(({ name }) => name)));
  expect(mayRemove(none, '')).toBe(true);
  expect(mayRemove(all, '')).toBe(false);
  expect(mayRemove(all, 'yes')).toBe(false);
  expect(mayRemove(all, ` ${REMOVAL_WORD} `)).toBe(true);
});
