import type { FastifyReply } from 'fastify';
import { Subject, type Observable } from 'rxjs';

/** Emits once, and ends, when the caller closes the connection before the answer is out; ends with the answer. */
export function abortedOf(reply: FastifyReply): Observable<void> {
  const aborted$ = new Subject<void>();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) aborted$.next();
    aborted$.complete();
  });
  return aborted$.asObservable();
}
