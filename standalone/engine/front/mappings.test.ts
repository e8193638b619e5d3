import { mappingsForEngine } from './mappings';

describe('mappings for the engine', () => {
  it('changes a constant_keyword without a value in sub-fields and dynamic templates too', () => {
    expect(
      mappingsForEngine({
        dynamic: false,
        properties: { a: { type: 'text', fields: { b: { type: 'constant_keyword' } } } },
        dynamic_templates: [{ labels: { path_match: 'labels.*', mapping: { type: 'constant_keyword' } } }],
      }),
    ).toEqual({
      dynamic: false,
      properties: { a: { type: 'text', fields: { b: { type: 'keyword' } } } },
      dynamic_templates: [{ labels: { path_match: 'labels.*', mapping: { type: 'keyword' } } }],
    });
  });

  it('leaves a field that is named type alone', () => {
    const mappings = { properties: { type: { properties: { type: { type: 'keyword' } } } } };
    expect(mappingsForEngine(mappings)).toEqual(mappings);
  });
});
