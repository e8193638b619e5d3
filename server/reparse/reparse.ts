import { createHash, randomUUID } from 'crypto';
import type { ReparseAnswer, ReparseSelection } from '../../common/api/reparse';
import type { FormatRow } from '../../common/formats/format_row';
import { namespaceSlug, serviceSlug } from '../../common/service_name';
import { checkZone } from '../import/check_zone';
import { ImportError } from '../import/errors';
import { readCursor, writeCursor } from './cursor';
import { findChosenFiles, searchFiles } from './find_files';
import { removeReplaced } from './remove_replaced';
import { notAllowedToReparse, stoppedForbidden } from './reparse_errors';
import { newGroup, type GroupState, type ReparseState } from './reparse_state';
import type { ReparseStore } from './reparse_store';
import { nameOf, streamsOf, type ReparseTask, type Stream } from './reparse_task';
import { rewriteFiles } from './rewrite_files';
import { rewriteLone } from './rewrite_lone';
import { Counts, SIZES, type Sizes, type Slice } from './slice';

/** Milliseconds after which a request answers with a cursor. */
const SLICE_MS = 3_000;

export interface ReparseRequest {
  readonly selection: ReparseSelection;
  /** IANA zone for times without one; null keeps each document's own. */
  readonly timezone: string | null;
  /** Null keeps each document's own. */
  readonly service: string | null;
  /** Of the last answer to the same request; null begins. */
  readonly cursor: string | null;
}

export interface ReparseOptions {
  readonly store: ReparseStore;
  readonly request: ReparseRequest;
  /** The formats that people named for a service. */
  readonly rowsOf: (service: string) => Promise<readonly FormatRow[]>;
  readonly sliceMs?: number;
  readonly sizes?: Sizes;
}

/**
 * Does a part of a re-parse. Whatever fails, and wherever: the same request again ends in the same documents, with the last
 * cursor or without one, and what is removed is held by other documents before.
 * @throws AppLogsError with a status and what to do; AbortError when the signal of the store aborts
 */
export async function reparse(options: ReparseOptions): Promise<ReparseAnswer> {
  const { request } = options;
  if (request.timezone !== null) checkZone(request.timezone);
  try {
    return await new Reparse(options).run();
  } catch (error) {
    // The importer's words for a missing privilege name those of an import.
    if (!(error instanceof ImportError) || error.statusCode !== 403) throw error;
    throw stoppedForbidden(error.reason);
  }
}

class Reparse {
  private readonly store: ReparseStore;
  private readonly request: ReparseRequest;
  private readonly path: string | null;

  constructor(private readonly options: ReparseOptions) {
    this.store = options.store;
    this.request = options.request;
    this.path = 'path' in this.request.selection ? this.request.selection.path : null;
  }

  async run(): Promise<ReparseAnswer> {
    const { cursor } = this.request;
    let state: ReparseState | null =
      cursor === null ? await this.begin() : readCursor(cursor, this.requestHash());
    const until = Date.now() + (this.options.sliceMs ?? SLICE_MS);
    const isOver = () => Date.now() >= until;
    let counts = new Counts(state.counts);
    let prepared = -1;
    while (state) {
      const source: Stream | undefined = state.streams[state.stream];
      if (!source) return { ...counts.value(), done: true, cursor: null };
      const task = await this.taskOf(source, state);
      const { store } = this;
      const slice: Slice = { store, task, counts, sizes: this.options.sizes ?? SIZES, isOver };
      if (prepared !== state.stream) await this.prepare(slice.task);
      prepared = state.stream;
      state = { ...(await this.step(slice, state)), counts: counts.value() };
      counts = new Counts(state.counts);
      if (isOver()) break;
    }
    return { ...counts.value(), done: false, cursor: writeCursor(state) };
  }

  /** The first request: what there is to do, and whether it may be done. Changes nothing. */
  private async begin(): Promise<ReparseState> {
    const state: ReparseState = {
      version: 1,
      id: randomUUID(),
      request: this.requestHash(),
      streams: [],
      stream: 0,
      lastPath: null,
      group: null,
      counts: { read: 0, total: 0, written: 0, replaced: 0, removed: 0, reasons: [] },
    };
    for (const stream of await this.sources()) {
      const task = await this.taskOf(stream, state);
      await this.store.refresh([nameOf(stream)]);
      const documents = await this.store.count(task, this.path);
      if (documents === 0) continue;
      state.counts.total += documents;
      state.streams.push(stream);
      const any = await this.store.anyOf(task, this.path);
      if (any && !(await this.store.mayChange(any))) throw notAllowedToReparse();
    }
    return state;
  }

  /** Streams that may hold chosen documents; the one that others are moved to comes last. */
  private async sources(): Promise<Stream[]> {
    const { selection } = this.request;
    if (!('import' in selection)) {
      return [{ service: serviceSlug(selection.service), namespace: namespaceSlug(selection.namespace) }];
    }
    const streams = await this.store.streamsOfImport(selection.import);
    const isTarget = (stream: Stream) => nameOf(stream) === nameOf(this.targetOf(stream));
    return [...streams.filter((one) => !isTarget(one)), ...streams.filter(isTarget)];
  }

  private targetOf({ service, namespace }: Stream): Stream {
    const { service: named } = this.request;
    return { service: named === null ? service : serviceSlug(named), namespace };
  }

  private async taskOf(source: Stream, { id }: ReparseState): Promise<ReparseTask> {
    const { selection, timezone, service } = this.request;
    const target = this.targetOf(source);
    const serviceRows = await this.options.rowsOf(service ?? source.service);
    const importId = 'import' in selection ? selection.import : null;
    return { id, source, target, import: importId, timezone, service, serviceRows };
  }

  private async prepare(task: ReparseTask): Promise<void> {
    for (const stream of [task.source, task.target]) await this.store.prepare(stream);
    await this.store.refresh(streamsOf(task));
  }

  private async step(slice: Slice, state: ReparseState): Promise<ReparseState> {
    if (state.group) {
      const group = await stepGroup(slice, state.group);
      if (group) return { ...state, group };
      return this.afterGroup(state, state.group.path);
    }
    const next = this.path ?? (await slice.store.nextPath(slice.task, state.lastPath));
    return { ...state, group: newGroup(next) };
  }

  private afterGroup(state: ReparseState, path: string | null): ReparseState {
    // Those without a path come last.
    const last = path === null || this.path !== null;
    if (!last) return { ...state, group: null, lastPath: path };
    return { ...state, group: null, lastPath: null, stream: state.stream + 1 };
  }

  private requestHash(): string {
    const { selection, timezone, service } = this.request;
    return createHash('sha256')
      .update(JSON.stringify([selection, timezone, service]))
      .digest('base64url');
  }
}

/** @returns null when the group is done */
async function stepGroup(slice: Slice, group: GroupState): Promise<GroupState | null> {
  switch (group.phase) {
    case 'chosen':
      return findChosenFiles(slice, group);
    case 'search':
      return searchFiles(slice, group);
    case 'rewrite':
      return rewriteFiles(slice, group);
    case 'lone':
      return group.refused ? { ...group, phase: 'remove' } : rewriteLone(slice, group);
    case 'remove':
      return removeReplaced(slice, group);
  }
}
