import type { Preview } from '../../common/api/preview';

/** Above this share of events that no format read, help is offered without being asked for. */
const TOO_MANY = 0.1;

/** Events that some format read. */
export function readCount({ looked, unparsed }: Preview): number {
  return looked - unparsed;
}

/** True when so many events were not read that the format is probably not known. */
export function isPoorlyRead({ looked, unparsed }: Preview): boolean {
  return looked > 0 && unparsed / looked > TOO_MANY;
}

/** How many of the shown events have a time that is not their own, by where it is from. */
export interface AssumedTimes {
  /** That of the record before. */
  readonly previous: number;
  /** The moment of the import. */
  readonly received: number;
  /** Their own time of day, on the day of the file. */
  readonly day: number;
}

/** Counts times that are not the records' own among the shown events. */
export function assumedTimes({ events }: Preview): AssumedTimes {
  const from = (source: string) => events.filter((event) => event.timeFrom === source).length;
  return { previous: from('previous'), received: from('received'), day: from('file_date') };
}

/** A format as written, by the id that events hold; the id itself for one that is not listed. */
export function formatName({ formats }: Preview, id: string): string {
  return formats.find((format) => format.id === id)?.format ?? id;
}
