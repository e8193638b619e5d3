import React, { useState } from 'react';
import { EuiButtonEmpty, EuiPanel, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { FormatOffer } from '../../common/api/preview';
import { MAX_SERVICE_FORMATS } from '../../common/api/services';
import type { FormatSource } from '../../common/formats/compile/format_source';
import { LongText } from '../lines/long_text';
import { FormatBox } from './format_box';
import {
  editFormat,
  formatsInEffect,
  listedFormats,
  withFormat,
  withoutFormat,
  type FormatChoice,
} from './format_choice';
import { FormatList } from './format_list';
import { FormatOffers } from './format_offers';

interface Props {
  readonly service: string;
  /** Formats that are saved for the service. */
  readonly saved: readonly FormatSource[];
  readonly choice: FormatChoice;
  readonly onChange: (choice: FormatChoice) => void;
  /** Formats that would read more of the lines in hand. */
  readonly offers: readonly FormatOffer[];
  /** Many lines are not read: say what this is for. */
  readonly poorlyRead: boolean;
  /** The lines in hand, as the program wrote them. */
  readonly text: string;
}

/** What can be done about lines that no format reads: take an offer, give one's own format, look at the lines. */
export function FormatHelp({ service, saved, choice, onChange, offers, poorlyRead, text }: Props) {
  const [raw, setRaw] = useState(false);
  const { leftOut } = formatsInEffect(saved, choice);
  return (
    <EuiPanel color="subdued" paddingSize="s" hasShadow={false} data-test-subj="appLogsFormatHelp">
      {poorlyRead && (
        <EuiText size="s">
          <p>
            {offers.length > 0 ? (
              <FormattedMessage
                id="appLogs.format.offers"
                defaultMessage="Many lines are not read. These formats would read more of them; or give the program’s own."
              />
            ) : (
              <FormattedMessage
                id="appLogs.format.noOffers"
                defaultMessage="Many lines are not read. Give the format that the program writes them in; without it all lines are kept and can be searched, as they are."
              />
            )}
          </p>
        </EuiText>
      )}
      {offers.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <FormatOffers offers={offers} onUse={(source) => onChange(withFormat(choice, source))} />
        </>
      )}
      <EuiSpacer size="s" />
      <FormatList
        service={service}
        formats={listedFormats(saved, choice)}
        onEdit={(source) => onChange(editFormat(choice, source))}
        onRemove={(source) => onChange(withoutFormat(choice, source))}
      />
      <FormatBox draft={choice.draft} onChange={(draft) => onChange({ ...choice, draft })} />
      {leftOut > 0 && (
        <EuiText size="s" color="warning" data-test-subj="appLogsFormatsLeftOut">
          <p>
            <FormattedMessage
              id="appLogs.format.leftOut"
              defaultMessage="A service has at most {most} formats; {leftOut, plural, one {the last one is} other {the last # are}} left out."
              values={{ most: MAX_SERVICE_FORMATS, leftOut }}
            />
          </p>
        </EuiText>
      )}
      <EuiButtonEmpty
        size="xs"
        flush="left"
        iconType={raw ? 'arrowDown' : 'arrowRight'}
        aria-expanded={raw}
        onClick={() => setRaw(!raw)}
        data-test-subj="appLogsRawToggle"
      >
        <FormattedMessage id="appLogs.format.raw" defaultMessage="Lines as the program wrote them" />
      </EuiButtonEmpty>
      {raw && (
        <LongText
          text={text}
          label={i18n.translate('appLogs.format.rawLabel', { defaultMessage: 'Raw lines' })}
          testSubject="appLogsRawLines"
        />
      )}
    </EuiPanel>
  );
}
