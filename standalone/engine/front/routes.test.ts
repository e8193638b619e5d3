import { routeOf } from './routes';

describe('what the front does with a request', () => {
  it.each([
    ['POST', '/_bulk', 'pass'],
    ['POST', '/logs-app_logs.*-*/_search', 'pass'],
    ['PUT', '/x/_doc/1', 'pass'],
    ['HEAD', '/', 'pass'],
    ['GET', '/x/_mapping', 'pass'],
    ['PUT', '/_data_stream/x', 'pass'],
    ['GET', '/', 'root'],
    ['PUT', '/x', 'index-create'],
    ['PUT', '/x/_mapping', 'mapping-put'],
    ['PUT', '/_ilm/policy/x', 'absent'],
    ['GET', '/_security/user/_has_privileges', 'absent'],
    ['PUT', '/_data_stream/x/_lifecycle', 'absent'],
    ['GET', '/x/_ilm/explain', 'absent'],
    ['GET', '/_license', 'absent'],
    ['POST', '/x/_async_search', 'absent'],
    ['POST', '/logs-app_logs.*-*/_pit', 'pit-open'],
    ['DELETE', '/_pit', 'pit-close'],
    ['GET', '/_pit', 'absent'],
    ['POST', '/_ingest/pipeline/_simulate', 'simulate-pipeline'],
    ['POST', '/_ingest/pipeline/x/_simulate', 'simulate-pipeline'],
    ['GET', '/_ingest/processor/grok', 'pass'],
  ])('%s %s: %s', (method, path, kind) => {
    expect(routeOf(method, path).kind).toBe(kind);
  });

  it.each([
    ['GET', '/_ingest/pipeline', 'pipeline-get', ''],
    ['PUT', '/_ingest/pipeline/a%40b', 'pipeline-put', 'a@b'],
    ['DELETE', '/_ingest/pipeline/a', 'pipeline-delete', 'a'],
    ['HEAD', '/_component_template/a', 'component-get', 'a'],
    ['POST', '/_index_template/_simulate_index/a', 'template-put', '_simulate_index/a'],
    ['DELETE', '/_index_template/a', 'template-delete', 'a'],
  ])('%s %s: %s of "%s"', (method, path, kind, name) => {
    expect(routeOf(method, path)).toEqual({ kind, name });
  });

  it('leaves a broken escape to the engine', () => {
    expect(routeOf('GET', '/_component_template/%zz').kind).toBe('pass');
  });
});
