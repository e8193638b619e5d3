import React from 'react';
import { EuiSpacer, EuiText } from '@elastic/eui';
import type { AssetStatus } from '../../common/api/setup';
import type { Failure } from '../services/failure';
import { FailurePrompt } from '../services/failure_prompt';
import { RoleCopy } from '../services/role_copy';
import { stateLook } from './asset_state';

interface Props {
  /** What failed, as a sentence. */
  readonly title: string;
  readonly failure: Failure;
  /** What was not reached or stopped, when the answer said so. */
  readonly assets: readonly AssetStatus[];
  readonly onRetry: () => void;
}

/** A change that did not come to its end: what was wrong, what to do, and how far it came. */
export function ActionFailure({ title, failure, assets, onRetry }: Props) {
  return (
    <div data-test-subj="appLogsSetupFailure">
      <FailurePrompt title={title} failure={failure} onRetry={onRetry} />
      {assets.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <EuiText size="s">
            <ul data-test-subj="appLogsFailedAssets">
              {assets.map(({ id, kind, name, state, reason, role }) => (
                <li key={id} style={{ overflowWrap: 'anywhere' }}>
                  {stateLook(state).label}: {kind} <strong>{name}</strong>
                  {reason !== undefined && ` (${reason})`}
                  {role && <RoleCopy role={role} />}
                </li>
              ))}
            </ul>
          </EuiText>
        </>
      )}
    </div>
  );
}
