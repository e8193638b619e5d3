/**
 * An instant as clocks in a zone show it: what the file wrote when its time was read by that zone.
 * @param instant ISO
 * @param zone IANA name
 * @returns "2030-01-02T03:04:05.678"; null when either is none
 */
export function localTime(instant: string, zone: string): string | null {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return null;
  try {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const millis = String(time.getUTCMilliseconds()).padStart(3, '0');
    return `${format.format(time).replace(' ', 'T')}.${millis}`;
  } catch {
    return null;
  }
}
