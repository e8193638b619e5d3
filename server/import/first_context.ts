import { randomUUID } from 'crypto';
import type { ImportChunk, ImportContext } from '../../common/api/import';
import { detectDialect } from '../../common/formats/detect/detect_dialect';
import type { FormatRow } from '../../common/formats/format_row';
import { chainStart, linkText } from './hash_chain';

/** Where a file begins: nothing of it is known but what its beginning shows. */
export function firstContext(chunk: ImportChunk, serviceRows: readonly FormatRow[]): ImportContext {
  const { service, namespace, timezone, modified = null } = chunk.source;
  const dialect = detectDialect({ text: chunk.text, serviceRows, timezone, modified });
  return {
    version: 2,
    import: chunk.import ?? randomUUID(),
    position: 0,
    chain: linkText(chainStart(service, namespace)),
    events: 0,
    row: null,
    time: chunk.carry?.time ?? null,
    ...dialect,
  };
}
