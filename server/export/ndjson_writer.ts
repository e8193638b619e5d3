import { at } from '../../common/narrow';
import { NOTHING_TO_SAY, type LineWriter } from './line_writer';

/** One document a line: `_source` as it is stored, and its `_id`, which no source can have. */
export const ndjsonWriter: LineWriter = {
  head: '',
  source: undefined,
  write: (hits) => hits.map((hit) => `${JSON.stringify(documentOf(hit))}\n`).join(''),
  result: () => NOTHING_TO_SAY,
};

function documentOf(hit: unknown): unknown {
  const source = at(hit, '_source');
  return { _id: at(hit, '_id'), ...(typeof source === 'object' ? source : {}) };
}
