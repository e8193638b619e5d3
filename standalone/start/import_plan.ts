import { statSync } from 'fs';
import { orderRotated } from '../../common/import/rotated/order_rotated';
import { serviceOfFile } from './options';

/** Files that become one import, because they are of one service. */
export interface PlannedImport {
  readonly service: string;
  readonly paths: readonly string[];
}

/**
 * What the files of the command line are imported as: all together under the service that was named; without one, each log
 * with its rotated parts under the name of its own.
 */
export function planImports(paths: readonly string[], service: string): PlannedImport[] {
  const files = paths.map((name) => ({ name, modified: statSync(name).mtimeMs }));
  const plans = new Map<string, string[]>();
  for (const group of orderRotated(files)) {
    const of = service || serviceOfFile(group.name);
    plans.set(of, [...(plans.get(of) ?? []), ...group.files.map((file) => file.name)]);
  }
  return [...plans].map(([of, names]) => ({ service: of, paths: names }));
}
