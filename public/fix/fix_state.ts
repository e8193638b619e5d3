import type { ReparseAnswer, ReparseProgress } from '../../common/api/reparse';
import type { Failure } from '../services/failure';

/** Where a fix stands. A cursor is what the next request goes on from; null begins. */
export type FixState =
  | { readonly step: 'form' }
  | { readonly step: 'saving' }
  /** The service's settings could not be saved, so nothing was read again. */
  | { readonly step: 'unsaved'; readonly failure: Failure }
  | {
      readonly step: 'running';
      /** Null before the first answer. */
      readonly progress: ReparseProgress | null;
      readonly cursor: string | null;
    }
  | {
      readonly step: 'stopped';
      /** Null when a person cancelled. */
      readonly failure: Failure | null;
      readonly progress: ReparseProgress | null;
      readonly cursor: string | null;
    }
  | { readonly step: 'done'; readonly progress: ReparseProgress };

export type FixEvent =
  | { readonly type: 'reset' }
  | { readonly type: 'saving' }
  | { readonly type: 'unsaved'; readonly failure: Failure }
  | { readonly type: 'running' }
  | { readonly type: 'answered'; readonly answer: ReparseAnswer }
  | { readonly type: 'stopped'; readonly failure: Failure | null };

export const FORM: FixState = { step: 'form' };

/** The next state of a fix. What was read again stays known until all is done, so that it can go on. */
export function fixReducer(state: FixState, event: FixEvent): FixState {
  switch (event.type) {
    case 'reset':
      return FORM;
    case 'saving':
      return { step: 'saving' };
    case 'unsaved':
      return { step: 'unsaved', failure: event.failure };
    case 'running':
      return { step: 'running', ...reached(state) };
    case 'answered': {
      if (state.step !== 'running') return state;
      const { done, cursor, ...progress } = event.answer;
      return done ? { step: 'done', progress } : { ...state, progress, cursor };
    }
    case 'stopped':
      return { step: 'stopped', failure: event.failure, ...reached(state) };
  }
}

/** How far a fix has got; the beginning for one that has not begun. */
export function reached(state: FixState): {
  readonly progress: ReparseProgress | null;
  readonly cursor: string | null;
} {
  return state.step === 'running' || state.step === 'stopped'
    ? { progress: state.progress, cursor: state.cursor }
    : { progress: null, cursor: null };
}
