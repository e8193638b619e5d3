import { AppLogsPlugin } from './plugin';

/** Kibana calls this once at page load; everything heavy waits for a `mount` or a panel. */
export const plugin = () => new AppLogsPlugin();
