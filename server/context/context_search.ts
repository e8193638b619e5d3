import { partialReason, took } from '../../common/query/partial';
import { searchLogs, type SearchContext } from '../routes/search_logs';

/** The searches of one request: each ends with it, and what they all lacked and took is added up. */
export class ContextSearch {
  private reason: string | null = null;
  private took = 0;

  constructor(private readonly context: SearchContext) {}

  /** @returns the engine's answer as it came */
  async ask(body: Readonly<Record<string, unknown>>): Promise<unknown> {
    const answer = await searchLogs(this.context, body);
    this.reason ??= partialReason(answer);
    this.took += took(answer);
    return answer;
  }

  get partial(): string | null {
    return this.reason;
  }

  get tookMs(): number {
    return this.took;
  }
}
