import type { LogLine } from '../../common/api/logs';
import { compareNewestFirst } from '../../common/query/line_order';
import type { AskLines } from '../lines/window/read_between';
import { fakeLine } from './fake_lines';

const NEVER = new AbortController().signal;

/** Lines in the order of the engine, for tests of what pages through them. */
export class LineStore {
  private lines: LogLine[] = [];
  private written = 0;

  /** Adds a line of a time (ms); several of one time are told apart by their file and place. */
  write(time: number, file = 'a.log'): LogLine {
    const number = this.written++;
    const id = `${file}-${number}`;
    const line = fakeLine({
      id,
      time: new Date(time).toISOString(),
      cursor: [time, file, number, number * 10, id],
    });
    this.lines.push(line);
    this.lines.sort((a, b) => compareNewestFirst(a.cursor, b.cursor));
    return line;
  }

  remove(id: string): void {
    this.lines = this.lines.filter((line) => line.id !== id);
  }

  ids(): string[] {
    return this.lines.map((line) => line.id);
  }

  all(): readonly LogLine[] {
    return this.lines;
  }

  /** As the route for lines answers. */
  readonly ask: AskLines = ({ after, size, direction }) => {
    const older = direction === 'older';
    const order = (line: LogLine) => (after === null ? 0 : compareNewestFirst(after, line.cursor));
    const beyond = older
      ? this.lines.filter((line) => after === null || order(line) < 0)
      : this.lines.filter((line) => after === null || order(line) > 0);
    const lines = older ? beyond.slice(0, size) : beyond.slice(-size);
    const last = older ? lines.at(-1) : lines[0];
    const next = lines.length === size ? (last?.cursor ?? null) : null;
    return Promise.resolve({ lines, next, partial: null, tookMs: 1 });
  };

  page(size: number, after: LogLine['cursor'] | null = null, direction: 'older' | 'newer' = 'older') {
    return this.ask({ after, size, direction }, NEVER);
  }
}
