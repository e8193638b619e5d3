import { contractFor } from '../kibana/contract';
import { externalExpression, parsePluginImport } from './externals';

const contract = contractFor('8.12.2');
const expression = (specifier: string) => externalExpression(specifier, contract, new Set(['dataViews']));

describe('externalExpression', () => {
  it('takes shared libraries from the shared-deps global', () => {
    expect(expression('@elastic/eui')).toBe('__kbnSharedDeps__.ElasticEui');
    expect(expression('@kbn/i18n-react')).toBe('__kbnSharedDeps__.KbnI18nReact');
  });

  it('takes other plugins from __kbnBundles__', () => {
    expect(expression('@kbn/data-views-plugin/public')).toBe(`__kbnBundles__.get('plugin/dataViews/public')`);
  });

  it('bundles what is neither', () => {
    expect(expression('zod')).toBeNull();
    // Kibana shares two functions of it, and none that unpacks gzip.
    expect(expression('fflate')).toBeNull();
    expect(expression('./application')).toBeNull();
  });

  it.each(['@kbn/unified-data-table', '@kbn/lens-plugin/public', '@kbn/data-views-plugin/server'])(
    'refuses %s, which Kibana would not find',
    (specifier) => {
      expect(() => expression(specifier)).toThrow(
        specifier.includes('lens') ? /kibana\.json/ : /does not share/,
      );
    },
  );

  it('refuses deep imports that would bundle a second copy', () => {
    expect(() => expression('react/jsx-runtime')).toThrow(/second copy/);
  });
});

describe('contractFor', () => {
  it('holds the 49 shared modules of 8.12', () => {
    expect(Object.keys(contract.externals)).toHaveLength(49);
  });

  it('says what to do for a version without a contract', () => {
    expect(() => contractFor('9.1.0')).toThrow(/no contract for Kibana 9\.1\.0/);
  });
});

test('parsePluginImport turns the package name into the plugin id', () => {
  expect(parsePluginImport('@kbn/unified-search-plugin/public')).toEqual({
    id: 'unifiedSearch',
    target: 'public',
  });
  expect(parsePluginImport('@kbn/i18n')).toBeNull();
});
