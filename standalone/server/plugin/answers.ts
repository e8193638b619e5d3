import type { FastifyReply } from 'fastify';
import type { KibanaResponse, KibanaResponseFactory } from '@kbn/core/server';
import { errorAnswer } from '../http_error';

/** What the factory's answers carry beside Kibana's own two members. */
interface Answer extends KibanaResponse {
  readonly headers: Readonly<Record<string, string>>;
}

/** Kibana's response factory, as far as App Logs uses it. */
export const responseFactory: KibanaResponseFactory = {
  ok: ({ body, headers = {} } = {}): Answer => ({ status: 200, payload: body, headers }),
  customError: ({ statusCode, body, headers = {} }): Answer => {
    if (!Number.isInteger(statusCode) || statusCode < 400 || statusCode > 599) {
      throw new Error(`Unexpected Http status code. Expected from 400 to 599, but given: ${statusCode}`);
    }
    return { status: statusCode, payload: errorAnswer(statusCode, body.message, body.attributes), headers };
  },
};

/** Sends what a handler gave. */
export function sendAnswer(reply: FastifyReply, answer: KibanaResponse): FastifyReply {
  const headers: unknown = Reflect.get(answer, 'headers');
  if (isTextMap(headers)) reply.headers(headers);
  return reply.code(answer.status).send(answer.payload);
}

function isTextMap(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null;
}
