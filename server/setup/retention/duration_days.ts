import { RETENTION_DAYS, type RetentionDays } from '../../../common/api/setup';

/** Days in each unit of an engine's durations. */
const DAYS: Readonly<Record<string, number>> = {
  d: 1,
  h: 1 / 24,
  m: 1 / 1440,
  s: 1 / 86_400,
  ms: 1 / 86_400_000,
};

/** Days in a duration as engines write it ("30d", "12h"); null for what is none. */
export function durationDays(text: unknown): number | null {
  const [, count, unit] = /^(\d+)(d|h|m|s|ms)$/.exec(typeof text === 'string' ? text : '') ?? [];
  const days = DAYS[unit ?? ''];
  return count === undefined || days === undefined ? null : Number(count) * days;
}

/** One of the retentions that people can choose; null for any other. */
export function retentionOr(days: number | null): RetentionDays {
  return RETENTION_DAYS.find((each) => each === days) ?? null;
}
