import type { Client } from '@elastic/elasticsearch';
import type { z } from 'zod';
import {
  exportEndpoint,
  exportFrameSchema,
  type ExportBegin,
  type ExportEnd,
  type ExportError,
} from '../../../common/api/export';
import { logScopeSchema, type LogScope } from '../../../common/api/logs';
import { dataStreamName } from '../../../common/service_name';
import { exportLines } from '../../../server/export/export_lines';
import { silentLogger } from '../support/silent_logger';

/** A file as its frames give it. */
export interface Exported {
  readonly begin: ExportBegin;
  readonly bytes: Buffer;
  readonly end: ExportEnd | null;
  readonly error: ExportError | null;
  readonly frames: number;
}

/** All that a service wrote, whenever. */
export function allOf(...services: string[]): LogScope {
  return logScopeSchema.parse({ from: '0001-01-01T00:00:00Z', to: '9999-12-31T23:59:59.999Z', services });
}

export async function exported(
  client: Client,
  request: z.input<typeof exportEndpoint.body>,
  signal = new AbortController().signal,
): Promise<Exported> {
  const frames = await exportLines({ client, signal }, exportEndpoint.body.parse(request), silentLogger);
  return collected(frames);
}

/** Puts frames together, each of them as it is after it went through JSON. */
export async function collected(frames: AsyncIterable<unknown>): Promise<Exported> {
  const parts: Buffer[] = [];
  let begin: ExportBegin | null = null;
  let end: ExportEnd | null = null;
  let error: ExportError | null = null;
  let count = 0;
  for await (const raw of frames) {
    const frame = exportFrameSchema.parse(JSON.parse(JSON.stringify(raw)));
    count++;
    if ('begin' in frame) begin = frame.begin;
    else if ('text' in frame) parts.push(Buffer.from(frame.text));
    else if ('base64' in frame) parts.push(Buffer.from(frame.base64, 'base64'));
    else if ('end' in frame) end = frame.end;
    else error = frame.error;
  }
  if (begin === null) throw new Error('no begin');
  return { begin, bytes: Buffer.concat(parts), end, error, frames: count };
}

export async function refreshService(client: Client, service: string): Promise<void> {
  await client.indices.refresh({ index: dataStreamName(service, '') });
}

/** Points in time that the engine keeps. */
export async function openPointsInTime(): Promise<number> {
  const answer = await fetch(`${process.env.APP_LOGS_TEST_ENGINE ?? ''}/_search/point_in_time/_all`);
  const body: unknown = await answer.json();
  const pits: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'pits') : undefined;
  return Array.isArray(pits) ? pits.length : 0;
}
