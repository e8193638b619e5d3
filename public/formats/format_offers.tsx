import React from 'react';
import { EuiButton, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { FormatOffer } from '../../common/api/preview';
import type { FormatSource } from '../../common/formats/compile/format_source';
import { countText } from '../services/number_format';
import { FormatText } from './format_text';

interface Props {
  readonly offers: readonly FormatOffer[];
  readonly onUse: (source: FormatSource) => void;
}

/** Formats that would read what is not read; one click uses one. */
export function FormatOffers({ offers, onUse }: Props) {
  return (
    <>
      {offers.map(({ source, matched, events }) => (
        <EuiFlexGroup
          key={JSON.stringify(source)}
          gutterSize="s"
          alignItems="center"
          responsive={false}
          data-test-subj="appLogsFormatOffer"
        >
          <EuiFlexItem>
            <EuiText size="s">
              <FormatText source={source} />
              <br />
              <FormattedMessage
                id="appLogs.format.wouldRead"
                defaultMessage="would read {matched} of {events}"
                values={{ matched: countText(matched), events: countText(events) }}
              />
            </EuiText>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButton
              size="s"
              aria-label={i18n.translate('appLogs.format.useThis', {
                defaultMessage: 'Use the format {format}',
                values: { format: source.format },
              })}
              onClick={() => onUse(source)}
              data-test-subj="appLogsFormatUse"
            >
              <FormattedMessage id="appLogs.format.use" defaultMessage="Use it" />
            </EuiButton>
          </EuiFlexItem>
        </EuiFlexGroup>
      ))}
    </>
  );
}
