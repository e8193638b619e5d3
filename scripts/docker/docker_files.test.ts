import { execFileSync } from 'child_process';
import { readFileSync } from 'fs';
import { join, resolve } from 'path';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { z } from 'zod';

// No Docker runs these files here: what can be known without it is known by lint, and by reading them.
const ROOT = resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const service = z.object({
  image: z.string().optional(),
  build: z.object({ args: z.record(z.string()) }).optional(),
  ports: z.array(z.string()),
});
const { services } = z.object({ services: z.record(service) }).parse(parse(read('compose.yaml')));
const { kibanaVersion: kibana } = z
  .object({ kibanaVersion: z.string() })
  .parse(JSON.parse(read('scripts/kibana/8.12.json')));

it('compose.yaml is what the Compose specification allows, in the order its readers expect', () => {
  const lint = join(ROOT, 'node_modules/dclint/bin/dclint.cjs');
  expect(() =>
    execFileSync(process.execPath, [lint, '--max-warnings', '0', 'compose.yaml'], { cwd: ROOT }),
  ).not.toThrow();
});

it('the Dockerfile has nothing that a linter finds', () => {
  expect(validate(read('Dockerfile'))).toEqual([]);
});

it('Elasticsearch, Kibana and the plugin are of the version that the plugin is built for', () => {
  expect(services.elasticsearch?.image).toBe(`docker.elastic.co/elasticsearch/elasticsearch:${kibana}`);
  expect(services.kibana?.build?.args).toEqual({ KIBANA_VERSION: kibana });
  expect(read('Dockerfile')).toContain(`ARG KIBANA_VERSION=${kibana}\n`);
});

it('is open to this machine alone, as its security is off', () => {
  const ports = Object.values(services).flatMap((one) => one.ports);
  expect(ports).toHaveLength(2);
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
});

it('the build gets every file that it reads', () => {
  const ignored = read('.dockerignore').split('\n');
  for (const folder of ['common', 'public', 'server', 'scripts', 'translations']) {
    expect(ignored).not.toContain(folder);
  }
});
