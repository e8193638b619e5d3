import { totalmem } from 'os';

/**
 * The node's settings: one node, loopback only, ports chosen by the system; the rest is what Elasticsearch 8
 * has by default and OpenSearch 2 has not, so that a request means the same on both.
 */
export const ENGINE_SETTINGS: Readonly<Record<string, string>> = {
  'cluster.name': 'app-logs',
  'node.name': 'app-logs',
  // Without ingest every pipeline fails with "There are no ingest nodes".
  'node.roles': 'cluster_manager,data,ingest',
  'discovery.type': 'single-node',
  'network.host': '127.0.0.1',
  'http.port': '0',
  'transport.port': '0',
  // A developer's full disk would otherwise make every index read-only.
  'cluster.routing.allocation.disk.threshold_enabled': 'false',
  'action.destructive_requires_name': 'true',
};

const SMALL_MACHINE_BYTES = 4 * 1024 ** 3;

/** Heap in MB for this machine: 1024, or 512 where the memory (or a container's share) is under 4 GB. */
export function defaultHeapMb(totalBytes: number = usableMemory()): number {
  return totalBytes < SMALL_MACHINE_BYTES ? 512 : 1024;
}

function usableMemory(): number {
  const constrained = process.constrainedMemory?.() ?? 0;
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}
