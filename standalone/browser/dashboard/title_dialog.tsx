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
  readonly title: string;
  readonly onClose: () => void;
  readonly onSave: (title: string) => void;
}

/** Asks for a panel's title; an empty one leaves the panel's own. */
export function TitleDialog({ title, onClose, onSave }: Props) {
  const [text, setText] = useState(title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(text.trim());
  };
  return (
    <EuiModal onClose={onClose} initialFocus="[name=panelTitle]" data-test-subj="customizePanel">
      <EuiModalHeader>
        <EuiModalHeaderTitle>Panel settings</EuiModalHeaderTitle>
      </EuiModalHeader>
      <EuiModalBody>
        <EuiForm component="form" id="panelTitle" onSubmit={submit}>
          <EuiFormRow label="Title">
            <EuiFieldText
              name="panelTitle"
              value={text}
              onChange={({ target }) => setText(target.value)}
              data-test-subj="customEmbeddablePanelTitleInput"
            />
          </EuiFormRow>
        </EuiForm>
      </EuiModalBody>
      <EuiModalFooter>
        <EuiButtonEmpty onClick={onClose}>Cancel</EuiButtonEmpty>
        <EuiButton fill type="submit" form="panelTitle" data-test-subj="saveCustomizePanelButton">
          Apply
        </EuiButton>
      </EuiModalFooter>
    </EuiModal>
  );
}
