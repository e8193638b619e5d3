import { spawn, type ChildProcess } from 'child_process';
import { join } from 'path';
import { z } from 'zod';

const writtenSchema = z.object({
  name: z.string(),
  lines: z.array(
    z.object({
      message: z.string(),
      /** As the formatter wrote it, UTC: "2031-01-01 00:00:00,000". */
      time: z.string(),
      /** Seconds that the line was kept back before it was sent. */
      delay: z.number(),
    }),
  ),
});

/** A line that a writer says it wrote. */
export type WrittenLine = z.infer<typeof writtenSchema>['lines'][number];

export interface LiveWriters {
  /** What all of them wrote, in the order in which a page must show it from its end: oldest first. */
  readonly finished: Promise<readonly WrittenLine[]>;
  /** Lets the programs write no more; they send what they have, and `finished` says what that was. */
  enough(): void;
  /** Ends the programs if they still run; `finished` is worth nothing then. */
  stop(): void;
}

/**
 * Starts two programs that log side by side and send their lines on, 5 % of them up to 8 seconds late.
 * @param options.seconds how long they write, if nobody says before that it is enough
 */
export function startLiveWriters(options: {
  url: string;
  service: string;
  seconds: number;
  linesPerSecond: number;
}): LiveWriters {
  const { url, service, seconds, linesPerSecond } = options;
  const processes: ChildProcess[] = [];
  const run = (name: string, seed: number) =>
    new Promise<z.infer<typeof writtenSchema>>((resolve, reject) => {
      const script = join(__dirname, 'write_live.py');
      const args = [script, url, service, name, String(seconds), String(linesPerSecond), String(seed)];
      const child = spawn('python3', args, { stdio: ['ignore', 'pipe', 'inherit'] });
      processes.push(child);
      let printed = '';
      child.stdout.on('data', (part: Buffer) => (printed += part.toString()));
      child.on('error', reject);
      child.on('close', (code) => {
        if (code !== 0) reject(new Error(`${name} ended with ${code}`));
        else resolve(writtenSchema.parse(JSON.parse(printed)));
      });
    });
  const finished = Promise.all([run('alpha', 1), run('beta', 2)]).then((writers) =>
    writers
      .flatMap(({ name, lines }) => lines.map((line, number) => ({ line, name, number })))
      // Equal times are told apart by file, then by the place in it, as common/query/line_order.ts says.
      .sort(
        (a, b) => compare(a.line.time, b.line.time) || compare(a.name, b.name) || compare(a.number, b.number),
      )
      .map(({ line }) => line),
  );
  const stop = () => {
    // Nobody waits for what a writer says that was told to stop.
    finished.catch(() => undefined);
    processes.forEach((child) => child.kill('SIGKILL'));
  };
  const enough = () => processes.forEach((child) => child.kill('SIGTERM'));
  return { finished, enough, stop };
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
