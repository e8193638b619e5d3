import {
  EuiBadge,
  EuiCodeBlock,
  EuiDescriptionList,
  EuiEmptyPrompt,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiSelect,
  EuiSpacer,
  EuiTab,
  EuiTabs,
  EuiTitle,
} from '@elastic/eui';
import React, { useState } from 'react';
import type { LoggedRequest } from '@kbn/inspector-plugin/common';
import type { RequestAdapter } from '../../kibana_shared/request_adapter';
import { useObservable } from '../core/use_observable';

const TABS = ['Statistics', 'Request', 'Response'] as const;
type Tab = (typeof TABS)[number];

/** By status: under way, answered, failed. */
const BADGES = ['default', 'success', 'danger'] as const;

/** What a panel asked, as Kibana's Inspector shows it. */
export function InspectorView({
  title,
  adapter,
}: {
  readonly title: string;
  readonly adapter: RequestAdapter;
}) {
  const requests = useObservable(adapter.getRequests$(), []);
  const [chosen, setChosen] = useState('');
  const request = requests.find(({ id }) => id === chosen) ?? requests[0];
  return (
    <>
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2>{title}</h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {request ? (
          <>
            <EuiSelect
              fullWidth
              aria-label="Request"
              value={request.id}
              options={requests.map(({ id, name }) => ({ value: id, text: name }))}
              onChange={({ target }) => setChosen(target.value)}
              data-test-subj="inspectorRequestChooser"
            />
            <EuiSpacer size="s" />
            <RequestView request={request} />
          </>
        ) : (
          <EuiEmptyPrompt title={<h3>No requests logged</h3>} data-test-subj="inspectorNoRequestsMessage" />
        )}
      </EuiFlyoutBody>
    </>
  );
}

function RequestView({ request }: { readonly request: LoggedRequest }) {
  const [tab, setTab] = useState<Tab>('Statistics');
  const { status, time } = request;
  return (
    <>
      <EuiBadge color={BADGES[status] ?? 'default'}>
        {time === undefined ? 'under way' : `${time}ms`}
      </EuiBadge>{' '}
      {request.description}
      <EuiTabs size="s">
        {TABS.map((name) => (
          <EuiTab
            key={name}
            isSelected={name === tab}
            onClick={() => setTab(name)}
            data-test-subj={`inspectorRequestDetail${name}`}
          >
            {name}
          </EuiTab>
        ))}
      </EuiTabs>
      <EuiSpacer size="s" />
      {tab === 'Statistics' ? (
        <EuiDescriptionList
          compressed
          type="column"
          listItems={Object.values(request.stats ?? {}).map(({ label, value }) => ({
            title: label,
            description: String(value),
          }))}
        />
      ) : (
        <EuiCodeBlock
          isCopyable
          language="json"
          fontSize="s"
          data-test-subj="inspectorRequestCodeViewerContainer"
        >
          {JSON.stringify(tab === 'Request' ? request.json : request.response?.json, null, 2)}
        </EuiCodeBlock>
      )}
    </>
  );
}
