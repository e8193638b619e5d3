import { readRotatedName } from '../../import/rotated/rotated_name';

/**
 * What all names of a log begin with, rotated or not: "/var/log/app" of `/var/log/app.log.1` and of `app-20300102.log`.
 */
export function familyPrefix(path: string): string {
  const { log } = readRotatedName(path);
  const dot = log.lastIndexOf('.');
  const folder = Math.max(log.lastIndexOf('/'), log.lastIndexOf('\\'));
  return dot > folder + 1 ? log.slice(0, dot) : log;
}

/** Those of paths that are the same log, before or after it was rotated; `app_1.log` may be another program's. */
export function familyOf(path: string, paths: readonly string[]): readonly string[] {
  const { log } = readRotatedName(path);
  return paths.filter((other) => {
    const read = readRotatedName(other);
    return other === path || (read.log === log && read.place.kind !== 'inner number');
  });
}
