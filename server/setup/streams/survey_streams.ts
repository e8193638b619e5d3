import { COMPONENT_PACKAGE } from '../../../common/names';
import { at, stringOr } from '../../../common/narrow';
import { STAMP_KEY } from '../../assets/template_stamp';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';
import { listStreams, type FoundStream } from './list_streams';
import { readIndices, type FoundIndex } from './read_indices';
import { parseStreamName, type StreamName } from './stream_name';
import { streamState, type StreamState } from './stream_state';

/** A data stream whose name our template's pattern takes. */
export interface SurveyedStream extends FoundStream, Readonly<{ parts: StreamName; state: StreamState }> {}

/** What there is under our names. */
export interface StreamSurvey {
  readonly streams: readonly SurveyedStream[];
  /** Plain indices where a data stream should be. */
  readonly plainIndices: readonly FoundIndex[];
}

/**
 * Looks at everything under our names. Needs the index privilege `view_index_metadata`.
 * @throws AppLogsError when the engine does not say
 */
export async function surveyStreams(context: Pick<SetupContext, 'client' | 'signal'>): Promise<StreamSurvey> {
  const [streams, indices, stamp] = await Promise.all([
    listStreams(context),
    readIndices(context),
    installedStamp(context),
  ]);
  return {
    streams: streams.flatMap((stream) => {
      const parts = parseStreamName(stream.name);
      if (!parts) return [];
      const newest = indices.get(stream.indices[stream.indices.length - 1] ?? '');
      return [{ ...stream, parts, state: streamState(stream, newest, stamp) }];
    }),
    plainIndices: [...indices.values()].filter(
      ({ name, stream }) => stream === null && parseStreamName(name) !== null,
    ),
  };
}

/** The stamp of our component template as it is in the engine; null when it has none, is not there or not to be seen. */
async function installedStamp({
  client,
  signal,
}: Pick<SetupContext, 'client' | 'signal'>): Promise<string | null> {
  const path = `/_component_template/${encodeURIComponent(COMPONENT_PACKAGE)}`;
  const answer = await engineCall(client, 'GET', path, undefined, signal);
  // A reader of logs need not be allowed to see templates; who may roll over may.
  if (answer.status === 404 || answer.status === 403) return null;
  if (answer.status !== 200) throw stepFailed(`component template ${COMPONENT_PACKAGE}`, 'read', answer);
  const mappings = at(answer.body, 'component_templates', 0, 'component_template', 'template', 'mappings');
  return stringOr(at(mappings, '_meta', STAMP_KEY)) ?? stringOr(at(mappings, '_doc', '_meta', STAMP_KEY));
}
