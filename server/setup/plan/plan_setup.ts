import type { DataStreamStatus, PlannedChange } from '../../../common/api/setup';
import type { Inspection } from '../inspect/inspection';

/** Assets that setup would put, in the order of putting. */
export function wantedIn(
  inspections: readonly Inspection[],
  replace: readonly string[],
): readonly Inspection[] {
  return inspections.filter(
    ({ asset, status: { state } }) =>
      state === 'missing' || state === 'outdated' || (state === 'modified' && replace.includes(asset.id)),
  );
}

/** Whether data streams that are there have to be rolled over for the change to take effect. */
function rollsOver({ asset, hashes }: Inspection): boolean {
  return (
    asset.home === 'engine' &&
    asset.rollsOver === true &&
    hashes !== undefined &&
    hashes.found !== hashes.ours
  );
}

/** What a setup would do, for people to read before. */
export function planSetup(
  inspections: readonly Inspection[],
  replace: readonly string[],
  dataStreams: readonly DataStreamStatus[],
): readonly PlannedChange[] {
  const wanted = wantedIn(inspections, replace);
  const due = dataStreams.filter(({ current }) => !current || wanted.some(rollsOver));
  return [...wanted.map(changeOf), ...due.map(({ name }) => rollOverOf(name))];
}

function changeOf({ asset: { id, kind, name, effect }, reading }: Inspection): PlannedChange {
  const action = reading.kind === 'found' ? 'replace' : 'create';
  return { id, kind, name, action, ...(effect === undefined || action === 'create' ? {} : { effect }) };
}

function rollOverOf(name: string): PlannedChange {
  return {
    id: `data stream:${name}`,
    kind: 'data stream',
    name,
    action: 'roll over',
    effect: 'It gets a new index for lines that come in from now on; lines that are there stay as they are.',
  };
}
