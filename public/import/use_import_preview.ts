import { useMemo } from 'react';
import { useChoicePreview, type ChoicePreview } from '../preview/use_choice_preview';
import type { Call } from '../services/call';
import { serviceOf, type FormValues } from './form_values';
import { previewedFile } from './previewed_file';
import { useBeginning, type BeginningState } from './use_beginning';

/** What the form shows about what was chosen. */
export interface ImportPreview extends BeginningState, ChoicePreview {
  /** The one that is shown for all; null when nothing with a content was chosen. */
  readonly file: File | null;
}

/** Follows the form: reads the file's beginning and asks how it will be indexed with what the form says. */
export function useImportPreview(call: Call, values: FormValues): ImportPreview {
  const file = useMemo(() => previewedFile(values.files), [values.files]);
  const { beginning, failure } = useBeginning(file);
  const readable = beginning !== null && beginning.refusal === null ? beginning : null;
  const shown = useChoicePreview(call, {
    service: readable === null ? null : serviceOf(values),
    timezone: values.timezone,
    choice: values.formats,
    text: readable?.text ?? null,
    path: file?.name ?? '',
    encoding: readable?.encoding ?? 'utf-8',
  });
  return { ...shown, file, beginning, failure };
}
