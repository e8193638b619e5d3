type BundleRequire = (moduleKey: unknown) => unknown;

/** Kibana's `__kbnBundles__`: plugins put their modules in under a key, and take those of others out. */
export class BundleRegistry {
  private readonly modules = new Map<string, () => unknown>();

  has(key: string): boolean {
    return this.modules.has(key);
  }

  /** Throws for a key that is taken: a bundle was loaded twice. */
  define(key: string, bundleRequire: BundleRequire, moduleKey: unknown): void {
    if (this.has(key)) throw new Error(`__kbnBundles__ already has a module defined for "${key}"`);
    this.modules.set(key, () => bundleRequire(moduleKey));
  }

  /** Throws for an unknown key. */
  get(key: string): unknown {
    const module = this.modules.get(key);
    if (!module) throw new Error(`__kbnBundles__ does not have a module defined for "${key}"`);
    return module();
  }
}
