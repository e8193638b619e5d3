import { Readable } from 'stream';
import { importChunkSchema, importEndpoint, MAX_CHUNK_CHARACTERS } from '../../common/api/import';
import { AppLogsError } from '../app_logs_error';
import { importChunk } from '../import/import_chunk';
import { readService } from '../services/read_service';
import { importStream } from '../import/import_stream';
import { defineStreamRoute, type RouteServices } from './define_route';
import { narrowBody } from './narrow_body';

/** JSON may write one character as six bytes (\u0000), and UTF-8 as four. */
const MAX_JSON_BYTES = 6 * MAX_CHUNK_CHARACTERS;
/** A stream is read as it comes; the limit is only Kibana's, which needs a number. */
const MAX_STREAM_BYTES = 1024 * 1024 * 1024 * 1024;

/** `POST /api/app_logs/import`: one chunk as JSON, or a whole file as a stream of NDJSON. */
export function defineImportRoute(services: RouteServices): void {
  defineStreamRoute(
    services,
    importEndpoint,
    {
      privilege: 'all',
      body: {
        output: 'stream',
        parse: false,
        accepts: ['application/json', 'application/x-ndjson'],
        maxBytes: MAX_STREAM_BYTES,
      },
    },
    async (request, { client, setup, signal, logger }) => {
      const rowsOf = async (service: string) => (await readService(setup.savedObjects, service)).rows;
      const { body, headers } = request;
      if (!(body instanceof Readable)) throw badChunk('it has no body');
      if (String(headers['content-type']).includes('ndjson')) {
        return importStream({ client, body, signal, logger, rowsOf });
      }
      const chunk = narrowBody(importChunkSchema, await readJson(body));
      const serviceRows = await rowsOf(chunk.source.service);
      return importChunk({ client, chunk, serviceRows, signal, logger });
    },
  );
}

async function readJson(body: Readable): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body) {
    const buffer = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    bytes += buffer.length;
    if (bytes > MAX_JSON_BYTES) {
      throw new AppLogsError('This chunk is too large.', {
        statusCode: 413,
        action: `Send at most ${MAX_CHUNK_CHARACTERS} characters at once, or a stream as application/x-ndjson.`,
      });
    }
    parts.push(buffer);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw badChunk('it is no JSON');
  }
}

function badChunk(why: string): AppLogsError {
  return new AppLogsError(`This is no import chunk: ${why}.`, {
    statusCode: 400,
    action: 'Send {source, context, text, last} as application/json; the README shows an example.',
  });
}
