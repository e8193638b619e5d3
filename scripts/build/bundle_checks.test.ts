import { bundleProblems, MAX_ENTRY_BYTES } from './bundle_checks';

const bundles = new Set(['embeddable']);
const entry = (source: string) => [{ name: 'appLogs.plugin.js', source }];
const fine = `__kbnBundles__.define('plugin/appLogs/public',()=>1,0);__kbnBundles__.get('plugin/embeddable/public')`;

describe('bundleProblems', () => {
  it('finds nothing in a bundle that keeps the rules', () => {
    expect(bundleProblems(entry(fine), 'appLogs', bundles)).toEqual([]);
  });

  it.each([
    ['eval', `${fine};eval("1")`, /eval/],
    ['new Function', `${fine};new Function("return this")`, /new Function/],
    ['a Function probe', `${fine};Function("return this")()`, /Function/],
    ['an undeclared plugin', `${fine};__kbnBundles__.get("plugin/discover/public")`, /"discover"/],
    ['a second define', `${fine};${fine}`, /2 calls/],
    ['a second React', `${fine};e.__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED={}`, /second React/],
    ['a heavy entry', fine + ' '.repeat(MAX_ENTRY_BYTES), /at most/],
  ])('reports %s', (_name, source, message) => {
    expect(bundleProblems(entry(source), 'appLogs', bundles).join('\n')).toMatch(message);
  });

  it('looks into chunks too', () => {
    const files = [...entry(fine), { name: 'appLogs.chunk.1.js', source: 'new Function("x")' }];
    expect(bundleProblems(files, 'appLogs', bundles)).toHaveLength(1);
  });

  it('reports a missing entry', () => {
    expect(bundleProblems([], 'appLogs', bundles)).toEqual(['appLogs.plugin.js is missing.']);
  });
});
