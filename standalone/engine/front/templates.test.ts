import { indexTemplateForEngine, templateForCaller, templateNote, PLACEHOLDER_COMPONENT } from './templates';

describe('an index template for the engine', () => {
  const authored = {
    index_patterns: ['logs-x-*'],
    composed_of: ['package', 'custom'],
    ignore_missing_component_templates: ['custom'],
    _meta: { managed: true },
  };

  it('comes back as it was written', () => {
    expect(templateForCaller(indexTemplateForEngine(authored).body)).toEqual(authored);
  });

  it('comes back without the _meta it never had', () => {
    const { _meta, ...without } = authored;
    expect(_meta).toBeDefined();
    expect(templateForCaller(indexTemplateForEngine(without).body)).toEqual(without);
  });

  it('names the components that may be missing, if it uses them', () => {
    const template = { ...authored, ignore_missing_component_templates: ['custom', 'unused'] };
    expect(indexTemplateForEngine(template).optional).toEqual(['custom']);
  });

  it('gives a constant_keyword without a value up for a keyword', () => {
    const template = {
      template: {
        mappings: {
          properties: {
            data_stream: {
              properties: {
                type: { type: 'constant_keyword', value: 'logs' },
                dataset: { type: 'constant_keyword' },
              },
            },
          },
        },
      },
    };
    expect(indexTemplateForEngine(template).body).toEqual({
      template: {
        mappings: {
          properties: {
            data_stream: {
              properties: {
                type: { type: 'constant_keyword', value: 'logs' },
                dataset: { type: 'keyword' },
              },
            },
          },
        },
      },
    });
  });
});

it('knows its placeholder', () => {
  expect(templateNote(PLACEHOLDER_COMPONENT).placeholder).toBe(true);
});
