import { AppLogsError } from '../../app_logs_error';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';
import { copyDocuments, countDocuments } from './copy_documents';
import { fillStream } from './fill_stream';
import { listCopies, makeCopy, removeCopy, type KeptCopy } from './kept_copies';
import { indexPath } from './index_path';

/**
 * Makes a data stream of a plain index of the same name.
 *
 * A data stream cannot be made while an index has its name, and an index cannot be renamed. So the index is closed to
 * writes, copied to an index of another name, and removed only when the copy holds as many documents; then the data
 * stream is made and filled from the copy, and the copy removed only when every document of it is in the data stream.
 * Senders are refused while the first copy runs, and keep their lines; after it they write to the data stream.
 *
 * At every moment one index holds all that there was. Stopped before the index was removed, it is opened to writes again,
 * and repeating begins anew; stopped after, the copy says in its `_meta` for which data stream it is (the status lists it),
 * and repeating goes on with it. Two at once make a copy each and both go into the data stream: ids are the same, so
 * that no line is there twice. Known limit: a data stream that was rolled over between two attempts tells ids apart only
 * within its newest index, so that lines of the first attempt can come twice.
 * @throws AppLogsError that says what stopped it
 */
export async function adoptIndex(context: SetupContext, name: string): Promise<void> {
  const copy = await makeCopy(context, name);
  try {
    await fillCopy(context, copy);
  } catch (error) {
    await giveBack(context, copy, { keepCopy: false });
    throw error;
  }
  try {
    await removeIndex(context, name);
  } catch (error) {
    // Whether it was removed is not known, so the copy stays.
    await giveBack(context, copy, { keepCopy: true });
    throw error;
  }
  await finishAdoption(context, name, copy);
}

/**
 * Brings all copies of a stray into its data stream.
 * @param first the copy that is known to be whole: its documents win over those of copies that were left half way
 */
export async function finishAdoption(context: SetupContext, name: string, first?: KeptCopy): Promise<void> {
  const copies = (await listCopies(context)).filter(({ adopts }) => adopts === name);
  const others = copies.filter(({ index }) => index !== first?.index);
  for (const copy of first ? [first, ...others] : others) await fillStream(context, copy);
}

async function fillCopy(context: SetupContext, { index, adopts }: KeptCopy): Promise<void> {
  const { client, signal } = context;
  const blocked = await engineCall(client, 'PUT', indexPath(adopts, '/_block/write'), undefined, signal);
  if (blocked.status >= 300) throw stepFailed(`index ${adopts}`, 'closed to writes', blocked);
  // Counting makes the last lines visible to the copy, too.
  const before = await countDocuments(context, adopts);
  await copyDocuments(context, { from: adopts, to: index, pipeline: '_none' });
  const copied = await countDocuments(context, index);
  const after = await countDocuments(context, adopts);
  if (copied === before && copied === after) return;
  throw new AppLogsError(
    `Of ${after} lines of ${adopts}, ${copied} came into the copy, so nothing was changed.`,
    {
      statusCode: 409,
      action:
        'See that nobody writes to it and that no two of its documents have the same id; then try again.',
    },
  );
}

async function removeIndex({ client, signal }: SetupContext, name: string): Promise<void> {
  const removed = await engineCall(client, 'DELETE', indexPath(name), undefined, signal);
  // 404: somebody else adopts it at the same time; both copies are whole.
  if (removed.status >= 300 && removed.status !== 404) throw stepFailed(`index ${name}`, 'removed', removed);
}

/**
 * Undoes what was done before the index was removed. The caller may be gone, which is no reason to leave it half done; what
 * fails here is mended by a repeat.
 */
async function giveBack(
  { client, logger }: SetupContext,
  copy: KeptCopy,
  { keepCopy }: { keepCopy: boolean },
): Promise<void> {
  try {
    if (!keepCopy) await removeCopy({ client }, copy);
    const copies = await listCopies({ client });
    // Somebody else's adoption relies on the block.
    if (copies.some(({ index, adopts }) => adopts === copy.adopts && index !== copy.index)) return;
    await engineCall(client, 'PUT', indexPath(copy.adopts, '/_settings'), { 'index.blocks.write': null });
  } catch (error) {
    logger.warn(`${copy.adopts} could not be opened to writes again: ${String(error)}`);
  }
}
