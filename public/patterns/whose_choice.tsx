import React from 'react';
import { EuiFieldText, EuiFormRow, EuiRadioGroup, EuiSpacer, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { OwnFrames } from '../../common/traceback/path_rules';
import { libraryTitle, ownTitle } from './side_titles';

interface Props {
  readonly piece: string;
  readonly onPiece: (piece: string) => void;
  readonly side: keyof OwnFrames | null;
  readonly onSide: (side: keyof OwnFrames) => void;
  readonly invalid: boolean;
}

/** Which part of a path, and whose what lies there is. */
export function WhoseChoice({ piece, onPiece, side, onSide, invalid }: Props) {
  const prefix = useGeneratedHtmlId();
  return (
    <>
      <EuiSpacer size="s" />
      <EuiFormRow
        fullWidth
        isInvalid={invalid}
        label={i18n.translate('appLogs.frames.piece', { defaultMessage: 'Part of the path' })}
        helpText={i18n.translate('appLogs.frames.pieceHelp', {
          defaultMessage: 'Whole folders or a file, anywhere in a path. The longest part that fits decides.',
        })}
      >
        <EuiFieldText
          fullWidth
          maxLength={256}
          value={piece}
          isInvalid={invalid}
          onChange={(event) => onPiece(event.target.value)}
          data-test-subj="appLogsFramesPiece"
        />
      </EuiFormRow>
      <EuiSpacer size="m" />
      <EuiRadioGroup
        name={prefix}
        legend={{
          children: i18n.translate('appLogs.frames.whose', { defaultMessage: 'What lies there is' }),
        }}
        options={[
          { id: `${prefix}-own`, label: ownTitle() },
          { id: `${prefix}-library`, label: libraryTitle() },
        ]}
        idSelected={side === null ? '' : `${prefix}-${side}`}
        onChange={(id) => onSide(id === `${prefix}-own` ? 'own' : 'library')}
        data-test-subj="appLogsFramesSide"
      />
    </>
  );
}
