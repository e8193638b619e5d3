import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';
import { surveyStreams } from './survey_streams';
import { indexPath } from './index_path';

/**
 * Gives each data stream of ours whose newest index is older than the installed template a new index to write to; what it
 * holds stays as it is. Streams that are current are left alone, so that repeating it goes on where it stopped. Two at
 * once at worst leave an empty index behind.
 * @returns names of the data streams that were rolled over
 * @throws AppLogsError that names the data stream that could not be
 */
export async function rollOverOutdated(context: SetupContext): Promise<readonly string[]> {
  const { streams } = await surveyStreams(context);
  const outdated = streams.filter(({ state }) => state === 'outdated').map(({ name }) => name);
  for (const name of outdated) await rollOver(context, name);
  return outdated;
}

/** A new index for one data stream, as the template that fits its name now makes it. */
export async function rollOver(
  { client, signal }: Pick<SetupContext, 'client' | 'signal'>,
  name: string,
): Promise<void> {
  const answer = await engineCall(client, 'POST', indexPath(name, '/_rollover'), undefined, signal);
  if (answer.status >= 300) throw stepFailed(`data stream ${name}`, 'rolled over', answer);
}
