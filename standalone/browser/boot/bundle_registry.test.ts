import { BundleRegistry } from './bundle_registry';

describe('BundleRegistry', () => {
  it('asks the bundle for its module only when that is taken', () => {
    const registry = new BundleRegistry();
    const bundleRequire = jest.fn((key: unknown) => ({ key }));
    registry.define('plugin/a/public', bundleRequire, 7);
    expect(registry.has('plugin/a/public')).toBe(true);
    expect(bundleRequire).not.toHaveBeenCalled();
    expect(registry.get('plugin/a/public')).toEqual({ key: 7 });
  });

  it('throws for a second module of a key, and for an unknown key', () => {
    const registry = new BundleRegistry();
    registry.define('plugin/a/public', () => ({}), 0);
    expect(() => registry.define('plugin/a/public', () => ({}), 0)).toThrow('already has');
    expect(() => registry.get('plugin/b/public')).toThrow('does not have');
  });
});
