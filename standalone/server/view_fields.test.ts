import { viewFields } from './view_fields';

describe('the fields of a data view', () => {
  it("are those that hold values, with Kibana's types, and second readings said to be such", () => {
    const fields = viewFields({
      '@timestamp': { date: {} },
      labels: { object: {} },
      'labels.user': { keyword: {} },
      message: { match_only_text: {} },
      'message.wildcard': { wildcard: {} },
      'process.pid': { long: {} },
      nothing: {},
    });
    expect(fields).toEqual([
      { name: '@timestamp', type: 'date' },
      { name: 'labels.user', type: 'string' },
      { name: 'message', type: 'string' },
      { name: 'message.wildcard', type: 'string', subType: { multi: { parent: 'message' } } },
      { name: 'process.pid', type: 'number' },
    ]);
  });
});
