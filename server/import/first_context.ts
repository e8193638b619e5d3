import { randomUUID } from 'crypto';
import type { ImportChunk, ImportContext } from '../../common/api/import';
import { chainStart, linkText } from './hash_chain';

/** The context of a file's first chunk. */
export function firstContext(chunk: ImportChunk): ImportContext {
  const { service, namespace } = chunk.source;
  return {
    version: 1,
    import: chunk.import ?? randomUUID(),
    position: 0,
    chain: linkText(chainStart(service, namespace)),
    events: 0,
    row: null,
    time: null,
  };
}
