import React from 'react';
import { EuiBadge, EuiButtonEmpty, EuiButtonIcon, EuiFlexGroup, EuiFlexItem, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { FAR_BEHIND } from './tail_state';
import type { TailState } from './tail_state';
import { stateHint, stateText } from './tail_texts';
import { SpokenState } from './spoken_state';
import type { TailControl } from './use_tail';

interface Props {
  readonly tail: TailControl;
  /** Switches following on and off. */
  readonly onActive: (active: boolean) => void;
}

/** Words first; icon and colour only repeat them. */
const LOOK: Readonly<Record<TailState['kind'], { readonly icon: string; readonly color: string }>> = {
  stopped: { icon: 'stop', color: 'hollow' },
  starting: { icon: 'clock', color: 'hollow' },
  live: { icon: 'play', color: 'success' },
  paused: { icon: 'pause', color: 'warning' },
  behind: { icon: 'clock', color: 'warning' },
  failed: { icon: 'error', color: 'danger' },
};

/** Says what following is doing, and lets a person begin, pause, go on, and end it. */
export function TailChip({ tail, onActive }: Props) {
  const { state } = tail;
  return (
    <EuiFlexGroup gutterSize="xs" alignItems="center" responsive={false} data-test-subj="appLogsTail">
      <SpokenState state={state} pending={tail.pending} />
      {state.kind === 'stopped' ? (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="s"
            iconType="play"
            onClick={() => onActive(true)}
            data-test-subj="appLogsTailStart"
          >
            <FormattedMessage id="appLogs.tail.start" defaultMessage="Follow" />
          </EuiButtonEmpty>
        </EuiFlexItem>
      ) : (
        <>
          <EuiFlexItem grow={false}>
            <StateBadge state={state} />
          </EuiFlexItem>
          <Actions tail={tail} onEnd={() => onActive(false)} />
        </>
      )}
    </EuiFlexGroup>
  );
}

function StateBadge({ state }: { readonly state: TailState }) {
  const { icon, color } = LOOK[state.kind];
  const hint = stateHint(state);
  return (
    <EuiToolTip content={hint}>
      <EuiBadge
        iconType={icon}
        color={color}
        tabIndex={hint === null ? undefined : 0}
        data-test-subj={`appLogsTailState-${state.kind}`}
      >
        {stateText(state)}
      </EuiBadge>
    </EuiToolTip>
  );
}

function Actions({ tail, onEnd }: { readonly tail: TailControl; readonly onEnd: () => void }) {
  const { state } = tail;
  const farBehind = state.kind === 'behind' && state.waiting.count >= FAR_BEHIND;
  return (
    <>
      {farBehind && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="xs" iconType="sortUp" onClick={tail.jump} data-test-subj="appLogsTailJump">
            <FormattedMessage id="appLogs.tail.jump" defaultMessage="Skip to the newest" />
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
      {state.kind === 'failed' && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="xs" iconType="refresh" onClick={tail.retry} data-test-subj="appLogsTailRetry">
            <FormattedMessage id="appLogs.tail.retry" defaultMessage="Try now" />
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
      {(state.kind === 'live' || state.kind === 'behind') && (
        <EuiFlexItem grow={false}>
          <EuiButtonIcon
            iconType="pause"
            color="text"
            aria-label={i18n.translate('appLogs.tail.pause', { defaultMessage: 'Pause following' })}
            onClick={tail.pause}
            data-test-subj="appLogsTailPause"
          />
        </EuiFlexItem>
      )}
      {state.kind === 'paused' && (
        <EuiFlexItem grow={false}>
          <EuiButtonIcon
            iconType="play"
            color="text"
            aria-label={i18n.translate('appLogs.tail.resume', {
              defaultMessage: 'Go on following, at the newest line',
            })}
            onClick={tail.resume}
            data-test-subj="appLogsTailResume"
          />
        </EuiFlexItem>
      )}
      <EuiFlexItem grow={false}>
        <EuiButtonIcon
          iconType="stop"
          color="text"
          aria-label={i18n.translate('appLogs.tail.end', { defaultMessage: 'Stop following' })}
          onClick={onEnd}
          data-test-subj="appLogsTailStop"
        />
      </EuiFlexItem>
    </>
  );
}
