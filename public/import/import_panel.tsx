import React, { useEffect, useState } from 'react';
import type { TimeRange } from '@kbn/es-query';
import { NO_CHOICE } from '../formats/format_choice';
import { useServices } from '../services/services_context';
import { EMPTY_FORM, serviceOf } from './form_values';
import { ImportForm } from './import_form';
import { ImportRefused } from './import_refused';
import { ImportResultView } from './import_result_view';
import { ImportRunning } from './import_running';
import { ImportStopped } from './import_stopped';
import { ImportUnsaved } from './import_unsaved';
import { SampleButton } from './sample_button';
import { useImport } from './use_import';
import { useImportPreview } from './use_import_preview';

/** Opens the page with a time range, narrowed to services when there are several; with `follow`, following what comes. */
export type OnOpenImported = (time: TimeRange, services: readonly string[], follow?: boolean) => void;

interface Props {
  readonly onOpen: OnOpenImported;
  /** Something was imported, whether or not it gets opened. */
  readonly onImported?: () => void;
}

/** From choosing files to their result. */
export function ImportPanel({ onOpen, onImported }: Props) {
  const { call } = useServices();
  const control = useImport(call);
  const { state, cancel } = control;
  const [values, setValues] = useState(EMPTY_FORM);
  const shown = useImportPreview(call, values);

  const done =
    state.step === 'done' && (state.outcome.result !== null || state.outcome.resultFailure !== null);
  useEffect(() => {
    if (done) onImported?.();
  }, [done, onImported]);

  const startWith = (anyway: boolean) => {
    const { files, formats: choice } = values;
    if (files.length === 0) return;
    const settings = {
      service: serviceOf(values),
      read: shown.settings,
      choice,
      timezone: values.timezone,
    };
    control.start({ files, service: values.service.trim(), anyway, settings });
  };
  const back = () => {
    // The import may have saved settings, or somebody else has.
    shown.reload();
    control.reset();
  };

  switch (state.step) {
    case 'idle':
      return (
        <>
          <ImportForm values={values} onChange={setValues} shown={shown} onImport={() => startWith(false)} />
          <SampleButton onLoad={() => control.loadSample(shown.zone)} />
        </>
      );
    case 'refused':
      return <ImportRefused reason={state.reason} onAnyway={() => startWith(true)} onBack={back} />;
    case 'unsaved':
      return <ImportUnsaved failure={state.failure} onWithout={control.importUnsaved} onBack={back} />;
    case 'setup':
      return <ImportRunning progress={null} onCancel={cancel} />;
    case 'sending':
      return <ImportRunning progress={state.progress} onCancel={cancel} />;
    case 'stopped':
      return (
        <ImportStopped
          failure={state.failure}
          progress={state.progress}
          onResume={values.files.length === 0 ? null : control.resume}
          onBack={back}
        />
      );
    case 'done':
      return (
        <ImportResultView
          outcome={state.outcome}
          installed={state.installed}
          onOpen={onOpen}
          onAnother={() => {
            setValues((before) => ({ ...before, files: [], formats: NO_CHOICE }));
            back();
          }}
          onFixed={control.recount}
        />
      );
  }
}
