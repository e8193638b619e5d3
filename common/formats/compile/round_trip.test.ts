import { comparePairs, writePairs } from '../../../test/formats/pairs';
import { FAILED_SEEDS, SEEDS } from '../../../test/formats/seeds';
import { typescriptReader } from '../../../test/formats/typescript_reader';

it('what logging wrote by random formats comes back field by field, or was announced', async () => {
  const outcome = await comparePairs(writePairs(SEEDS), typescriptReader);
  expect(outcome.failures).toEqual([]);
  expect(outcome.same).toBeGreaterThanOrEqual(2000);
  // What is excused is the small part.
  expect(outcome.announced / outcome.same).toBeLessThan(0.08);
  expect(outcome.refused / outcome.same).toBeLessThan(0.2);
});

it('what once failed comes back', async () => {
  const outcome = await comparePairs(writePairs(FAILED_SEEDS), typescriptReader);
  expect(outcome.failures).toEqual([]);
});
