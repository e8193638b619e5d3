import type { IncomingMessage, ServerResponse } from 'http';
import type { EngineConnection } from './engine_connection';
import { headersForCaller, headersForEngine } from './headers';

/**
 * Streams a request to the engine and the answer back, neither of them read. A caller that goes away takes the
 * engine's request along, so that the engine stops searching for nobody.
 * @throws when the engine cannot be reached; the response is then untouched
 */
export async function passThrough(
  engine: EngineConnection,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const opened = engine.open({
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: headersForEngine(request.headers),
  });
  response.once('close', () => {
    if (!response.writableFinished) opened.destroy();
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    opened.once('response', resolve);
    // Stays for the whole exchange: the engine may still go away while the body is on its way.
    opened.on('error', reject);
  });
  // Not stream.pipeline, which would hang up on the caller when the engine does, and so hide the 503.
  request.pipe(opened);
  const answer = await answered;
  response.writeHead(answer.statusCode ?? 502, headersForCaller(answer.headers, request.headers.accept));
  answer.on('error', () => response.destroy());
  answer.pipe(response);
}
