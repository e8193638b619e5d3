import { PIPELINE } from '../../common/names';
import { at } from '../../common/narrow';
import type { SetupContext } from '../setup/setup_context';
import { engineCall, type EngineAnswer } from '../setup/engine_call';
import { PIPELINE_PATH } from '../assets/engine_assets';
import type { ServiceReadings } from '../assets/ingest_pipeline/service_reading';
import { AppLogsError } from '../app_logs_error';
import { failureOfAnswer } from '../failure';
import { withServices } from './with_services';

/**
 * Puts the pipeline with the formats of services in it. Before setup there is none, and setup renders it.
 * @throws AppLogsError 403 that names the privilege, or what the engine said
 */
export async function renderPipeline(
  { client, signal }: SetupContext,
  services: ServiceReadings,
): Promise<void> {
  const there = await engineCall(client, 'GET', PIPELINE_PATH, undefined, signal);
  if (there.status === 404) return;
  // Whoever may put it may see it.
  if (there.status !== 200) throw notSaved(there);
  const body = withServices(at(there.body, PIPELINE), services);
  const answer = await engineCall(client, 'PUT', PIPELINE_PATH, body, signal);
  if (answer.status >= 300) throw notSaved(answer);
}

/** What the engine refused, in the words of who wanted to save formats. */
function notSaved(answer: EngineAnswer): AppLogsError {
  const { statusCode, reason, action, role } = failureOfAnswer(answer);
  if (statusCode === 403) {
    return new AppLogsError('You may not change the ingest pipeline, so the formats were not saved.', {
      statusCode,
      action:
        `Without the privilege, the lines can be imported as they are and read anew later. ${action ?? ''}`.trim(),
      ...(reason === undefined ? {} : { reason }),
      ...(role === undefined ? {} : { role }),
    });
  }
  return new AppLogsError('The ingest pipeline could not be changed, so the formats were not saved.', {
    statusCode,
    action: 'Try again.',
    ...(reason === undefined ? {} : { reason }),
  });
}
