import { availableScopes, identityClauses } from './context_identity';

const LACKS = (field: string) => ({ bool: { must_not: [{ exists: { field } }] } });

describe('what a line can be seen within', () => {
  it.each([
    [{}, ['all']],
    [{ service: { name: 'shop' } }, ['service', 'all']],
    [{ log: { file: { path: 'app.log' } } }, ['file', 'all']],
    [{ process: { pid: 7, thread: { name: 'main' } } }, ['thread', 'process', 'all']],
    [{ 'process.pid': '7', 'labels.request_id': 'r-1' }, ['process', 'trace', 'all']],
    [{ process: { pid: 'seven' }, trace: { id: '' } }, ['all']],
    // Too long for the engine to look for.
    [{ log: { file: { path: 'x'.repeat(1025) } } }, ['all']],
    [null, ['all']],
  ])('of %j is %j', (source, scopes) => {
    expect(availableScopes(source)).toEqual(scopes);
  });

  it('is told apart by service and host: the same number elsewhere is another process', () => {
    const source = { service: { name: 'shop' }, host: { name: 'web-1' }, process: { pid: 7 } };
    expect(identityClauses(source, 'process')).toEqual([
      { term: { 'service.name': 'shop' } },
      { term: { 'host.name': 'web-1' } },
      { term: { 'process.pid': 7 } },
    ]);
  });

  it('holds lines that lack the same', () => {
    expect(identityClauses({ process: { thread: { name: 'main' } } }, 'thread')).toEqual([
      LACKS('service.name'),
      LACKS('host.name'),
      LACKS('process.pid'),
      { term: { 'process.thread.name': 'main' } },
    ]);
  });

  it('goes by the number of a thread when it has one: names come again', () => {
    const source = { process: { pid: 7, thread: { id: 99, name: 'worker' } } };
    expect(identityClauses(source, 'thread')).toContainEqual({ term: { 'process.thread.id': 99 } });
  });

  it('is of a trace in all services, by trace.id before any label', () => {
    const labels = { trace_id: 'l', request_id: 'r' };
    expect(identityClauses({ trace: { id: 't' }, labels, service: { name: 'shop' } }, 'trace')).toEqual([
      { term: { 'trace.id': 't' } },
    ]);
    expect(identityClauses({ labels }, 'trace')).toEqual([{ term: { 'labels.trace_id': 'l' } }]);
  });
});
