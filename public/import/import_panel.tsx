import React, { useEffect, useState } from 'react';
import type { TimeRange } from '@kbn/es-query';
import { useServices } from '../services/services_context';
import { browserZone } from '../services/settings';
import { ImportForm } from './import_form';
import { ImportRefused } from './import_refused';
import { ImportResultView } from './import_result_view';
import { ImportRunning } from './import_running';
import { ImportStopped } from './import_stopped';
import { SampleButton } from './sample_button';
import { useImport } from './use_import';

/** Opens the page with a time range, narrowed to services when there are several. */
export type OnOpenImported = (time: TimeRange, services: readonly string[]) => void;

/** What the form holds. */
export interface FormValues {
  readonly file: File | null;
  readonly service: string;
  readonly timezone: string;
}

interface Props {
  readonly onOpen: OnOpenImported;
  /** Something was imported, whether or not it gets opened. */
  readonly onImported?: () => void;
}

/** From choosing a file to its result. */
export function ImportPanel({ onOpen, onImported }: Props) {
  const { call } = useServices();
  const { state, start, loadSample, cancel, resume, reset } = useImport(call);
  const [values, setValues] = useState<FormValues>(() => ({
    file: null,
    service: '',
    timezone: browserZone(),
  }));

  const done =
    state.step === 'done' && (state.outcome.result !== null || state.outcome.resultFailure !== null);
  useEffect(() => {
    if (done) onImported?.();
  }, [done, onImported]);

  const startWith = (anyway: boolean) => {
    const { file, service, timezone } = values;
    if (file === null) return;
    start({
      file,
      source: { service: service.trim(), namespace: '', timezone, path: file.name, encoding: 'utf-8' },
      anyway,
    });
  };

  switch (state.step) {
    case 'idle':
      return (
        <>
          <ImportForm values={values} onChange={setValues} onImport={() => startWith(false)} />
          <SampleButton onLoad={() => loadSample(values.timezone)} />
        </>
      );
    case 'refused':
      return <ImportRefused reason={state.reason} onAnyway={() => startWith(true)} onBack={reset} />;
    case 'setup':
      return <ImportRunning progress={null} onCancel={cancel} />;
    case 'sending':
      return <ImportRunning progress={state.progress} onCancel={cancel} />;
    case 'stopped':
      return (
        <ImportStopped
          failure={state.failure}
          progress={state.progress}
          onResume={values.file === null ? null : resume}
          onBack={reset}
        />
      );
    case 'done':
      return (
        <ImportResultView
          outcome={state.outcome}
          installed={state.installed}
          onOpen={onOpen}
          onAnother={reset}
        />
      );
  }
}
