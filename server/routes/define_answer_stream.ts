import type { Readable } from 'stream';
import type { z } from 'zod';
import type { Endpoint } from '../../common/api/endpoint';
import { answerError } from './answer_error';
import { narrowBody } from './narrow_body';
import { openContext, versionedRoute, type RouteContext, type RouteServices } from './define_route';

/**
 * No type that servers or proxies compress: compressing would hold back what was sent, and the progress with it.
 */
const HEADERS = { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' };

/**
 * A route whose answer is a stream. What fails before it is there is an answer like any other; after that the stream
 * itself has to say it.
 * @param handler gives the stream; `context.signal` aborts when the caller goes away, however long the stream takes
 */
export function defineAnswerStream<Body extends z.ZodTypeAny>(
  services: RouteServices,
  endpoint: Endpoint<Body, never>,
  privilege: 'read' | 'all',
  handler: (body: z.output<Body>, context: RouteContext) => Promise<Readable>,
): void {
  versionedRoute(services, endpoint, { privilege }, async (handlerContext, request, response) => {
    const opened = openContext(request, services.logger);
    try {
      const body = narrowBody(endpoint.body, request.body ?? {});
      const stream = await handler(body, await opened.context(handlerContext));
      stream.once('close', opened.close);
      return response.ok({ body: stream, headers: HEADERS });
    } catch (error) {
      opened.close();
      return answerError(error, response, services.logger, opened.signal.aborted);
    }
  });
}
