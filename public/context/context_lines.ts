import { contextEndpoint, type ContextAnswer, type ContextScope } from '../../common/api/context';
import type { LogLine } from '../../common/api/logs';
import type { Call } from '../services/call';
import { isAbort, toFailure } from '../services/failure';
import { SLOW_MS } from '../services/use_request';
import {
  choosing,
  FIRST_LINES,
  IDLE,
  LOADING,
  openContext,
  roomFor,
  withBoth,
  withMore,
  withProgress,
  type Direction,
  type LineContext,
} from './line_context';

/** By the line's id. */
export type Contexts = ReadonlyMap<string, LineContext>;

/** Contexts that are open at once; the one that was opened first goes. */
const MOST_OPEN = 20;

type Part = Direction | 'both';

/** Asks for the lines around lines, and tells of every change. What is superseded is cancelled. */
export class ContextLines {
  private contexts: Contexts = new Map();
  private readonly running = new Map<string, AbortController>();

  /** @param onChange gets all contexts that are open, whenever something about one changes */
  constructor(
    private readonly call: Call,
    private readonly onChange: (contexts: Contexts) => void,
  ) {}

  /** Opens the lines around a line, or closes them. */
  toggle = (line: LogLine): void => {
    if (this.contexts.has(line.id)) this.close(line.id);
    else {
      const [oldest] = this.contexts.keys();
      if (this.contexts.size >= MOST_OPEN && oldest !== undefined) this.close(oldest);
      this.put(openContext(line));
      this.askBoth(line.id);
    }
  };

  close = (id: string): void => {
    for (const part of ['both', 'newer', 'older'] as const) this.cancel(id, part);
    this.contexts = new Map([...this.contexts].filter(([other]) => other !== id));
    this.onChange(this.contexts);
  };

  /** Shows the lines of another scope. */
  choose = (id: string, within: ContextScope): void => {
    const context = this.contexts.get(id);
    if (context === undefined) return;
    this.put(choosing(context, within));
    this.askBoth(id);
  };

  /** Asks for more lines of one side, unless that is under way. */
  more = (id: string, direction: Direction, wanted: number): void => {
    const context = this.contexts.get(id);
    if (context === undefined || context.progress.loading || context[direction].progress.loading) return;
    const size = roomFor(context[direction], wanted);
    const { next } = context[direction];
    if (size === 0 || next === null) return;
    const newer = direction === 'newer';
    this.ask(
      context,
      direction,
      {
        newer: newer ? size : 0,
        older: newer ? 0 : size,
        [newer ? 'newerAfter' : 'olderAfter']: [...next],
      },
      (before, answer) => withMore(before, direction, answer),
    );
  };

  /** Asks again for both sides. */
  retry = (id: string): void => this.askBoth(id);

  /** Takes everything back; nothing is told any more. */
  dispose(): void {
    for (const controller of this.running.values()) controller.abort();
    this.running.clear();
  }

  private askBoth(id: string): void {
    const context = this.contexts.get(id);
    if (context === undefined) return;
    for (const part of ['newer', 'older'] as const) this.cancel(id, part);
    this.ask(context, 'both', { newer: FIRST_LINES, older: FIRST_LINES }, withBoth);
  }

  private ask(
    { line, within }: LineContext,
    part: Part,
    wanted: { newer: number; older: number },
    take: (context: LineContext, answer: ContextAnswer) => LineContext,
  ): void {
    const { id, index } = line;
    this.cancel(id, part);
    const controller = new AbortController();
    this.running.set(`${part} ${id}`, controller);
    const settle = (change: (context: LineContext) => LineContext) => {
      const context = this.contexts.get(id);
      if (!controller.signal.aborted && context !== undefined) this.put(change(context));
    };
    const slow = setTimeout(
      () => settle((context) => withProgress(context, part, { ...LOADING, slow: true })),
      SLOW_MS,
    );
    controller.signal.addEventListener('abort', () => clearTimeout(slow));
    settle((context) => withProgress(context, part, LOADING));
    this.call(contextEndpoint, { id, index, within, ...wanted }, controller.signal)
      .then(
        (answer) => settle((context) => take(context, answer)),
        (error: unknown) => {
          if (isAbort(error)) return;
          settle((context) => withProgress(context, part, { ...IDLE, failure: toFailure(error) }));
        },
      )
      .finally(() => {
        clearTimeout(slow);
        if (this.running.get(`${part} ${id}`) === controller) this.running.delete(`${part} ${id}`);
      });
  }

  private cancel(id: string, part: Part): void {
    this.running.get(`${part} ${id}`)?.abort();
    this.running.delete(`${part} ${id}`);
  }

  private put(context: LineContext): void {
    this.contexts = new Map([...this.contexts, [context.line.id, context]]);
    this.onChange(this.contexts);
  }
}
