import { PIPELINE } from '../../common/names';
import { at } from '../../common/narrow';
import { AppLogsError } from '../app_logs_error';
import { PIPELINE_PATH } from '../assets/engine_assets';
import { servicesHash } from '../assets/ingest_pipeline/service_reading';
import { engineCall } from '../setup/engine_call';
import type { SetupContext } from '../setup/setup_context';
import { stepFailed } from '../setup/step_failed';
import { readServiceReadings } from './service_readings';
import { withServices } from './with_services';

/** More rounds than people who save at the same moment. */
const MAX_ROUNDS = 10;

/**
 * Renders the pipeline from what is saved until it holds just that. Before setup there is none, and setup renders it.
 *
 * Whoever puts the pipeline or saves formats ends with this, so that what others did meanwhile is not undone: whoever
 * puts last looks at what is saved after that, and whoever saves last looks at the pipeline after that. It is compared
 * with what the pipeline says that it holds, not with what this caller put: somebody else may have put it since.
 * @throws AppLogsError what the engine said, or why the pipeline that is there cannot hold formats; the pipeline is then outdated, and setup puts it right
 */
export async function settlePipeline({ client, signal, savedObjects }: SetupContext): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = await engineCall(client, 'GET', PIPELINE_PATH, undefined, signal);
    if (found.status === 404) return;
    if (found.status !== 200) throw stepFailed(`ingest pipeline ${PIPELINE}`, 'read', found);
    const services = await readServiceReadings(savedObjects);
    if (at(found.body, PIPELINE, '_meta', 'services') === servicesHash(services)) return;
    const body = withServices(at(found.body, PIPELINE), services);
    const put = await engineCall(client, 'PUT', PIPELINE_PATH, body, signal);
    if (put.status >= 300) throw stepFailed(`ingest pipeline ${PIPELINE}`, 'brought up to date', put);
  }
  throw new AppLogsError('The ingest pipeline is being changed by others all the time.', {
    statusCode: 503,
    action: 'Run setup when they are done.',
  });
}
