import type { ImportResult, ImportSource } from '../../common/api/import';
import type { AssetStatus } from '../../common/api/setup';
import type { Failure } from '../services/failure';

/** Counts of an import so far. */
export interface ImportCounts {
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  /** The first reasons of rejection. */
  readonly reasons: readonly string[];
}

/** How far an upload is. */
export interface ImportProgress extends ImportCounts {
  readonly sentBytes: number;
  readonly totalBytes: number;
  /** Name of the file that is being sent, its number from 1, and of how many. */
  readonly file: { readonly name: string; readonly number: number; readonly of: number };
}

/** What an import left behind. */
export interface ImportOutcome extends ImportCounts {
  /** Names of the files; none of the sample. */
  readonly fileNames: readonly string[];
  /** What its counts and a re-parse go by; null for the sample. */
  readonly imported: { readonly id: string; readonly source: ImportSource } | null;
  /** As `service.name` holds it. */
  readonly service: string;
  /** Null while they are being counted. */
  readonly result: ImportResult | null;
  /** Why they could not be counted. */
  readonly resultFailure: Failure | null;
  /** The sample's times were moved so that it ends now. */
  readonly sample: boolean;
}

/** Where an import stands; `installed` is what setup made on the way. */
export type ImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'refused'; readonly reason: string }
  | { readonly step: 'setup' }
  | {
      /** The service's formats could not be saved, so nothing was sent. */
      readonly step: 'unsaved';
      readonly failure: Failure;
      readonly installed: readonly AssetStatus[];
    }
  | {
      readonly step: 'sending';
      readonly progress: ImportProgress | null;
      readonly installed: readonly AssetStatus[];
    }
  | {
      readonly step: 'stopped';
      /** Null when a person cancelled. */
      readonly failure: Failure | null;
      readonly progress: ImportProgress | null;
      readonly installed: readonly AssetStatus[];
    }
  | { readonly step: 'done'; readonly outcome: ImportOutcome; readonly installed: readonly AssetStatus[] };

export type ImportEvent =
  | { readonly type: 'reset' }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'started' }
  | { readonly type: 'installed'; readonly assets: readonly AssetStatus[] }
  | { readonly type: 'unsaved'; readonly failure: Failure }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'stopped'; readonly failure: Failure | null }
  | { readonly type: 'resumed' }
  | { readonly type: 'sent'; readonly outcome: ImportOutcome }
  | { readonly type: 'counted'; readonly result: ImportResult }
  | { readonly type: 'countFailed'; readonly failure: Failure }
  /** A re-parse gave its events to this service; they are to be counted again. */
  | { readonly type: 'recount'; readonly service: string };

export const IDLE: ImportState = { step: 'idle' };

/** The next state of an import. */
export function importReducer(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'reset':
      return IDLE;
    case 'refused':
      return { step: 'refused', reason: event.reason };
    case 'started':
      return { step: 'setup' };
    case 'installed':
      return { step: 'sending', progress: null, installed: event.assets };
    case 'unsaved':
      return { step: 'unsaved', failure: event.failure, installed: installedIn(state) };
    case 'progress':
      return state.step === 'sending' ? { ...state, progress: event.progress } : state;
    case 'stopped':
      return {
        step: 'stopped',
        failure: event.failure,
        progress: state.step === 'sending' ? state.progress : null,
        installed: installedIn(state),
      };
    case 'resumed':
      return {
        step: 'sending',
        progress: state.step === 'stopped' ? state.progress : null,
        installed: installedIn(state),
      };
    case 'sent':
      return { step: 'done', outcome: event.outcome, installed: installedIn(state) };
    case 'counted':
      return withOutcome(state, { result: event.result, resultFailure: null });
    case 'countFailed':
      return withOutcome(state, { resultFailure: event.failure });
    case 'recount':
      return withOutcome(state, { service: event.service, result: null, resultFailure: null });
  }
}

function installedIn(state: ImportState): readonly AssetStatus[] {
  return 'installed' in state ? state.installed : [];
}

function withOutcome(state: ImportState, changes: Partial<ImportOutcome>): ImportState {
  return state.step === 'done' ? { ...state, outcome: { ...state.outcome, ...changes } } : state;
}
