import { useCallback } from 'react';
import { atPath } from '../../common/api/endpoint';
import {
  createViewEndpoint,
  updateViewEndpoint,
  type SavedView,
  type SavedViewAnswer,
} from '../../common/api/views';
import { useServices } from '../services/services_context';
import { useAction } from '../setup/use_action';
import { saveBody, type ViewForm } from './save_body';
import { readSavedView } from './saved_view';
import type { ViewsContext } from './views_context';

type SearchProblem = SavedViewAnswer['searchProblem'];

/**
 * Keeps what is shown, as a new view or over one that is there.
 * @param onSaved gets what became of the saved search; the view itself is kept
 */
export function useSaveView(
  { control, defaults, views }: ViewsContext,
  onSaved: (searchProblem: SearchProblem) => void,
) {
  const { call, dataViewId } = useServices();
  const { state, start } = useAction<SavedViewAnswer>();
  const save = useCallback(
    (work: () => Promise<SavedViewAnswer>) =>
      start(async () => {
        const answer = await work();
        views.put(answer.view);
        control.update({}, { replace: true, viewId: answer.view.id });
        onSaved(answer.searchProblem);
        return answer;
      }),
    [start, views, control, onSaved],
  );
  const saveNew = (form: ViewForm) =>
    save(() => call(createViewEndpoint, saveBody(control.view, form, dataViewId)));
  /** @param asShown false keeps what the view shows, and changes only what is said about it */
  const saveOver = (saved: SavedView, form: ViewForm, asShown: boolean) => {
    const stored = { ...defaults, ...readSavedView(saved, defaults).kept };
    const body = asShown
      ? saveBody(withTime(control.view, stored, form), form, dataViewId)
      : saveBody(stored, form, dataViewId, saved.state);
    save(() => call(atPath(updateViewEndpoint, { id: saved.id }), { ...body, version: saved.version }));
  };
  return { state, saveNew, saveOver };
}

/** A view that does not go to its time keeps the one it was made with: otherwise nobody would know what changed. */
function withTime(
  shown: ViewsContext['control']['view'],
  stored: ViewsContext['defaults'],
  { timeRestore }: ViewForm,
): ViewsContext['control']['view'] {
  return timeRestore ? shown : { ...shown, time: stored.time, refresh: stored.refresh };
}
