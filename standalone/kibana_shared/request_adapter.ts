import { BehaviorSubject, type Observable } from 'rxjs';
import type {
  LoggedRequest,
  RequestAdapter as declared,
  RequestResponder,
} from '@kbn/inspector-plugin/common';

const STATUS = { pending: 0, ok: 1, error: 2 };

/** Kibana's `RequestAdapter`: what a panel asked, for the Inspector. */
export class RequestAdapter implements Pick<declared, keyof declared> {
  private readonly list$ = new BehaviorSubject<readonly LoggedRequest[]>([]);
  private count = 0;

  start(
    name: string,
    { id, description = '' }: { id?: string; description?: string } = {},
  ): RequestResponder {
    this.count += 1;
    const key = id ?? String(this.count);
    const began = performance.now();
    const request: LoggedRequest = { id: key, name, description, status: STATUS.pending };
    this.list$.next([...this.getRequests().filter((other) => other.id !== key), request]);
    const end = (status: number, { json, time }: { json?: object; time?: number }) =>
      this.change(key, () => ({
        status,
        time: time ?? Math.round(performance.now() - began),
        response: json === undefined ? {} : { json },
      }));
    const responder: RequestResponder = {
      json: (json) => {
        this.change(key, () => ({ json }));
        return responder;
      },
      stats: (stats) => {
        this.change(key, (before) => ({ stats: { ...before.stats, ...stats } }));
        return responder;
      },
      ok: (response) => end(STATUS.ok, response),
      error: (response) => end(STATUS.error, response),
    };
    return responder;
  }

  reset(): void {
    this.list$.next([]);
  }

  resetRequest(id: string): void {
    this.list$.next(this.getRequests().filter((request) => request.id !== id));
  }

  getRequests(): readonly LoggedRequest[] {
    return this.list$.getValue();
  }

  /** The list at once, and whenever something in it changes. */
  getRequests$(): Observable<readonly LoggedRequest[]> {
    return this.list$.asObservable();
  }

  private change(id: string, changes: (before: LoggedRequest) => Partial<LoggedRequest>): void {
    this.list$.next(
      this.getRequests().map((request) =>
        request.id === id ? { ...request, ...changes(request) } : request,
      ),
    );
  }
}
