import type { ApplicationStart } from '@kbn/core/public';

/** True where the host has Discover and the person may open it. */
export function hasDiscover({ capabilities }: Pick<ApplicationStart, 'capabilities'>): boolean {
  return capabilities['discover']?.['show'] === true;
}
