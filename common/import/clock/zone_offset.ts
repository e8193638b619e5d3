const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that a zone's clocks are ahead of UTC at an instant. @throws RangeError for a zone that there is not */
export function zoneOffset(instant: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(instant / 1000) * 1000;
}

/**
 * Whether clocks in a zone show this time twice, because summer time ends.
 * @param local the time on the clock, as milliseconds since 1970 if it were UTC
 */
export function comesTwice(local: number, zone: string): boolean {
  const before = zoneOffset(local - DAY, zone);
  const after = zoneOffset(local + DAY, zone);
  if (before <= after) return false;
  return zoneOffset(local - before, zone) === before && zoneOffset(local - after, zone) === after;
}

const DAY = 24 * 3600 * 1000;

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}
