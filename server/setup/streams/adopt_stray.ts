import { INDEX_TEMPLATE, MANAGED_BY } from '../../../common/names';
import { at } from '../../../common/narrow';
import { AppLogsError } from '../../app_logs_error';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';
import { adoptIndex, finishAdoption } from './adopt_index';
import { listCopies } from './kept_copies';
import { rollOver } from './roll_over';
import { surveyStreams } from './survey_streams';

/**
 * Brings a stray under our template: a data stream gets a new index to write to (what it holds stays as it is), a plain
 * index becomes a data stream with the same documents, as `adoptIndex` says. Safe to repeat after a failure at any step.
 * @param name exactly as the status lists it
 * @throws AppLogsError 404 for what is no stray, 409 when our template would not take it
 */
export async function adoptStray(context: SetupContext, name: string): Promise<void> {
  const [{ streams, plainIndices }, copies] = await Promise.all([
    surveyStreams(context),
    listCopies(context),
  ]);
  const stream = streams.find((each) => each.name === name);
  const isStream = stream?.state === 'stray';
  const isIndex = plainIndices.some((index) => index.name === name);
  const isStopped = copies.some(({ adopts }) => adopts === name);
  if (!isStream && !isIndex && !isStopped) throw noStray(name);
  // A rollover or a reindex leads nowhere when something else decides what the name becomes.
  const template = stream ? stream.template : await templateOfNew(context, name);
  if (template !== INDEX_TEMPLATE) throw notTaken(name, template);
  if (isStream) await rollOver(context, name);
  if (isIndex) await adoptIndex(context, name);
  else if (isStopped) await finishAdoption(context, name);
}

function noStray(name: string): AppLogsError {
  return new AppLogsError(`"${name}" is not among the strays; nothing was changed.`, {
    statusCode: 404,
    action: 'Load the status again: somebody else may have brought it under the template already.',
  });
}

/**
 * Our index template when it would make a data stream of that name; null when another one would, or none. Engines simulate
 * only for names that no data stream has yet.
 */
async function templateOfNew({ client, signal }: SetupContext, name: string): Promise<string | null> {
  const path = `/_index_template/_simulate_index/${encodeURIComponent(name)}`;
  const answer = await engineCall(client, 'POST', path, undefined, signal);
  if (answer.status >= 300) throw stepFailed(`template of ${name}`, 'looked up', answer);
  const ours = at(answer.body, 'template', 'mappings', '_meta', 'managed_by') === MANAGED_BY;
  return ours ? INDEX_TEMPLATE : null;
}

function notTaken(name: string, template: string | null): AppLogsError {
  const rival = template === null ? 'when another index template' : `when the index template "${template}"`;
  return new AppLogsError(
    `The index template "${INDEX_TEMPLATE}" does not take ${name}, so nothing was changed.`,
    {
      statusCode: 409,
      action: `Run setup first; ${rival} has a higher priority, lower it or narrow its pattern.`,
    },
  );
}
