import type { DataStreamStatus, RetentionStatus } from '../../../common/api/setup';

/** Each data stream has at least one shard, and Elasticsearch takes 1,000 of them on a node by default. */
const MANY_SERVICES = 200;

/**
 * What an administrator should know of the data streams, as sentences; none when all is well. Pure.
 * @param retention as `readRetention` gives it
 */
export function streamWarnings(
  streams: readonly Pick<DataStreamStatus, 'service'>[],
  retention: RetentionStatus,
): readonly string[] {
  const services = new Set(streams.map(({ service }) => service)).size;
  return [
    ...(services > MANY_SERVICES ? [manyServices(services)] : []),
    ...(retention.managedBy === 'none' ? [UNMANAGED] : []),
    ...(retention.other === undefined ? [] : [otherRetention(retention.other)]),
  ];
}

function manyServices(services: number): string {
  return (
    `There are ${services} services, and each has a data stream with shards of its own; over ${MANY_SERVICES} of them slow a ` +
    'cluster down. Send what belongs together under one service name, and tell its parts apart by labels.'
  );
}

const UNMANAGED =
  'This engine has no lifecycle management, so retention is not managed: remove data streams or old lines yourself before ' +
  'the disk is full.';

function otherRetention(kept: string): string {
  return `Somebody set the retention to ${kept} (counted from the rollover of an index), which App Logs does not offer; setup leaves it so until you choose another.`;
}
