import { ImportError } from './errors';

/** Zones that were found good: there are some hundred, and asking takes longer than cutting a short chunk. */
const goodZones = new Set<string>();

/** @throws ImportError 400 for a zone that there is not */
export function checkZone(zone: string): void {
  if (goodZones.has(zone)) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    goodZones.add(zone);
  } catch {
    throw new ImportError(400, `"${zone}" is no time zone.`, 'Name one like Europe/Berlin or UTC.');
  }
}
