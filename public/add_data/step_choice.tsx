import React from 'react';
import { EuiSpacer, EuiTab, EuiTabs, EuiText } from '@elastic/eui';
import { STEP_IDS, type StepId } from '../../common/add_data/steps/steps';
import { stepHelp, stepName } from './step_texts';

interface Props {
  readonly chosen: StepId;
  readonly onChoose: (id: StepId) => void;
}

/** What sends the lines. */
export function StepChoice({ chosen, onChoose }: Props) {
  return (
    <>
      <EuiTabs size="s">
        {STEP_IDS.map((id) => (
          <EuiTab
            key={id}
            isSelected={id === chosen}
            onClick={() => onChoose(id)}
            data-test-subj={`appLogsStep-${id}`}
          >
            {stepName(id)}
          </EuiTab>
        ))}
      </EuiTabs>
      <EuiSpacer size="s" />
      <EuiText size="s" color="subdued">
        <p>{stepHelp(chosen)}</p>
      </EuiText>
    </>
  );
}
