import React, { memo, useMemo } from 'react';
import { visibleParts } from './visible_text';

interface Props {
  readonly text: string;
  readonly oneLine?: boolean;
}

/**
 * Text from a log: always text, never markup. Characters that would act are shown instead, and the rest is
 * isolated (`bdi`), so that right-to-left text stays within its own cell.
 */
export const SafeText = memo(function SafeText({ text, oneLine = false }: Props) {
  const parts = useMemo(() => visibleParts(text, oneLine), [text, oneLine]);
  return (
    <bdi>
      {parts.map((part, position) =>
        part.mark === null ? (
          part.text
        ) : (
          <span key={position} className="appLogsMark" title={part.mark}>
            {part.text}
          </span>
        ),
      )}
    </bdi>
  );
});
