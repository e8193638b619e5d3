import type { UsageCollectionSetup } from '@kbn/usage-collection-plugin/server';
import { PLUGIN_ID } from '../../common/names';

/** Counts that something was done; says nothing of who, or with what data. */
export type CountUse = (counterName: string) => void;

/**
 * Kibana's own counters, when the plugin for them is there: what they hold stays in this Kibana unless its owner has
 * Kibana report it. Without it nothing is counted. App Logs sends nothing anywhere.
 */
export function usageCounter(usageCollection: UsageCollectionSetup | undefined): CountUse {
  const counter = usageCollection?.createUsageCounter(PLUGIN_ID);
  return (counterName) => counter?.incrementCounter({ counterName });
}
