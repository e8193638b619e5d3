/**
 * The part of Kibana's browser contract that App Logs uses, in own words (nothing is copied from Kibana).
 * The standalone host offers exactly this and no more: widen it here first.
 */
declare module '@kbn/core/public' {
  import type { History } from 'history';
  import type { Observable } from 'rxjs';
  import type { ReactNode } from 'react';

  export interface CoreTheme {
    readonly darkMode: boolean;
  }
  export interface HttpFetchOptions {
    readonly version?: string;
    /** A JSON text. */
    readonly body?: string;
    readonly query?: Readonly<Record<string, string | number | boolean>>;
    readonly signal?: AbortSignal;
    readonly headers?: Readonly<Record<string, string>>;
  }
  /** Asks for the answer itself, not read: with `rawResponse` its body is left to the caller, bit by bit. */
  export interface HttpRawOptions extends HttpFetchOptions {
    readonly method: string;
    readonly asResponse: true;
    readonly rawResponse: true;
  }
  /** Rejects with an Error that has `response?: Response` and `body?: unknown` (the parsed error body). */
  export interface HttpStart {
    get<T>(path: string, options?: HttpFetchOptions): Promise<T>;
    post<T>(path: string, options?: HttpFetchOptions): Promise<T>;
    put<T>(path: string, options?: HttpFetchOptions): Promise<T>;
    delete<T>(path: string, options?: HttpFetchOptions): Promise<T>;
    fetch(path: string, options: HttpRawOptions): Promise<{ readonly response?: Response }>;
    readonly basePath: { prepend(path: string): string };
  }
  export interface ToastsStart {
    addSuccess(toast: { title: string; text?: string }): void;
    addDanger(toast: { title: string; text?: string }): void;
    addInfo(toast: { title: string; text?: string }): void;
  }
  /** Renders into the element; gives what takes it away again. */
  export type MountPoint = (element: HTMLElement) => () => void;
  export interface OverlayRef {
    close(): Promise<void>;
    /** Resolves when it was closed, by whomever. */
    readonly onClose: Promise<void>;
  }
  export interface OverlayStart {
    openFlyout(
      mount: MountPoint,
      options?: {
        readonly size?: 's' | 'm' | 'l';
        readonly ownFocus?: boolean;
        readonly 'data-test-subj'?: string;
        readonly 'aria-labelledby'?: string;
      },
    ): OverlayRef;
  }
  export interface AppMountParameters {
    readonly element: HTMLElement;
    readonly history: History;
    readonly theme$: Observable<CoreTheme>;
  }
  export interface AppCategory {
    readonly id: string;
    readonly label: string;
    readonly order?: number;
  }
  export interface App {
    readonly id: string;
    readonly title: string;
    readonly category?: AppCategory;
    readonly euiIconType?: string;
    readonly order?: number;
    mount(params: AppMountParameters): Promise<() => void>;
  }
  export interface ApplicationStart {
    navigateToApp(appId: string, options?: { path?: string }): Promise<void>;
    navigateToUrl(url: string): Promise<void>;
    /** `absolute`: with the origin. Kibana makes one slash of several, so that a `path` with an address in it breaks. */
    getUrlForApp(appId: string, options?: { path?: string; absolute?: boolean }): string;
    /** The app in sight, at once and whenever it changes. */
    readonly currentAppId$: Observable<string | undefined>;
    /** Kibana's own map of what the user may see and do; `discover` is absent on hosts without Discover. */
    readonly capabilities: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }
  export interface CoreStart {
    readonly application: ApplicationStart;
    readonly chrome: {
      setBreadcrumbs(breadcrumbs: ReadonlyArray<{ text: ReactNode; href?: string }>): void;
      readonly docTitle: { change(title: string): void; reset(): void };
    };
    readonly http: HttpStart;
    readonly notifications: { readonly toasts: ToastsStart };
    readonly overlays: OverlayStart;
    readonly theme: { readonly theme$: Observable<CoreTheme> };
    readonly uiSettings: { get<T>(key: string, defaultValue?: T): T };
  }
  export interface CoreSetup<StartPlugins = Record<string, unknown>> {
    readonly application: { register(app: App): void };
    readonly http: Pick<HttpStart, 'basePath'>;
    getStartServices(): Promise<[CoreStart, StartPlugins, unknown]>;
  }
  export interface PluginInitializerContext {
    readonly env: { readonly packageInfo: { readonly version: string } };
  }
  export interface Plugin<SetupPlugins, StartPlugins> {
    setup(core: CoreSetup<StartPlugins>, plugins: SetupPlugins): void;
    start(core: CoreStart, plugins: StartPlugins): void;
    stop?(): void;
  }
}

declare module '@kbn/es-query' {
  export interface TimeRange {
    readonly from: string;
    readonly to: string;
  }
  export interface Query {
    readonly query: string | Readonly<Record<string, unknown>>;
    readonly language: string;
  }
  export interface Filter {
    readonly meta: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
    /** Whether it belongs to one app's state or to all ("globalState": pinned). */
    readonly $state?: { readonly store: string };
  }
  export interface BoolQuery {
    readonly must: unknown[];
    readonly filter: unknown[];
    readonly should: unknown[];
    readonly must_not: unknown[];
  }
  /** Throws an Error with a readable message when the query text cannot be parsed. */
  export function buildEsQuery(
    dataView: unknown,
    queries: Query | readonly Query[],
    filters: readonly Filter[],
    config?: {
      readonly allowLeadingWildcards?: boolean;
      readonly queryStringOptions?: Readonly<Record<string, unknown>>;
      readonly ignoreFilterIfFieldNotInIndex?: boolean;
      readonly dateFormatTZ?: string;
    },
  ): { bool: BoolQuery };
}

