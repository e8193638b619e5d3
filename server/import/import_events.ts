import type { ImportAnswer, ImportChunk, ImportContext, ImportSource } from '../../common/api/import';
import { shownText } from '../../common/import/bytes/escaped_byte';
import { ImportError } from './errors';
import type { FormatRow } from '../../common/formats/format_row';
import { chainEvents, holdBack, type ChainedChunk, type ChainedEvent, type Reading } from './chain_events';
import { checkZone } from './check_zone';
import { firstContext } from './first_context';
import type { EventHeader } from './event_json';
import type { EventStore } from './event_store';
import { withOriginalBytes } from './original_bytes';
import { firstToWait, matchOpen, onlyAdded } from './open_events';
import { mayReplace, settleOpen } from './settle_open';
import { Tally } from './tally';
import { EventWriter } from './write_events';

const NO_RIGHT =
  'An earlier import left unfinished events here and you may not delete or replace them, so only the lines added since were written, as events marked continued. Ask for the privileges delete and index on logs-app_logs.*';

/**
 * One chunk of an import, whatever holds the events. Order matters: what is provisional is looked up before
 * anything is written, and goes only after all that replaces it is there.
 * @param created when the chunk was read, ISO instant
 */
export async function importEvents(options: {
  store: EventStore;
  chunk: ImportChunk;
  created: string;
  /** The formats that people named for the service. */
  serviceRows?: readonly FormatRow[];
  /** Characters that are cut before the first bulk goes out. */
  firstSlice?: number;
}): Promise<ImportAnswer> {
  const { store, chunk, created, serviceRows = [], firstSlice = FIRST_SLICE } = options;
  const { source } = chunk;
  checkZone(source.timezone);
  const reading: Reading = { timezone: source.timezone, serviceRows };
  const text = { decoded: chunk.text, shown: shownText(chunk.text) };
  const context = chunk.context ?? firstContext({ ...chunk, text: text.shown }, serviceRows);
  await store.prepare();
  // What an earlier import left provisional may be too new to be found. Later chunks of an import need not look
  // for anything newer.
  if (chunk.context === null || context.ended) await store.refresh();

  const header: EventHeader = { source, import: context.import, created, dialect: context };
  const tally = new Tally();
  const writer = new EventWriter(store, header, tally);
  try {
    const places = await store.openPlaces();
    // Too many to know: all of the chunk takes the way of its end.
    const begun = places
      ? await writeBeginning({ writer, source, reading }, text, context, places, firstSlice)
      : { consumed: 0, context };
    const rest = sliceBoth(text, begun.consumed);
    const chained = await writeRest(
      { store, writer, tally, source, reading },
      rest,
      chunk.last,
      begun.context,
    );
    return { ...tally.counts(), consumed: begun.consumed + chained.consumed, context: chained.context };
  } finally {
    await writer.end().catch(() => undefined);
  }
}

/** Text as it came, and as it is indexed: of the same length (see `shownText`). */
interface ChunkText {
  readonly decoded: string;
  readonly shown: string;
}

function sliceBoth({ decoded, shown }: ChunkText, from: number, to?: number): ChunkText {
  const part = shown.slice(from, to);
  return { decoded: decoded === shown ? part : decoded.slice(from, to), shown: part };
}

interface Written {
  readonly consumed: number;
  readonly context: ImportContext;
}

/** Characters that are cut before the first bulk goes out; then twice as many, up to the size of a good bulk. */
const FIRST_SLICE = 64 * 1024;
const LARGEST_SLICE = 256 * 1024;

/**
 * Writes a chunk's beginning slice by slice, so that the engine has work while more is cut; as far as no
 * provisional event stands there, which for nearly every chunk is all but its end.
 * @param places where provisional events stand
 */
async function writeBeginning(
  work: { writer: EventWriter; source: ImportSource; reading: Reading },
  text: ChunkText,
  begin: ImportContext,
  places: ReadonlySet<string>,
  firstSlice: number,
): Promise<Written> {
  const { writer, source } = work;
  let consumed = 0;
  let context = begin;
  for (let slice = firstSlice; text.shown.length - consumed > slice * 1.5;) {
    const piece = sliceBoth(text, consumed, consumed + slice);
    const part = chain(piece.shown, false, context, work.reading);
    if (part.events.some((event) => places.has(event.after))) break;
    await writer.add(withOriginalBytes(part.events, piece, source));
    consumed += part.consumed;
    context = part.context;
    slice = part.consumed === 0 ? slice * 2 : Math.min(slice * 2, LARGEST_SLICE);
  }
  return { consumed, context };
}

/** The rest of a chunk at once: with what earlier imports left provisional in it, and with its own end. */
async function writeRest(
  work: { store: EventStore; writer: EventWriter; tally: Tally; source: ImportSource; reading: Reading },
  text: ChunkText,
  last: boolean,
  context: ImportContext,
): Promise<Written> {
  const { store, writer, tally, source } = work;
  const { shown } = text;
  let chained = chain(shown, last, context, work.reading);
  const found = await store.findOpen(chained.events.map((event) => event.after));
  const matches = matchOpen(shown, chained.events, found);
  if (!last) chained = holdBack(chained, firstToWait(matches, chained.events));
  const ours = matches.filter((match) => match.event < chained.events.length);

  const mayRemove = await mayReplace(store, ours, chained.events);
  const events: ReadonlyArray<ChainedEvent | null> = mayRemove
    ? chained.events
    : onlyAdded(shown, chained.events, ours);
  tally.duplicate += events.filter((event) => event === null).length;
  await writer.add(withOriginalBytes(events.filter(isEvent), text, source));
  await writer.end();
  if (mayRemove) {
    const settled = withOriginalBytes(chained.events, text, source);
    await settleOpen({ store, matches: ours, events: settled, source, dialect: context, tally });
  } else tally.note(NO_RIGHT);
  return chained;
}

function chain(text: string, last: boolean, context: ImportContext, reading: Reading): ChainedChunk {
  try {
    return chainEvents(text, last, context, reading);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError(
      400,
      error.message,
      'Send the context of the last answer as it was, or null to begin.',
    );
  }
}

function isEvent(event: ChainedEvent | null): event is ChainedEvent {
  return event !== null;
}
