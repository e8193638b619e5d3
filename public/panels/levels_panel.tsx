import React, { useCallback } from 'react';
import { levelsEndpoint } from '../../common/api/logs';
import type { LogScope } from '../../common/api/logs';
import { Levels } from '../charts/levels';
import { incompleteCounts } from './incomplete_text';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_props';
import { usePanelProgress } from './use_panel_progress';
import { useScopeRequest } from './use_scope_request';

const NONE: readonly string[] = [];

/** The level distribution on a dashboard. */
export function LevelsPanel({ call, scope, problem, setup, onProgress, onLevel }: PanelProps) {
  const ask = useCallback(
    (asked: LogScope, signal: AbortSignal) => call(levelsEndpoint, { scope: asked }, signal),
    [call],
  );
  const state = useScopeRequest(ask, scope);
  const { answer, failure } = state;
  const waiting = problem === null && (scope === null || state.loading);
  usePanelProgress({ waiting, problem, failure }, onProgress);
  return (
    <PanelFrame
      scrolls
      testSubject="appLogsLevelsPanel"
      request={state}
      loaded={answer !== null}
      problem={problem}
      empty={answer?.total === 0}
      incomplete={incompleteCounts(answer?.partial ?? null)}
      setup={setup}
    >
      {answer !== null && <Levels levels={answer.levels} selected={NONE} {...(onLevel ? { onLevel } : {})} />}
    </PanelFrame>
  );
}
