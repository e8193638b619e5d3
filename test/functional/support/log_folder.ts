import { mkdtempSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

/** A new folder for a test's own log files. */
export function logFolder(): string {
  return mkdtempSync(join(tmpdir(), 'app-logs-'));
}
