import { INDEX_TEMPLATE } from '../../../common/names';
import { AppLogsError } from '../../app_logs_error';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';
import { adoptionScript } from './adoption_script';
import { copyDocuments, countDocuments } from './copy_documents';
import { removeCopy, type KeptCopy } from './kept_copies';
import { listStreams } from './list_streams';
import { parseStreamName } from './stream_name';

/**
 * Brings the documents of a copy into its data stream, which is made when it is not there, and removes the copy when all of
 * them are there. What an attempt before has brought there is not brought again.
 * @throws AppLogsError when a document is missing in the end; the copy then stays
 */
export async function fillStream(context: SetupContext, copy: KeptCopy): Promise<void> {
  const { index, adopts } = copy;
  await ensureStream(context, adopts);
  const parts = parseStreamName(adopts) ?? { service: '', namespace: '' };
  const documents = await countDocuments(context, index);
  const read = await copyDocuments(context, { from: index, to: adopts, script: adoptionScript(true, parts) });
  const asIs = await copyDocuments(context, {
    from: index,
    to: adopts,
    pipeline: '_none',
    script: adoptionScript(false, parts),
  });
  // Each document was looked at twice, and let through once.
  const whole = read.total === documents && asIs.total === documents && read.there + asIs.there === documents;
  if (!whole) {
    throw new AppLogsError(
      `Of ${documents} lines, ${read.there + asIs.there} came into ${adopts}; the index ${index} keeps them all.`,
      { statusCode: 409, action: 'Try again: it goes on where it stopped.' },
    );
  }
  await removeCopy(context, copy);
}

async function ensureStream(context: SetupContext, name: string): Promise<void> {
  const { client, signal } = context;
  const made = await engineCall(
    client,
    'PUT',
    `/_data_stream/${encodeURIComponent(name)}`,
    undefined,
    signal,
  );
  const stream = (await listStreams(context)).find((each) => each.name === name);
  if (!stream) throw stepFailed(`data stream ${name}`, 'made', made);
  if (stream.template === INDEX_TEMPLATE) return;
  throw new AppLogsError(
    `The data stream ${name} belongs to another index template, so nothing was copied to it.`,
    {
      statusCode: 409,
      action: `Lower the priority of the index template "${stream.template ?? ''}" below that of "${INDEX_TEMPLATE}"; then try again.`,
    },
  );
}
