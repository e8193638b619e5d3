import React, { useState } from 'react';
import type { FormEvent } from 'react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiForm,
  EuiModal,
  EuiModalBody,
  EuiModalFooter,
  EuiModalHeader,
  EuiModalHeaderTitle,
  EuiSpacer,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { SavedView, SavedViewAnswer } from '../../common/api/views';
import { formOf, type ViewForm } from './save_body';
import { SaveFailure } from './save_failure';
import { SaveFields } from './save_fields';
import { useSaveView } from './use_save_view';
import type { ViewsContext } from './views_context';

interface Props {
  readonly context: ViewsContext;
  /** The view whose name and the like change; null for a new one. */
  readonly view: SavedView | null;
  readonly onClose: () => void;
  readonly onSaved: (searchProblem: SavedViewAnswer['searchProblem']) => void;
}

const EMPTY: ViewForm = { title: '', description: '', timeRestore: false, search: false };

/** Asks for a view's name, and what else is kept with it. */
export function SaveDialog({ context, view, onClose, onSaved }: Props) {
  const { current, views } = context;
  const [form, setForm] = useState<ViewForm>(() => initialForm(view, current));
  const { state, saveNew, saveOver } = useSaveView(context, onSaved);
  const formId = useGeneratedHtmlId();
  const titleId = useGeneratedHtmlId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.title.trim() === '') return;
    if (view === null) saveNew(form);
    else saveOver(view, form, false);
  };
  const taken = (views.views ?? []).some(
    ({ id, title }) => id !== view?.id && title.trim() === form.title.trim(),
  );
  return (
    <EuiModal
      onClose={onClose}
      initialFocus={`#${formId} input`}
      aria-labelledby={titleId}
      data-test-subj="appLogsViewDialog"
    >
      <EuiModalHeader>
        <EuiModalHeaderTitle id={titleId}>
          {view === null ? (
            <FormattedMessage id="appLogs.views.newTitle" defaultMessage="Save this view" />
          ) : (
            <FormattedMessage id="appLogs.views.editTitle" defaultMessage="Rename this view" />
          )}
        </EuiModalHeaderTitle>
      </EuiModalHeader>
      <EuiModalBody>
        {state.step === 'failed' && (
          <>
            <SaveFailure failure={state.failure} />
            <EuiSpacer size="m" />
          </>
        )}
        <EuiForm component="form" id={formId} onSubmit={submit}>
          <SaveFields
            form={form}
            onChange={(changes) => setForm({ ...form, ...changes })}
            taken={taken}
            hasSearch={view?.searchId != null}
          />
        </EuiForm>
      </EuiModalBody>
      <EuiModalFooter>
        <EuiButtonEmpty onClick={onClose} data-test-subj="appLogsViewCancel">
          <FormattedMessage id="appLogs.views.cancel" defaultMessage="Cancel" />
        </EuiButtonEmpty>
        <EuiButton
          fill
          type="submit"
          form={formId}
          isLoading={state.step === 'running'}
          isDisabled={form.title.trim() === ''}
          data-test-subj="appLogsViewConfirm"
        >
          <FormattedMessage id="appLogs.views.save" defaultMessage="Save" />
        </EuiButton>
      </EuiModalFooter>
    </EuiModal>
  );
}

/** A copy of the view that is open begins with what was said about it, but for its name. */
function initialForm(view: SavedView | null, current: SavedView | null): ViewForm {
  if (view !== null) return formOf(view);
  return current === null ? EMPTY : { ...formOf(current), title: '', search: false };
}
