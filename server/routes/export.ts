import { exportEndpoint } from '../../common/api/export';
import { exportLines } from '../export/export_lines';
import { frameStream } from '../export/frame_stream';
import { defineAnswerStream } from './define_answer_stream';
import type { RouteServices } from './define_route';

/** `POST /internal/app_logs/export`: the lines of a scope as a file, in frames. */
export function defineExportRoute(services: RouteServices): void {
  defineAnswerStream(services, exportEndpoint, 'read', async (body, { client, signal, logger }) => {
    const ended = new AbortController();
    signal.addEventListener('abort', () => ended.abort(), { once: true });
    const frames = await exportLines({ client, signal: ended.signal }, body, logger);
    return frameStream(frames, () => ended.abort());
  });
}
