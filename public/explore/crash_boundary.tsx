import React, { Component } from 'react';
import type { ReactNode } from 'react';
import type { History } from 'history';
import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';

interface Props {
  readonly history: History;
  readonly children: ReactNode;
}

interface State {
  readonly message: string | null;
}

/** Catches what breaks while rendering, so that no URL and no log line leads to a blank page. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  private readonly reset = () => {
    const { history } = this.props;
    history.push({ pathname: history.location.pathname, search: '' });
    this.setState({ message: null });
  };

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <EuiEmptyPrompt
        color="danger"

        data-test-subj="appLogsCrash"
        title={
          <h2>
            <FormattedMessage id="appLogs.crash.title" defaultMessage="This view could not be drawn" />
          </h2>
        }
        body={<p>{this.state.message}</p>}
        actions={
          <EuiButton onClick={this.reset} fill>
            <FormattedMessage id="appLogs.crash.reset" defaultMessage="Open the default view" />
          </EuiButton>
        }
      />
    );
  }
}
