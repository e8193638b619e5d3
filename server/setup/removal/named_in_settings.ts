import { at } from '../../../common/narrow';

/** The pipelines that settings of an index or a template name, however they are nested. Pure. */
export function pipelinesIn(settings: unknown): readonly unknown[] {
  return [...valuesOf(settings, 'default_pipeline'), ...valuesOf(settings, 'final_pipeline')];
}

/** The same for lifecycle policies. */
export function policiesIn(settings: unknown): readonly unknown[] {
  return [...valuesOf(settings, 'lifecycle.name'), at(settings, 'index.lifecycle', 'name')];
}

/** A setting may come with or without `index`, and each of its dots as a dot or as a step into an object. */
function valuesOf(settings: unknown, name: string): readonly unknown[] {
  return [settings, at(settings, 'index')].flatMap((holder) => [
    at(holder, `index.${name}`),
    at(holder, name),
    at(holder, ...name.split('.')),
  ]);
}
