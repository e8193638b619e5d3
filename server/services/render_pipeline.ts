import type { SetupContext } from '../setup/setup_context';
import { engineCall } from '../setup/engine_call';
import { ASSET_VERSION } from '../assets/asset_version';
import { PIPELINE_PATH } from '../assets/engine_assets';
import { buildPipeline } from '../assets/ingest_pipeline/build_pipeline';
import type { ServiceRows } from '../assets/ingest_pipeline/script_params';
import { AppLogsError } from '../app_logs_error';
import { failureOfAnswer } from '../failure';

/**
 * Puts the pipeline with the formats of services in it. Before setup there is none, and setup renders it.
 * @throws AppLogsError 403 that names the privilege, or what the engine said
 */
export async function renderPipeline({ client, signal }: SetupContext, services: ServiceRows): Promise<void> {
  const there = await engineCall(client, 'GET', PIPELINE_PATH, undefined, signal);
  if (there.status === 404) return;
  const answer = await engineCall(
    client,
    'PUT',
    PIPELINE_PATH,
    { ...buildPipeline(ASSET_VERSION, services) },
    signal,
  );
  if (answer.status < 300) return;
  const { statusCode, reason } = failureOfAnswer(answer);
  if (statusCode === 403) {
    throw new AppLogsError('You may not change the ingest pipeline, so the formats were not saved.', {
      statusCode,
      action:
        'Ask for the cluster privilege manage_ingest_pipelines. Without it, the lines can be imported as they are and read anew later.',
      ...(reason === undefined ? {} : { reason }),
    });
  }
  throw new AppLogsError('The ingest pipeline could not be changed, so the formats were not saved.', {
    statusCode,
    action: 'Try again.',
    ...(reason === undefined ? {} : { reason }),
  });
}
