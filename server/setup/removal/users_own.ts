import { COMPONENT_CUSTOM, INDEX_TEMPLATE, PIPELINE_CUSTOM } from '../../../common/names';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { bystander, type RemovalItem } from './removal_item';

const OWN = [
  { kind: 'component template', name: COMPONENT_CUSTOM, path: '/_component_template/' },
  { kind: 'ingest pipeline', name: PIPELINE_CUSTOM, path: '/_ingest/pipeline/' },
];

/** The user's own assets, which are never removed: those that are there. */
export async function usersOwn({ client, signal }: SetupContext): Promise<readonly RemovalItem[]> {
  const found = await Promise.all(
    OWN.map(({ name, path }) =>
      engineCall(client, 'GET', path + encodeURIComponent(name), undefined, signal),
    ),
  );
  return OWN.filter((_, i) => found[i]?.status === 200).map(({ kind, name }) =>
    bystander(kind, name, `It is yours: ${INDEX_TEMPLATE} only uses it.`),
  );
}
