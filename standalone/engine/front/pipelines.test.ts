import { PLACEHOLDER_PIPELINE, pipelineForCaller, pipelineForEngine, pipelineNote } from './pipelines';

const authored = {
  description: 'parses',
  version: 3,
  processors: [
    { set: { field: 'a', value: 1 } },
    {
      foreach: {
        field: 'list',
        processor: { pipeline: { name: 'each', ignore_missing_pipeline: true } },
      },
    },
    {
      grok: {
        field: 'message',
        patterns: ['x'],
        on_failure: [{ pipeline: { name: 'failed', ignore_missing_pipeline: true } }],
      },
    },
  ],
  on_failure: [
    { pipeline: { name: 'custom', ignore_missing_pipeline: true } },
    { pipeline: { name: 'own' } },
  ],
  _meta: { managed: true, managed_by: 'app_logs' },
};

describe('a pipeline for the engine', () => {
  it('comes back as it was written', () => {
    expect(pipelineForCaller(pipelineForEngine(authored).body)).toEqual(authored);
  });

  it('names the optional pipelines, however deep', () => {
    expect(pipelineForEngine(authored).optional).toEqual(['each', 'failed', 'custom']);
  });

  it('holds nothing that OpenSearch does not know', () => {
    const { body } = pipelineForEngine(authored);
    expect(body).not.toHaveProperty('_meta');
    expect(JSON.stringify([body.processors, body.on_failure])).not.toContain('ignore_missing_pipeline');
  });

  it('stays untouched when there is nothing to change', () => {
    const plain = { description: 'x', processors: [{ remove: { field: 'a' } }] };
    expect(pipelineForEngine(plain)).toEqual({ body: plain, optional: [] });
    expect(pipelineForCaller(plain)).toEqual(plain);
  });

  it('without a description has none afterwards', () => {
    const pipeline = { processors: [], _meta: { a: 1 } };
    expect(pipelineForCaller(pipelineForEngine(pipeline).body)).toEqual(pipeline);
  });

  it('survives a description that only looks like a note', () => {
    const pipeline = { description: 'a\n_es8_front:{broken', processors: [] };
    expect(() => pipelineForCaller(pipeline)).not.toThrow();
    expect(pipelineNote({ description: 5 })).toEqual({});
  });

  it('knows its placeholder', () => {
    expect(pipelineNote(PLACEHOLDER_PIPELINE).placeholder).toBe(true);
  });
});
