import React from 'react';
import {
  EuiButtonEmpty,
  EuiCheckbox,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFormFieldset,
  EuiText,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { AssetStatus } from '../../common/api/setup';
import { useKeptBodies } from './use_kept_bodies';

interface Props {
  /** Those that somebody changed. */
  readonly assets: readonly AssetStatus[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** What somebody changed stays, unless it is ticked; it can be ticked once a copy of it has been downloaded. */
export function RemovalModified({ assets, chosen, onToggle }: Props) {
  const prefix = useGeneratedHtmlId({ prefix: 'appLogsRemoveModified' });
  const bodies = useKeptBodies();
  if (assets.length === 0) return null;
  return (
    <EuiFormFieldset
      legend={{
        children: i18n.translate('appLogs.setup.remove.modified', {
          defaultMessage: 'What somebody changed stays unless it is downloaded first and ticked',
        }),
      }}
    >
      {assets.map(({ id, kind, name }) => (
        <EuiFlexGroup key={id} gutterSize="s" alignItems="center" responsive={false} wrap>
          <EuiFlexItem grow={false}>
            <EuiCheckbox
              id={`${prefix}-${id}`}
              checked={chosen.has(id)}
              disabled={!bodies.kept.has(id)}
              onChange={() => onToggle(id)}
              label={`${kind} ${name}`}
              data-test-subj={`appLogsRemoveModified-${id}`}
            />
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty
              size="xs"
              iconType="download"
              isLoading={bodies.loading === id}
              onClick={() => bodies.keep(id)}
              data-test-subj={`appLogsDownloadModified-${id}`}
            >
              <FormattedMessage
                id="appLogs.setup.difference.download"
                defaultMessage="Download what is there"
              />
            </EuiButtonEmpty>
          </EuiFlexItem>
        </EuiFlexGroup>
      ))}
      {bodies.failure !== null && (
        <EuiText size="s" color="danger" role="alert">
          {bodies.failure.message} {bodies.failure.action}
        </EuiText>
      )}
    </EuiFormFieldset>
  );
}
