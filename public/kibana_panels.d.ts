/**
 * The part of Kibana's browser contract that panels use (see kibana.d.ts): embeddables, their actions, the Inspector.
 */
declare module '@kbn/inspector-plugin/common' {
  export interface RequestStatistic {
    readonly label: string;
    readonly value: string | number;
    readonly description?: string;
  }
  /** A request as it is kept; `status` is 0 while it is under way, 1 when it was answered, 2 when it failed. */
  export interface LoggedRequest {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly status: number;
    /** Milliseconds, once it is over. */
    readonly time?: number;
    readonly json?: object;
    readonly stats?: Readonly<Record<string, RequestStatistic>>;
    readonly response?: { readonly json?: object };
  }
  /** A request under way; it is over with `ok` or `error`. */
  export interface RequestResponder {
    json(asked: object): RequestResponder;
    stats(statistics: Readonly<Record<string, RequestStatistic>>): RequestResponder;
    ok(response: { readonly json?: object; readonly time?: number }): void;
    error(response: { readonly json?: object; readonly time?: number }): void;
  }
  /** What the Inspector shows of a panel: its requests, newest last. Takes the time between `start` and the end itself. */
  export class RequestAdapter {
    start(name: string, params?: { readonly id?: string; readonly description?: string }): RequestResponder;
    reset(): void;
    resetRequest(id: string): void;
    getRequests(): readonly LoggedRequest[];
  }
}

declare module '@kbn/ui-actions-plugin/public' {
  export interface ActionDefinition<Context extends object> {
    readonly id: string;
    readonly type?: string;
    /** The higher, the further up. */
    readonly order?: number;
    getDisplayName(context: Context): string;
    getIconType(context: Context): string | undefined;
    isCompatible(context: Context): Promise<boolean>;
    execute(context: Context): Promise<void>;
    /** Where a click with a key held goes. */
    getHref?(context: Context): Promise<string | undefined>;
  }
  export interface UiActionsSetup {
    /** Throws for a trigger that no plugin registered. */
    addTriggerAction<Context extends object>(trigger: string, action: ActionDefinition<Context>): void;
  }
  export interface UiActionsStart {
    getTrigger(trigger: string): { exec(context: object): Promise<void> };
  }
}

declare module '@kbn/embeddable-plugin/public' {
  import type { ReactNode } from 'react';
  import type { Observable } from 'rxjs';
  import type { Filter, Query, TimeRange } from '@kbn/es-query';
  import type { RequestAdapter } from '@kbn/inspector-plugin/common';

  export interface EmbeddableInput {
    readonly id: string;
    readonly title?: string;
    readonly timeRange?: TimeRange;
    readonly query?: Query;
    readonly filters?: Filter[];
    readonly viewMode?: 'view' | 'edit';
    readonly lastReloadRequestTime?: number;
  }
  export interface EmbeddableOutput {
    readonly loading?: boolean;
    readonly rendered?: boolean;
    readonly error?: Error;
    readonly editable?: boolean;
    /** "Edit" calls the factory's `getExplicitInput` again. */
    readonly editableWithExplicitInput?: boolean;
    readonly defaultTitle?: string;
  }
  /** What panels are in: a dashboard. */
  export interface IContainer {
    getInput(): Pick<EmbeddableInput, 'timeRange' | 'query' | 'filters'>;
  }
  /** 8.12's class embeddable. `render` may return a React node, which the host renders. */
  export class Embeddable<
    Input extends EmbeddableInput = EmbeddableInput,
    Output extends EmbeddableOutput = EmbeddableOutput,
  > {
    constructor(input: Input, output: Output, parent?: IContainer);
    readonly type: string;
    readonly parent?: IContainer;
    protected readonly renderComplete: {
      dispatchInProgress(): void;
      dispatchComplete(): void;
      /** Over, but without what a report waits for. */
      dispatchError(): void;
    };
    getInput(): Readonly<Input>;
    getInput$(): Observable<Readonly<Input>>;
    updateInput(changes: Partial<Input>): void;
    getOutput(): Readonly<Output>;
    protected updateOutput(changes: Partial<Output>): void;
    render(element: HTMLElement): ReactNode | void;
    reload(): void;
    destroy(): void;
    /** What "Inspect" shows; undefined leaves it out of the panel's menu. */
    getInspectorAdapters(): { readonly requests?: RequestAdapter } | undefined;
    /** Triggers that the panel fires, so that drilldowns can be attached to them. */
    supportedTriggers(): string[];
  }
  export interface EmbeddableFactoryDefinition<Input extends EmbeddableInput = EmbeddableInput> {
    readonly type: string;
    readonly grouping?: ReadonlyArray<{
      id: string;
      getDisplayName(): string;
      getIconType(): string;
      order?: number;
    }>;
    isEditable(): Promise<boolean>;
    canCreateNew?(): boolean;
    getDisplayName(): string;
    getDescription?(): string;
    getIconType?(): string;
    /**
     * Asks a person for the panel's own settings.
     * @param initial of a panel that is being edited: the answer takes its place; undefined for a new one
     * @returns rejects when the person gave up: nothing is added or changed
     */
    getExplicitInput?(initial?: Partial<Input>, parent?: IContainer): Promise<Partial<Input>>;
    create(input: Input, parent?: IContainer): Promise<Embeddable>;
    /** Takes out of a saved state what names other saved objects. */
    extract?(state: Readonly<Record<string, unknown>>): {
      state: Readonly<Record<string, unknown>>;
      references: readonly SavedObjectReference[];
    };
    /** Puts it back. */
    inject?(
      state: Readonly<Record<string, unknown>>,
      references: readonly SavedObjectReference[],
    ): Readonly<Record<string, unknown>>;
  }
  export interface SavedObjectReference {
    readonly name: string;
    readonly type: string;
    readonly id: string;
  }
  export interface EmbeddableSetup {
    registerEmbeddableFactory(type: string, factory: EmbeddableFactoryDefinition): unknown;
  }
}
