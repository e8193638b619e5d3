import { setTimeout as delay } from 'timers/promises';

const EVERY_MS = 100;

/**
 * Waits until the engine says that its primaries are there (yellow or green), so that the first search after
 * a restart finds all the data.
 * @throws the signal's reason
 */
export async function waitForHealth(engineUrl: string, signal: AbortSignal): Promise<void> {
  while (!(await isHealthy(engineUrl, signal))) {
    await delay(EVERY_MS, undefined, { signal });
  }
}

async function isHealthy(engineUrl: string, signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(`${engineUrl}/_cluster/health?wait_for_status=yellow&timeout=5s`, { signal });
    // 408 with the cluster's state while shards are still recovering.
    await answer.body?.cancel();
    return answer.ok;
  } catch (error) {
    if (signal.aborted) throw error;
    return false;
  }
}
