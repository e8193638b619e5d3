import React, { useEffect, useState } from 'react';
import { EuiButtonEmpty, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { NO_CHOICE, type FormatChoice } from '../formats/format_choice';
import { FormatHelp } from '../formats/format_help';
import { isPoorlyRead } from '../preview/preview_numbers';
import { PreviewView } from '../preview/preview_view';
import type { ImportPreview } from './use_import_preview';

interface Props {
  readonly service: string;
  readonly shown: ImportPreview;
  readonly choice: FormatChoice;
  readonly onChoice: (choice: FormatChoice) => void;
}

/** What the chosen file will be once it is imported, and what can be done about lines that no format reads. */
export function ImportPreviewView({ service, shown, choice, onChoice }: Props) {
  const { beginning, failure, preview, settings, zone } = shown;
  const [asked, setAsked] = useState(false);
  const poorlyRead = preview.answer !== null && isPoorlyRead(preview.answer);
  // Help that was offered stays when it has helped: the box must not go away under somebody's hands.
  useEffect(() => {
    if (poorlyRead) setAsked(true);
  }, [poorlyRead]);
  const problem = failure?.message ?? beginning?.refusal ?? null;
  if (problem !== null) {
    return (
      <EuiText size="s" color="warning" data-test-subj="appLogsNoPreview">
        <p>{problem}</p>
      </EuiText>
    );
  }
  return (
    <>
      <PreviewView
        state={preview}
        zone={zone}
        withoutPreview={i18n.translate('appLogs.import.withoutPreview', {
          defaultMessage: 'The file can be imported all the same.',
        })}
      />
      {asked || choice !== NO_CHOICE ? (
        <>
          <EuiSpacer size="s" />
          <FormatHelp
            service={service}
            saved={settings?.formats ?? []}
            choice={choice}
            onChange={onChoice}
            offers={preview.answer?.offers ?? []}
            poorlyRead={poorlyRead}
            text={beginning?.text ?? ''}
          />
        </>
      ) : (
        preview.answer !== null && (
          <EuiButtonEmpty
            size="xs"
            flush="left"
            onClick={() => setAsked(true)}
            data-test-subj="appLogsGiveFormat"
          >
            <FormattedMessage
              id="appLogs.import.giveFormat"
              defaultMessage="Not as it should be? Give the format"
            />
          </EuiButtonEmpty>
        )
      )}
    </>
  );
}
