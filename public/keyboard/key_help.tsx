import React from 'react';
import {
  EuiButton,
  EuiDescriptionList,
  EuiModal,
  EuiModalBody,
  EuiModalFooter,
  EuiModalHeader,
  EuiModalHeaderTitle,
} from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { KEYS, KEY_ACTIONS, KEY_TEXT } from './key_table';
import type { KeyAction } from './key_table';

interface Props {
  /** What the page does by keys, where that is not all. */
  readonly actions?: readonly KeyAction[];
  readonly onClose: () => void;
}

/** All keys and what they do. */
export function KeyHelp({ actions = KEY_ACTIONS, onClose }: Props) {
  return (
    <EuiModal onClose={onClose} data-test-subj="appLogsKeyHelp" aria-labelledby="appLogsKeyHelpTitle">
      <EuiModalHeader>
        <EuiModalHeaderTitle id="appLogsKeyHelpTitle">
          <FormattedMessage id="appLogs.keys.title" defaultMessage="Keys" />
        </EuiModalHeaderTitle>
      </EuiModalHeader>
      <EuiModalBody>
        <EuiDescriptionList
          type="column"
          compressed
          columnWidths={['100px', 'auto']}
          listItems={actions.map((action) => ({
            title: KEYS[action].map((key) => <kbd key={key}>{key}</kbd>),
            description: KEY_TEXT[action](),
          }))}
        />
      </EuiModalBody>
      <EuiModalFooter>
        <EuiButton onClick={onClose} fill size="s" data-test-subj="appLogsKeyHelpClose">
          <FormattedMessage id="appLogs.keys.close" defaultMessage="Close" />
        </EuiButton>
      </EuiModalFooter>
    </EuiModal>
  );
}
