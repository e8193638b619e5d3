import {
  EuiButton,
  EuiButtonEmpty,
  EuiFieldText,
  EuiForm,
  EuiFormRow,
  EuiModal,
  EuiModalBody,
  EuiModalFooter,
  EuiModalHeader,
  EuiModalHeaderTitle,
} from '@elastic/eui';
import React, { useState, type FormEvent } from 'react';

interface Props {
  readonly onClose: () => void;
  readonly onSave: (title: string) => void;
}

/** Asks for the name of a new dashboard. */
export function SaveDialog({ onClose, onSave }: Props) {
  const [title, setTitle] = useState('');
  const name = title.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '') onSave(name);
  };
  return (
    <EuiModal onClose={onClose} initialFocus="[name=dashboardTitle]" data-test-subj="savedObjectSaveModal">
      <EuiModalHeader>
        <EuiModalHeaderTitle>Save dashboard</EuiModalHeaderTitle>
      </EuiModalHeader>
      <EuiModalBody>
        <EuiForm component="form" id="saveDashboard" onSubmit={submit}>
          <EuiFormRow label="Title">
            <EuiFieldText
              name="dashboardTitle"
              value={title}
              onChange={({ target }) => setTitle(target.value)}
              data-test-subj="savedObjectTitle"
            />
          </EuiFormRow>
        </EuiForm>
      </EuiModalBody>
      <EuiModalFooter>
        <EuiButtonEmpty onClick={onClose}>Cancel</EuiButtonEmpty>
        <EuiButton
          fill
          type="submit"
          form="saveDashboard"
          isDisabled={name === ''}
          data-test-subj="confirmSaveSavedObjectButton"
        >
          Save
        </EuiButton>
      </EuiModalFooter>
    </EuiModal>
  );
}
