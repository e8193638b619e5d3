import { INDEX_TEMPLATE } from '../../../common/names';
import { AppLogsError } from '../../app_logs_error';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';
import type { FoundStream } from '../streams/list_streams';
import { bystander, type RemovalItem } from './removal_item';

const TEMPLATE_ID = `index template:${INDEX_TEMPLATE}`;

/**
 * The data streams under our names: those that are named go, the others stay with what they use.
 * @throws AppLogsError 400 for a name that is no data stream under our names
 */
export function streamItems(
  context: SetupContext,
  streams: readonly FoundStream[],
  named: readonly string[],
): readonly RemovalItem[] {
  refuseOthers(
    named,
    streams.map(({ name }) => name),
  );
  return streams.map(({ name, template }): RemovalItem => {
    const uses = template === INDEX_TEMPLATE ? [TEMPLATE_ID] : [];
    const item = bystander('data stream', name, 'Data goes only when it is named.', uses);
    return named.includes(name)
      ? { ...item, stays: null, remove: () => removeDataStream(context, name) }
      : item;
  });
}

/** Names are compared with what there is, so that no wildcard, comma or exclusion ever reaches the engine. */
function refuseOthers(named: readonly string[], streams: readonly string[]): void {
  const other = named.find((name) => !streams.includes(name));
  if (other === undefined) return;
  throw new AppLogsError(`"${other}" is no data stream of App Logs; nothing was removed.`, {
    statusCode: 400,
    action: `Name data streams exactly, without wildcards; there are: ${streams.join(', ') || 'none'}.`,
  });
}

async function removeDataStream({ client, signal }: SetupContext, name: string): Promise<null> {
  const path = `/_data_stream/${encodeURIComponent(name)}`;
  const answer = await engineCall(client, 'DELETE', path, undefined, signal);
  // Whoever names data wants it gone: that it stays must not be found in a list.
  if (answer.status >= 300 && answer.status !== 404) {
    throw stepFailed(`data stream ${name}`, 'removed', answer);
  }
  return null;
}