declare module '@kbn/data-views-plugin/public' {
  export interface DataViewField {
    readonly name: string;
    /** "string", "number", "date", "boolean", … */
    readonly type: string;
    /** `multi` for a second reading of another field. */
    readonly subType?: { readonly multi?: { readonly parent: string } };
  }
  export interface DataView {
    readonly id?: string;
    readonly title: string;
    /** Kibana's own list is an array with more to it. */
    readonly fields: readonly DataViewField[];
  }
  export interface DataViewsStart {
    /** Rejects when there is no such data view. */
    get(id: string): Promise<DataView>;
    create(spec: {
      title: string;
      timeFieldName: string;
      name?: string;
      allowNoIndex?: boolean;
    }): Promise<DataView>;
    clearInstanceCache(id?: string): void;
  }
}

declare module '@kbn/unified-search-plugin/public' {
  import type { ComponentType } from 'react';
  import type { DataView } from '@kbn/data-views-plugin/public';
  import type { Filter, Query, TimeRange } from '@kbn/es-query';

  export interface SearchBarProps {
    readonly appName: string;
    readonly indexPatterns: DataView[];
    readonly query?: Query;
    readonly filters?: Filter[];
    readonly dateRangeFrom: string;
    readonly dateRangeTo: string;
    readonly isRefreshPaused: boolean;
    /** Milliseconds. */
    readonly refreshInterval: number;
    readonly showQueryInput?: boolean;
    readonly showFilterBar?: boolean;
    readonly showDatePicker?: boolean;
    readonly showSubmitButton?: boolean;
    readonly showQueryMenu?: boolean;
    readonly displayStyle?: 'inPage' | 'detached';
    readonly isLoading?: boolean;
    readonly placeholder?: string;
    readonly dataTestSubj?: string;
    onQuerySubmit(payload: { dateRange: TimeRange; query?: Query }, isUpdate?: boolean): void;
    onFiltersUpdated?(filters: Filter[]): void;
    onRefresh?(payload: { dateRange: TimeRange }): void;
    onRefreshChange?(options: { isPaused: boolean; refreshInterval: number }): void;
  }
  export interface UnifiedSearchStart {
    readonly ui: { readonly SearchBar: ComponentType<SearchBarProps> };
  }
}

declare module '@kbn/data-plugin/public' {
  import type { Observable } from 'rxjs';
  import type { TimeRange } from '@kbn/es-query';
  export interface DataStart {
    readonly query: {
      readonly timefilter: {
        readonly timefilter: {
          getTime(): TimeRange;
          setTime(range: TimeRange): void;
          /** `value` in milliseconds. */
          getRefreshInterval(): { readonly pause: boolean; readonly value: number };
          getAutoRefreshFetch$(): Observable<(done: () => void) => void>;
        };
      };
    };
  }
}

declare module '@kbn/kibana-react-plugin/public' {
  import type { ComponentType, ReactNode } from 'react';
  import type { Observable } from 'rxjs';
  import type { MountPoint } from '@kbn/core/public';
  /** A React node as what an overlay takes, in the theme. */
  export function toMountPoint(
    node: ReactNode,
    options: { readonly theme$: Observable<{ readonly darkMode: boolean }> },
  ): MountPoint;
  /** What Kibana's own parts below it take by `useKibana`. */
  export const KibanaContextProvider: ComponentType<{
    readonly services: Readonly<Record<string, unknown>>;
    readonly children?: ReactNode;
  }>;
  export const KibanaThemeProvider: ComponentType<{
    readonly theme$: Observable<{ readonly darkMode: boolean }>;
    readonly children?: ReactNode;
  }>;
}

declare module '@kbn/triggers-actions-ui-plugin/public' {
  import type { ReactElement } from 'react';
  export interface TriggersActionsUiStart {
    /** A whole flyout for a new alert rule; `KibanaContextProvider` must stand around it. */
    getAddRuleFlyout(props: {
      readonly consumer: string;
      readonly ruleTypeId: string;
      readonly canChangeTrigger: boolean;
      readonly initialValues: Readonly<Record<string, unknown>>;
      /** Features that the rule may belong to. */
      readonly validConsumers: readonly string[];
      readonly useRuleProducer: boolean;
      readonly initialSelectedConsumer: string;
      readonly metadata: Readonly<Record<string, unknown>>;
      /** 0 when a rule was saved, 1 when somebody gave up. */
      onClose(reason: number): void;
    }): ReactElement;
  }
}

declare module '@kbn/i18n' {
  export const i18n: {
    translate(
      id: string,
      options: { defaultMessage: string; values?: Readonly<Record<string, string | number | boolean>> },
    ): string;
    getLocale(): string;
  };
}

declare module '@kbn/i18n-react' {
  import type { ComponentType, ReactNode } from 'react';
  export const I18nProvider: ComponentType<{ readonly children?: ReactNode }>;
  export const FormattedMessage: ComponentType<{
    readonly id: string;
    readonly defaultMessage: string;
    readonly values?: Readonly<Record<string, ReactNode>>;
  }>;
}

declare module '@kbn/rison' {
  export function encode(value: unknown): string;
  /** Throws on a text that is not rison. */
  export function decode(text: string): unknown;
}

declare module '@kbn/datemath' {
  import type { Moment } from 'moment';
  const dateMath: {
    parse(text: string, options?: { roundUp?: boolean; forceNow?: Date }): Moment | undefined;
  };
  export default dateMath;
}

interface Window {
  __kbnPublicPath__: Record<string, string>;
  __kbnThemeTag__: string;
}
