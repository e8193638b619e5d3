import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { planImports } from './import_plan';

describe('planImports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'app-logs-plan-'));
  const at = (name: string) => join(folder, name);
  const names = ['app.log', 'app.log.1', 'worker.log', 'app.log.2.gz'];

  beforeAll(() => names.forEach((name) => writeFileSync(at(name), 'x')));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('imports a log with its rotated parts under its own name, the oldest first', () => {
    expect(planImports(names.map(at), '')).toEqual([
      { service: 'app', paths: ['app.log.2.gz', 'app.log.1', 'app.log'].map(at) },
      { service: 'worker', paths: [at('worker.log')] },
    ]);
  });

  it('imports all under the service that was named', () => {
    expect(planImports(names.map(at), 'shop')).toEqual([
      { service: 'shop', paths: ['app.log.2.gz', 'app.log.1', 'app.log', 'worker.log'].map(at) },
    ]);
  });
});
