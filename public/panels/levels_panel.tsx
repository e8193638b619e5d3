import React, { useMemo } from 'react';
import { levelsEndpoint } from '../../common/api/logs';
import { Levels } from '../charts/levels';
import { useQuestion } from '../services/use_question';
import { incompleteCounts } from './incomplete_text';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_props';
import { usePanelProgress } from './use_panel_progress';

const NONE: readonly string[] = [];

/** The level distribution on a dashboard. */
export function LevelsPanel({ call, scope, problem, setup, onProgress, onLevel }: PanelProps) {
  const body = useMemo(() => scope && { scope }, [scope]);
  const state = useQuestion(call, levelsEndpoint, body);
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
