import type { CustomIntegration } from '@kbn/custom-integrations-plugin/server';
import type { TutorialSpec } from '@kbn/home-plugin/server';
import { pythonTutorial } from './python_tutorial';
import { registerTutorial } from './register_tutorial';

function register(withHome: boolean, publicBaseUrl?: string) {
  const tutorials: TutorialSpec[] = [];
  const tiles: CustomIntegration[] = [];
  registerTutorial(
    {
      ...(withHome ? { home: { tutorials: { registerTutorial: (spec) => tutorials.push(spec()) } } } : {}),
      customIntegrations: { registerCustomIntegration: (tile) => tiles.push(tile) },
    },
    { kibanaUrl: publicBaseUrl, elasticsearchUrl: publicBaseUrl && 'https://es.example:9200/' },
  );
  return { tutorials, tiles };
}

/** Every text that Home shows, whatever it is called. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

it('has one tile, which opens the tutorial', () => {
  const { tutorials, tiles } = register(true);
  expect(tutorials).toHaveLength(1);
  expect(tiles).toHaveLength(1);
  expect(tiles[0]).toMatchObject({
    title: 'Application logs: Python',
    uiInternalPath: `/app/home#/tutorial/${tutorials[0]?.id}`,
  });
  // Home makes a tile of its own for a tutorial with categories.
  expect(tutorials[0]).not.toHaveProperty('integrationBrowserCategories');
});

it('opens the page where there is no Home', () => {
  expect(register(false).tiles[0]?.uiInternalPath).toBe('/app/appLogs');
});

it('asks for neither plugin', () => {
  expect(() => registerTutorial({}, {})).not.toThrow();
});

it('names the address that this Kibana says it has', () => {
  const texts = textsOf(register(true, 'https://kibana.example/base/').tutorials).join('\n');
  expect(texts).toContain('https://kibana.example/base/api/app_logs/import');
  expect(texts).toContain('https://es.example:9200');
  expect(texts).not.toContain('localhost');
});

// Home renders its texts as Mustache templates with single braces; a brace of Python's or JSON's would vanish.
it('holds no brace that Home would take for a template', () => {
  const { onPrem, ...head } = pythonTutorial({
    kibanaUrl: 'http://localhost:5601',
    elasticsearchUrl: 'http://localhost:9200',
  });
  const sets = onPrem.instructionSets.map(({ title, instructionVariants }) => [title, instructionVariants]);
  for (const text of textsOf([head, sets])) expect(text).not.toMatch(/[{}]/);
});
