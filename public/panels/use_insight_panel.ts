import type { Endpoint } from '../../common/api/endpoint';
import type { insightBodySchema } from '../../common/api/insight/windows';
import { useComparison } from '../insight/use_comparison';
import type { Comparison } from '../insight/comparison';
import { useQuestion } from '../services/use_question';
import type { RequestState } from '../services/use_request';
import type { PanelProps } from './panel_props';
import { usePanelProgress } from './use_panel_progress';

interface InsightPanel<Answer> {
  readonly comparison: Comparison | null;
  readonly state: RequestState<Answer>;
}

/** What the panels that compare two windows have in common: the window before, the question, and how far it is. */
export function useInsightPanel<Body extends typeof insightBodySchema, Answer>(
  endpoint: Endpoint<Body, Answer>,
  { call, scope, problem, settings, onProgress }: PanelProps,
): InsightPanel<Answer> {
  const comparison = useComparison(scope, settings.compareWith);
  const state = useQuestion(call, endpoint, comparison);
  const waiting = problem === null && (comparison === null || state.loading);
  usePanelProgress({ waiting, problem, failure: state.failure }, onProgress);
  return { comparison, state };
}
