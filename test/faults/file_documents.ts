import type { EventDocument } from '../../common/event_document';
import { CUT_START, type CutEvent, type LineEnd } from '../../common/import/cut_event';
import { chainEvents } from '../../server/import/chain_events';
import { eventDocument } from '../../server/import/event_json';
import { firstContext } from '../../server/import/first_context';
import { chainStart, idOfLink, linkText, nextLink } from '../../server/import/hash_chain';

/** The documents of a file as an import of it makes them. */
export function importedFile(text: string, options: FileOptions = {}): EventDocument[] {
  const source = sourceOf(options);
  const context = firstContext({ source, context: null, text, last: true }, []);
  const { events } = chainEvents(text, true, context, { timezone: source.timezone, serviceRows: [] });
  return events.map((event) => eventDocument(event, headerOf(options)));
}

/**
 * The documents of a file as an import of it made them when other formats were known.
 * @param pieces the file's text, cut; each piece with its line end
 */
export function cutFileAs(pieces: readonly string[], options: FileOptions = {}): EventDocument[] {
  const { service, namespace } = sourceOf(options);
  let link = chainStart(service, namespace);
  let position = 0;
  return pieces.map((piece, sequence) => {
    const eol = lineEndOf(piece);
    const text = piece.slice(0, piece.length - eol.length);
    const after = linkText(link);
    link = nextLink(link, text);
    const isLast = sequence === pieces.length - 1;
    const cut: CutEvent = {
      text,
      eol,
      start: 0,
      end: piece.length,
      before: { ...CUT_START, position },
      continued: false,
      time: null,
      hint: {},
      inFileRow: false,
    };
    position += Buffer.byteLength(piece);
    const value = linkText(link);
    return eventDocument(
      { ...cut, id: idOfLink(value), after, link: value, sequence, openAfter: isLast ? after : null },
      headerOf(options),
    );
  });
}

export interface FileOptions {
  readonly service?: string;
  readonly path?: string;
  readonly import?: string;
  readonly timezone?: string;
}

function sourceOf({ service = 'shop', path = 'app.log', timezone = 'UTC' }: FileOptions) {
  return { service, namespace: '', timezone, path, encoding: 'utf-8' };
}

function headerOf(options: FileOptions) {
  const { import: importId = 'import-1' } = options;
  return { source: sourceOf(options), import: importId, created: '2030-01-03T00:00:00.000Z', dialect: {} };
}

/** Each line as an event of its own: what an import makes of a file whose format it does not know. */
export function byLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lineEndOf(piece: string): LineEnd {
  if (piece.endsWith('\r\n')) return '\r\n';
  if (piece.endsWith('\n')) return '\n';
  return piece.endsWith('\r') ? '\r' : '';
}
