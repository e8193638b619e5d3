import type { EmbeddableFactoryDefinition, EmbeddableSetup } from '@kbn/embeddable-plugin/public';

/** The kinds of panel that plugins registered. */
export class EmbeddableRegistry implements EmbeddableSetup {
  private readonly factories = new Map<string, EmbeddableFactoryDefinition>();

  /** Throws for a type that is taken. */
  registerEmbeddableFactory(type: string, factory: EmbeddableFactoryDefinition): void {
    if (this.factories.has(type)) throw new Error(`Embeddable factory [${type}] already registered.`);
    this.factories.set(type, factory);
  }

  get(type: string): EmbeddableFactoryDefinition | undefined {
    return this.factories.get(type);
  }

  /** Those that "Add panel" offers. */
  async creatable(): Promise<EmbeddableFactoryDefinition[]> {
    const factories = [...this.factories.values()].filter((factory) => factory.canCreateNew?.() ?? true);
    const editable = await Promise.all(factories.map((factory) => factory.isEditable()));
    return factories.filter((_, i) => editable[i]);
  }
}
