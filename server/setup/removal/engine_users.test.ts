import { callsPipeline } from './calls_pipeline';
import { engineUsers, type EngineContent } from './engine_users';
import { policyUsers } from './policy_users';

const OURS = 'logs-app_logs@pipeline';
const NOBODY: EngineContent = { templates: [], components: [], pipelines: [], indices: [] };
const settings = (value: unknown) => ({ template: { settings: value } });

describe('who else uses our engine assets', () => {
  it('is nobody when there is only ours', () => {
    const users = engineUsers({
      templates: [['logs-app_logs', { composed_of: ['logs-app_logs@package'] }]],
      components: [['logs-app_logs@package', settings({ index: { default_pipeline: OURS } })]],
      pipelines: [[OURS, { processors: [{ pipeline: { name: 'logs-app_logs@custom' } }] }]],
      indices: [['other', { settings: { 'index.default_pipeline': 'other' } }]],
    });
    expect(Object.values(users).flat()).toEqual([]);
  });

  it('is a template composed of our component', () => {
    const templates = [['theirs', { composed_of: ['a', 'logs-app_logs@package'] }]] as const;
    expect(engineUsers({ ...NOBODY, templates })['component template']).toEqual([
      'The index template "theirs" is composed of it.',
    ]);
  });

  it.each([
    { index: { default_pipeline: OURS } },
    { index: { final_pipeline: OURS } },
    { 'index.default_pipeline': OURS },
    { default_pipeline: OURS },
  ])('is whatever names our pipeline in its settings: %j', (value) => {
    const body = settings(value);
    const found = engineUsers({
      templates: [['t', body]],
      components: [['c', body]],
      pipelines: [],
      indices: [['i', { settings: value }]],
    });
    expect(found['ingest pipeline']).toEqual([
      'The index template "t" names it.',
      'The component template "c" names it.',
      'The index "i" names it.',
    ]);
  });

  it.each([
    { index: { lifecycle: { name: 'logs-app_logs' } } },
    { 'index.lifecycle.name': 'logs-app_logs' },
    { index: { 'lifecycle.name': 'logs-app_logs' } },
    { 'index.lifecycle': { name: 'logs-app_logs' } },
  ])('is a component that names our policy: %j', (value) => {
    const found = engineUsers({ ...NOBODY, components: [['c', settings(value)]] });
    expect(found['lifecycle policy']).toEqual(['The component template "c" names it.']);
  });
});

describe('a pipeline that calls ours', () => {
  const call = { pipeline: { name: OURS } };
  it.each([
    ['in its processors', { processors: [{ set: {} }, call] }],
    ['when something failed', { processors: [], on_failure: [call] }],
    ['when one processor failed', { processors: [{ set: { on_failure: [call] } }] }],
    ['for each value', { processors: [{ foreach: { field: 'a', processor: call } }] }],
  ])('%s', (_, pipeline) => {
    expect(callsPipeline(pipeline, OURS)).toBe(true);
  });

  it.each([
    { processors: [{ pipeline: { name: 'other' } }] },
    { processors: [{ set: { field: 'name', value: OURS } }] },
    { description: OURS },
    null,
  ])('is not %j', (pipeline) => {
    expect(callsPipeline(pipeline, OURS)).toBe(false);
  });
});

it('what the policy itself says of its users counts, but for our own', () => {
  const policy = {
    in_use_by: {
      indices: ['.ds-logs-app_logs.a-default-2030.01.01-000001', 'theirs-000001'],
      data_streams: ['logs-app_logs.a-default', 'their-stream'],
      composable_templates: ['logs-app_logs', 'their-template'],
    },
  };
  const ours = new Set(['logs-app_logs.a-default', '.ds-logs-app_logs.a-default-2030.01.01-000001']);
  expect(policyUsers(policy, ours)).toEqual([
    'The data stream "their-stream" is managed by it.',
    'The index "theirs-000001" is managed by it.',
    'The index template "their-template" is managed by it.',
  ]);
});
