import { COMPONENT_PACKAGE, INDEX_TEMPLATE, LIFECYCLE_POLICY, PIPELINE } from '../../../common/names';
import { at, listOf } from '../../../common/narrow';
import { callsPipeline } from './calls_pipeline';
import { pipelinesIn, policiesIn } from './named_in_settings';

/** Whatever the engine has of a kind, by name. */
export type Named = ReadonlyArray<readonly [name: string, body: unknown]>;

/** All that may use our engine assets, as the engine gives it. */
export interface EngineContent {
  readonly templates: Named;
  readonly components: Named;
  readonly pipelines: Named;
  /** Indices with their settings, those of our own data streams left out. */
  readonly indices: Named;
}

/** Sentences that say who else uses our assets, by their kind. */
export interface EngineUsers {
  readonly 'component template': readonly string[];
  readonly 'ingest pipeline': readonly string[];
  readonly 'lifecycle policy': readonly string[];
}

/**
 * Who uses our component template, pipeline and lifecycle policy besides us. Pure. What the policy's own `in_use_by` tells
 * (see `policyUsers`) is not repeated here.
 */
export function engineUsers({ templates, components, pipelines, indices }: EngineContent): EngineUsers {
  const others = templates.filter(([name]) => name !== INDEX_TEMPLATE);
  const otherComponents = components.filter(([name]) => name !== COMPONENT_PACKAGE);
  const callers = pipelines.filter(([name, body]) => name !== PIPELINE && callsPipeline(body, PIPELINE));
  const settingsOf = (body: unknown) => at(body, 'template', 'settings');
  const names = (settings: unknown) => pipelinesIn(settings).includes(PIPELINE);
  return {
    'component template': others
      .filter(([, body]) => listOf(at(body, 'composed_of')).includes(COMPONENT_PACKAGE))
      .map(([name]) => `The index template "${name}" is composed of it.`),
    'ingest pipeline': [
      ...callers.map(([name]) => `The ingest pipeline "${name}" calls it.`),
      ...namedBy('index template', others, (body) => names(settingsOf(body))),
      ...namedBy('component template', otherComponents, (body) => names(settingsOf(body))),
      ...namedBy('index', indices, (body) => names(at(body, 'settings'))),
    ],
    // A component that no index template is composed of is not in `in_use_by`.
    'lifecycle policy': namedBy('component template', otherComponents, (body) =>
      policiesIn(settingsOf(body)).includes(LIFECYCLE_POLICY),
    ),
  };
}

function namedBy(kind: string, named: Named, uses: (body: unknown) => boolean): readonly string[] {
  return named.filter(([, body]) => uses(body)).map(([name]) => `The ${kind} "${name}" names it.`);
}
