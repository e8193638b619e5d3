import { execFileSync } from 'child_process';
import { mkdtempSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

/** What Python says it wrote. */
export interface PythonLog {
  readonly file: string;
  readonly records: number;
  readonly levels: Readonly<Record<string, number>>;
  readonly tracebacks: number;
  /** The message of the last record. */
  readonly last: string;
  /** Epoch seconds of the first and the last record. */
  readonly from: number;
  readonly to: number;
}

/** Has Python's own `logging` write an app.log; times are UTC. */
export function writePythonLog(records: number, seed: number, name = 'app.log'): PythonLog {
  const file = join(mkdtempSync(join(tmpdir(), 'app-logs-')), name);
  const printed = execFileSync('python3', [
    join(__dirname, 'write_log.py'),
    file,
    String(records),
    String(seed),
  ]);
  return { file, ...(JSON.parse(printed.toString()) as Omit<PythonLog, 'file'>) };
}
