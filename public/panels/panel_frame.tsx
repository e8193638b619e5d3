import React from 'react';
import type { ReactNode } from 'react';
import { EuiLoadingChart, EuiText } from '@elastic/eui';
import type { RequestState } from '../services/use_request';
import { EmptyPanel } from './empty_panel';
import { FailedPanel } from './failed_panel';
import { PanelCenter } from './panel_center';
import type { SetupState } from './panel_props';
import { SetupNeeded } from './setup_needed';
import { UnreadableQuery } from './unreadable_query';

interface Props {
  readonly testSubject: string;
  /** What is shown may be taller than the panel, and does not scroll by itself. */
  readonly scrolls?: boolean;
  readonly request: Omit<RequestState<unknown>, 'answer'>;
  /** There is an answer. */
  readonly loaded: boolean;
  /** Why the query cannot be read. */
  readonly problem: string | null;
  /** The answer holds nothing. */
  readonly empty: boolean;
  /** Says that something is missing. */
  readonly incomplete: string | null;
  readonly setup: SetupState;
  readonly children: ReactNode;
}

/** Around what a panel shows: one state at a time, each of which says what to do. */
export function PanelFrame({ testSubject, scrolls = false, ...props }: Props) {
  return (
    <div
      className={scrolls ? 'eui-yScroll' : undefined}
      style={{ width: '100%', height: '100%', minHeight: 0 }}
      data-test-subj={testSubject}
    >
      <Content {...props} />
    </div>
  );
}

function Content(props: Omit<Props, 'testSubject' | 'scrolls'>) {
  const { request, loaded, problem, empty, incomplete, setup, children } = props;
  if (problem !== null) return <UnreadableQuery problem={problem} />;
  if (request.failure !== null) return <FailedPanel failure={request.failure} onRetry={request.retry} />;
  // An empty answer means another thing before setup: which, the data view tells.
  if (!loaded || (empty && !setup.settled)) {
    return (
      <PanelCenter>
        <EuiLoadingChart size="l" data-test-subj="appLogsPanelLoading" />
      </PanelCenter>
    );
  }
  const retry = () => {
    setup.retry();
    request.retry();
  };
  if (empty && setup.missing) return <SetupNeeded href={setup.href} onRetry={retry} />;
  if (empty) return <EmptyPanel incomplete={incomplete} onRetry={retry} />;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width: '100%', height: '100%' }}>
      {incomplete !== null && (
        <EuiText size="xs" color="warning" data-test-subj="appLogsPanelPartial" style={{ padding: '0 8px' }}>
          <p className="eui-textBreakWord">{incomplete}</p>
        </EuiText>
      )}
      <div style={{ flex: '1 1 0', minHeight: 0 }}>{children}</div>
    </div>
  );
}
