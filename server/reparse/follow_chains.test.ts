import type { EventDocument } from '../../common/event_document';
import { byLines, cutFileAs } from '../../test/faults/file_documents';
import { beginningOf } from './cut_file';
import { Follower } from './follow_chains';
import { Generation } from './generation';
import { toStoredDocument, type StoredDocument } from './stored_document';

const SHOP = { service: 'shop', namespace: 'default' };
const STREAM = 'logs-app_logs.shop-default';

function stored(documents: readonly EventDocument[]): StoredDocument[] {
  return documents.flatMap((document) => {
    const hit = { _id: document.event.id, _index: '.ds-1', _seq_no: 1, _primary_term: 1, _source: document };
    return toStoredDocument(hit) ?? [];
  });
}

/** The texts of the files that documents give back, in whatever order they come from the engine. */
function followed(documents: readonly StoredDocument[], roots?: readonly string[]): string[] {
  const unique = [...new Map(documents.map((document) => [document.id, document])).values()];
  const wanted = roots ?? unique.filter(({ offset }) => offset === 0).map(({ id }) => id);
  const seed = new Generation({ context: null, ends: [beginningOf(SHOP)], others: [], own: [] });
  const follower = new Follower([seed], { stream: STREAM, roots: new Set(wanted) });
  const offsets = [...new Set(unique.map(({ offset }) => offset))].sort((a, b) => a - b);
  for (const offset of offsets) follower.take(unique.filter((document) => document.offset === offset));
  follower.end();
  return follower
    .takeEnded()
    .map((file) => file.certainText())
    .sort();
}

const ONE = 'a é\nb\nc\nd';
const TWO = 'a é\nb\nx\nyy\n';

describe('Follower', () => {
  it('gives a file back, one cut of it or several', () => {
    expect(followed(stored(cutFileAs(byLines(ONE))))).toEqual([ONE]);
    const twice = [...cutFileAs(byLines(ONE)), ...cutFileAs(['a é\nb\n', 'c\nd'])];
    expect(followed(stored(twice))).toEqual([ONE]);
    expect(followed(stored(twice).reverse())).toEqual([ONE]);
  });

  it('takes what is left of one cut for a part of another', () => {
    const rest = stored([...cutFileAs(byLines(ONE)).slice(0, 2), ...cutFileAs(['a é\n', 'b\nc\n', 'd'])]);
    expect(followed(rest)).toEqual([ONE]);
  });

  it.each([
    ['in the same way', byLines(ONE), byLines(TWO)],
    ['in two ways', byLines(ONE), ['a é\nb\nx\n', 'yy\n']],
    ['in longer pieces', ['a é\nb\nc\n', 'd'], ['a é\n', 'b\nx\nyy\n']],
  ])('tells files apart that begin alike, cut %s', (_how, one, two) => {
    const documents = stored([...cutFileAs(one), ...cutFileAs(two)]);
    expect(followed(documents)).toEqual([ONE, TWO].sort());
    expect(followed([...documents].reverse())).toEqual([ONE, TWO].sort());
  });

  it('leaves out what no chain reaches, and files that are not wanted', () => {
    const [, ...headless] = stored(cutFileAs(byLines(TWO)));
    const whole = stored(cutFileAs(byLines('1\n2\n')));
    expect(followed([...headless, ...whole])).toEqual(['1\n2\n']);
    expect(followed([...stored(cutFileAs(byLines(ONE))), ...whole], [whole[0]?.id ?? ''])).toEqual([
      '1\n2\n',
    ]);
    expect(followed(stored(cutFileAs(byLines(ONE), { service: 'till' })))).toEqual([]);
  });
});
