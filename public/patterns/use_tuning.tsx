import React, { Suspense, lazy, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { LogLine } from '../../common/api/logs';
import { namespaceOf } from '../fix/fix_target';
import type { FrameRules } from '../lines/traceback/frame_rules';
import { useServices } from '../services/services_context';
import { useFrameRulesOf } from './use_frame_rules_of';
import type { TimeSpan } from './use_try_patterns';

const TunePatternFlyout = lazy(() => import('./tune_pattern_flyout'));
const OwnFramesFlyout = lazy(() => import('./own_frames_flyout'));

/** What a person is looking at: a line's pattern, or a frame of its traceback. */
type Tuned =
  | { readonly what: 'pattern'; readonly line: LogLine; readonly mask: string }
  | { readonly what: 'frame'; readonly line: LogLine; readonly file: string };

export interface Tuning {
  /** Opens what says why a line has its pattern. */
  readonly tune: (line: LogLine, mask: string) => void;
  readonly frames: FrameRules;
  /** To be drawn somewhere on the page. */
  readonly flyout: ReactNode;
}

/**
 * The rules of a line's service: what is variable in messages, and whose frames are whose.
 * @param span the time range of the page, which rules are tried on; null until it is known
 * @param onSaved rules were saved or applied to older lines; a stable function
 */
export function useTuning(span: TimeSpan | null, onSaved: () => void): Tuning {
  const { call } = useServices();
  const [tuned, setTuned] = useState<Tuned | null>(null);
  const { known, ask, refresh } = useFrameRulesOf(call);
  const from = span?.from;
  const to = span?.to;
  const shown = useMemo(
    () => (from === undefined || to === undefined ? {} : { span: { from, to } }),
    [from, to],
  );
  const tune = useCallback((line: LogLine, mask: string) => setTuned({ what: 'pattern', line, mask }), []);
  const onFrame = useCallback((line: LogLine, file: string) => setTuned({ what: 'frame', line, file }), []);
  const frames = useMemo(() => ({ known, ask, onFrame }), [known, ask, onFrame]);
  const close = useCallback(() => setTuned(null), []);
  const service = tuned?.line.service ?? null;
  const framesSaved = useCallback(() => {
    if (service !== null) refresh(service);
    onSaved();
  }, [refresh, service, onSaved]);
  if (tuned === null || service === null) return { tune, frames, flyout: null };
  const namespace = namespaceOf(tuned.line.index);
  const flyout = (
    <Suspense fallback={null}>
      {tuned.what === 'pattern' ? (
        <TunePatternFlyout
          service={service}
          namespace={namespace}
          mask={tuned.mask}
          message={tuned.line.message}
          {...shown}
          onClose={close}
          onSaved={onSaved}
        />
      ) : (
        <OwnFramesFlyout
          service={service}
          namespace={namespace}
          file={tuned.file}
          onClose={close}
          onSaved={framesSaved}
        />
      )}
    </Suspense>
  );
  return { tune, frames, flyout };
}
