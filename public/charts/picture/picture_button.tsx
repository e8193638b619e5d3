import React, { useCallback, useState } from 'react';
import { EuiButtonIcon, EuiToolTip, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { saveBlob } from '../../services/save_blob';
import type { PictureTheme } from './draw_frame';

interface Props {
  /** Draws the picture; null when it cannot be drawn. */
  readonly draw: (theme: PictureTheme, dark: boolean) => Promise<HTMLCanvasElement | null>;
  /** Of the file. */
  readonly name: string;
  readonly testSubject: string;
}

/** Saves a chart as a picture (PNG), in the colours of the page. */
export function PictureButton({ draw, name, testSubject }: Props) {
  const { euiTheme, colorMode } = useEuiTheme();
  const [failed, setFailed] = useState(false);
  const save = useCallback(async () => {
    const { colors, font } = euiTheme;
    const theme: PictureTheme = {
      background: colors.emptyShade,
      text: colors.text,
      subdued: colors.darkShade,
      font: font.family,
    };
    const canvas = await draw(theme, colorMode === 'DARK');
    const blob = canvas && (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png')));
    setFailed(!blob);
    if (blob) saveBlob(name, blob);
  }, [colorMode, draw, euiTheme, name]);
  const label = failed
    ? i18n.translate('appLogs.picture.failed', { defaultMessage: 'This browser could not draw the picture' })
    : i18n.translate('appLogs.picture.save', { defaultMessage: 'Save as a picture (PNG)' });
  return (
    <EuiToolTip content={label}>
      <EuiButtonIcon
        iconType={failed ? 'warning' : 'image'}
        color={failed ? 'warning' : 'text'}
        size="xs"
        aria-label={label}
        onClick={() => {
          save().catch(() => setFailed(true));
        }}
        data-test-subj={testSubject}
      />
    </EuiToolTip>
  );
}
