import React from 'react';
import type { FormatSource } from '../../common/formats/compile/format_source';
import { SafeText } from '../lines/safe_text';

/** A format as a person gave it: the arguments of `logging.Formatter` that are not its defaults. */
export function FormatText({ source }: { readonly source: FormatSource }) {
  const { format, style, datefmt } = source;
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      <code>
        <SafeText text={format} oneLine />
      </code>
      {datefmt !== null && (
        <>
          {', datefmt '}
          <code>
            <SafeText text={datefmt} oneLine />
          </code>
        </>
      )}
      {style !== '%' && (
        <>
          {', style '}
          <code>{style}</code>
        </>
      )}
    </span>
  );
}
