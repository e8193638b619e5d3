import React from 'react';
import { EuiBadge, EuiToolTip } from '@elastic/eui';
import type { Change } from '../../common/insight/judge_changes';
import { changeReason, changeText } from './change_text';

const LOOK: Readonly<Record<Change, { readonly color: string; readonly icon?: string }>> = {
  new: { color: 'danger', icon: 'starPlusEmpty' },
  gone: { color: 'warning', icon: 'minusInCircle' },
  more: { color: 'warning', icon: 'sortUp' },
  burst: { color: 'warning', icon: 'visBarVertical' },
  less: { color: 'primary', icon: 'sortDown' },
  first_seen: { color: 'hollow' },
  back: { color: 'hollow' },
  same: { color: 'hollow' },
};

/** What became of a pattern, with the rule behind it on hover and focus; nothing for what stayed as it was. */
export function ChangeBadge({ change }: { readonly change: Change }) {
  if (change === 'same') return null;
  const { color, icon } = LOOK[change];
  return (
    <EuiToolTip content={changeReason(change)}>
      <EuiBadge
        tabIndex={0}
        color={color}
        {...(icon === undefined ? {} : { iconType: icon })}
        data-test-subj={`appLogsChange-${change}`}
      >
        {changeText(change)}
      </EuiBadge>
    </EuiToolTip>
  );
}
