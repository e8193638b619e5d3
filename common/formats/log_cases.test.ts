import { logCases } from '../../test/logs/cases';

describe.each(logCases())('what Python wrote: $name', ({ documents, expected }) => {
  it('is cut into its records', () => {
    const firstLines = documents.map(({ event }) => event.original.split('\n', 1)[0]);
    expect({ count: documents.length, firstLines }).toEqual({ count: expected.length, firstLines });
  });
});
