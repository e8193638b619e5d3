import { choosableFields, foundFields, typedField } from './field_choice';

const dataView = {
  title: 'logs-app_logs.*-*',
  fields: [
    { name: 'process.pid', type: 'number' },
    { name: '_source', type: '_source' },
    { name: '_id', type: 'string' },
    { name: 'message.wildcard', type: 'string', subType: { multi: { parent: 'message' } } },
    { name: 'labels.process', type: 'string' },
    { name: 'host.name', type: 'string', subType: {} },
  ],
};

describe('the fields to choose from', () => {
  const fields = choosableFields(dataView);

  it('are those a document can have, by name', () => {
    expect(fields.map(({ name }) => name)).toEqual(['host.name', 'labels.process', 'process.pid']);
    expect(choosableFields(undefined)).toEqual([]);
  });

  it('are found by a part of the name, those that begin with it first, without the chosen ones', () => {
    expect(foundFields(fields, ' Process', []).map(({ name }) => name)).toEqual([
      'process.pid',
      'labels.process',
    ]);
    expect(foundFields(fields, 'process', ['process.pid'])).toEqual([
      { name: 'labels.process', type: 'string' },
    ]);
  });

  it('are joined by any name that is typed', () => {
    expect(typedField(fields, ' labels.user ', [])).toBe('labels.user');
    expect(typedField(fields, 'host.name', [])).toBeNull();
    expect(typedField([], 'labels.user', ['labels.user'])).toBeNull();
    expect(typedField(fields, ' ', [])).toBeNull();
  });
});
