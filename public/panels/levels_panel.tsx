import React, { useCallback } from 'react';
import { levelsEndpoint } from '../../common/api/logs';
import type { LogScope } from '../../common/api/logs';
import { Levels } from '../charts/levels';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_frame';
import { usePanelRequest } from './use_panel_request';

const NONE: readonly string[] = [];

/** The level distribution on a dashboard. */
export function LevelsPanel({ call, scope, problem, onLoading, onRendered }: PanelProps) {
  const ask = useCallback(
    (asked: LogScope, signal: AbortSignal) => call(levelsEndpoint, { scope: asked }, signal),
    [call],
  );
  const state = usePanelRequest(ask, { scope, problem, onLoading, onRendered });
  const { answer } = state;
  return (
    <div
      className="eui-yScroll"
      style={{ width: '100%', height: '100%' }}
      data-test-subj="appLogsLevelsPanel"
    >
      <PanelFrame
        state={state}
        problem={problem}
        empty={answer?.total === 0}
        partial={answer?.partial ?? null}
      >
        {answer !== null && <Levels levels={answer.levels} selected={NONE} />}
      </PanelFrame>
    </div>
  );
}
