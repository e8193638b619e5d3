/**
 * The part of Kibana's server contract that App Logs uses, in own words (nothing is copied from Kibana).
 * The standalone host offers exactly this and no more: widen it here first.
 */
declare module '@kbn/core/server' {
  import type { Client } from '@elastic/elasticsearch';
  import type { Observable } from 'rxjs';
  import type { Readable } from 'stream';

  export interface Logger {
    debug(message: string): void;
    info(message: string): void;
    warn(message: string): void;
    error(message: string | Error): void;
    get(...context: string[]): Logger;
  }

  export interface PluginInitializerContext<Config = unknown> {
    readonly logger: { get(...context: string[]): Logger };
    readonly config: { get<T = Config>(): T };
    readonly env: { readonly packageInfo: { readonly version: string; readonly buildNum: number } };
  }

  export type ElasticsearchClient = Omit<Client, 'close' | 'child' | 'connectionPool' | 'diagnostic'>;

  export interface SavedObjectReference {
    readonly name: string;
    readonly type: string;
    readonly id: string;
  }
  export interface SavedObject<Attributes = Record<string, unknown>> {
    readonly id: string;
    readonly type: string;
    readonly attributes: Attributes;
    readonly references: readonly SavedObjectReference[];
    readonly managed?: boolean;
    readonly coreMigrationVersion?: string;
    readonly typeMigrationVersion?: string;
    readonly version?: string;
    readonly error?: { readonly statusCode: number; readonly message: string; readonly error: string };
  }
  /** A type of saved objects that a plugin brings; registered at setup. */
  export interface SavedObjectsType {
    readonly name: string;
    readonly hidden: boolean;
    /** One for all spaces, or one in each. */
    readonly namespaceType: 'agnostic' | 'multiple-isolated';
    readonly mappings: { readonly dynamic: false; readonly properties: Readonly<Record<string, unknown>> };
    readonly management?: {
      readonly importableAndExportable: boolean;
      readonly icon?: string;
      readonly defaultSearchField?: string;
      getTitle?(object: SavedObject): string;
      /** Where Kibana's list of saved objects leads to; the path begins below the space. */
      getInAppUrl?(object: SavedObject): { readonly path: string; readonly uiCapabilitiesPath: string };
    };
    readonly modelVersions: Readonly<Record<number, { readonly changes: readonly [] }>>;
  }
  export interface SavedObjectsClient {
    /** The space of the request; undefined is the default one. */
    getCurrentNamespace(): string | undefined;
    /** `namespaces`: the one space to look into instead of the request's. */
    bulkGet(
      objects: ReadonlyArray<{
        readonly type: string;
        readonly id: string;
        readonly namespaces?: readonly string[];
      }>,
    ): Promise<{ saved_objects: SavedObject[] }>;
    /** Rejects with a Boom error of status 409 when there is one with that id, unless it may be overwritten. */
    create(
      type: string,
      attributes: Record<string, unknown>,
      options?: { id?: string; overwrite?: boolean; references?: readonly SavedObjectReference[] },
    ): Promise<SavedObject>;
    /** With `version`, rejects with a Boom error of status 409 when the object has changed since. */
    update(
      type: string,
      id: string,
      attributes: Record<string, unknown>,
      options: { version?: string },
    ): Promise<{ readonly version?: string }>;
    find(options: {
      type: string | readonly string[];
      /** Only objects that refer to one of these. */
      hasReference?: ReadonlyArray<{ readonly type: string; readonly id: string }>;
      page?: number;
      perPage?: number;
    }): Promise<{
      saved_objects: SavedObject[];
      total: number;
    }>;
    delete(type: string, id: string, options?: { force?: boolean }): Promise<unknown>;
  }
  export interface SavedObjectsImporter {
    import(options: {
      readStream: Readable;
      overwrite: boolean;
      createNewCopies: boolean;
      managed?: boolean;
    }): Promise<{
      success: boolean;
      successCount: number;
      errors?: ReadonlyArray<{
        readonly id: string;
        readonly type: string;
        /** `message` only with type "unknown". */
        readonly error: { readonly type: string; readonly message?: string };
      }>;
    }>;
  }

  export interface RequestHandlerContext {
    readonly core: Promise<{
      readonly elasticsearch: {
        readonly client: { readonly asCurrentUser: ElasticsearchClient };
      };
      readonly savedObjects: {
        readonly client: SavedObjectsClient;
        getImporter(client: SavedObjectsClient): SavedObjectsImporter;
      };
    }>;
  }
  export interface KibanaRequest<Params = unknown, Query = unknown, Body = unknown> {
    readonly params: Params;
    readonly query: Query;
    readonly body: Body;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly events: {
      /** Emits once when the caller went away before the answer was sent. */
      readonly aborted$: Observable<void>;
    };
  }
  export interface KibanaResponse {
    readonly status: number;
    readonly payload?: unknown;
  }
  export interface KibanaResponseFactory {
    ok(options?: { body?: unknown; headers?: Record<string, string> }): KibanaResponse;
    /** Any status of 400 and above; `body` becomes `{statusCode, error, message, attributes}`. */
    customError(options: {
      statusCode: number;
      body: { message: string; attributes?: Record<string, unknown> };
      headers?: Record<string, string>;
    }): KibanaResponse;
  }
  export type RequestHandler<Body = unknown> = (
    context: RequestHandlerContext,
    request: KibanaRequest<unknown, unknown, Body>,
    response: KibanaResponseFactory,
  ) => Promise<KibanaResponse>;

  /** A function validator: Kibana takes it in place of a config-schema type. */
  export type RouteValidationFunction<T> = (
    value: unknown,
    result: { ok(value: T): { value: T }; badRequest(error: Error | string): { error: Error } },
  ) => { value: T } | { error: Error };

  export interface VersionedRoute {
    addVersion<Body>(
      options: {
        version: string;
        validate:
          | false
          | { request: { body?: RouteValidationFunction<Body>; params?: RouteValidationFunction<unknown> } };
      },
      handler: RequestHandler<Body>,
    ): VersionedRoute;
  }
  export interface VersionedRouteConfig {
    readonly path: string;
    readonly access: 'public' | 'internal';
    readonly options?: {
      readonly tags?: readonly string[];
      readonly body?: {
        readonly maxBytes?: number;
        /** 'stream' with parse:false hands the raw request stream to the handler as `request.body`. */
        readonly output?: 'data' | 'stream';
        readonly parse?: boolean;
        readonly accepts?: readonly string[];
      };
      readonly timeout?: { readonly idleSocket?: number; readonly payload?: number };
    };
  }
  export interface Router {
    readonly versioned: {
      get(config: VersionedRouteConfig): VersionedRoute;
      post(config: VersionedRouteConfig): VersionedRoute;
      put(config: VersionedRouteConfig): VersionedRoute;
      delete(config: VersionedRouteConfig): VersionedRoute;
    };
  }
  export interface CoreSetup {
    readonly http: {
      createRouter(): Router;
      /** `publicBaseUrl` is this Kibana's address as its users write it, when it is configured. */
      readonly basePath: { readonly publicBaseUrl?: string };
    };
    readonly savedObjects: { registerType(type: SavedObjectsType): void };
  }
  export type CoreStart = Record<string, unknown>;
  export interface Plugin {
    setup(core: CoreSetup, plugins: Record<string, unknown>): void;
    start(core: CoreStart, plugins: Record<string, unknown>): void;
    stop?(): void;
  }
  export interface PluginConfigDescriptor {
    readonly schema: unknown;
    readonly exposeToBrowser?: Readonly<Record<string, boolean>>;
  }
}

declare module '@kbn/features-plugin/server' {
  export interface FeaturePrivilege {
    readonly app: readonly string[];
    readonly catalogue: readonly string[];
    /** Names in routes' `access:` tags. */
    readonly api: readonly string[];
    readonly savedObject: { readonly all: readonly string[]; readonly read: readonly string[] };
    readonly ui: readonly string[];
  }
  export interface FeaturesSetup {
    /** At setup only; every entry of a privilege must be listed at the top level too. */
    registerKibanaFeature(feature: {
      readonly id: string;
      readonly name: string;
      readonly category: { readonly id: string; readonly label: string; readonly order?: number };
      readonly app: readonly string[];
      readonly catalogue: readonly string[];
      readonly privileges: { readonly all: FeaturePrivilege; readonly read: FeaturePrivilege };
    }): void;
  }
}

declare module '@kbn/home-plugin/server' {
  interface Instruction {
    readonly title?: string;
    /** Markdown; in all texts and commands `{…}` is a Mustache tag. */
    readonly textPre?: string;
    readonly commands?: readonly string[];
    readonly textPost?: string;
  }
  interface InstructionSet {
    readonly title: string;
    /** Shown as tabs, by their ids. */
    readonly instructionVariants: ReadonlyArray<{
      readonly id: string;
      readonly instructions: readonly Instruction[];
    }>;
    readonly statusCheck?: {
      readonly title: string;
      readonly text: string;
      readonly btnLabel: string;
      readonly success: string;
      readonly error: string;
      readonly esHitsCheck: { readonly index: string; readonly query: Readonly<Record<string, unknown>> };
    };
  }
  /** Kibana checks it when it is registered; another key stops Kibana's start. */
  export interface TutorialSpec {
    /** Letters, digits and "-". */
    readonly id: string;
    readonly category: 'logging' | 'security' | 'metrics' | 'other';
    readonly name: string;
    readonly shortDescription: string;
    readonly longDescription: string;
    readonly euiIconType: string;
    readonly onPrem: { readonly instructionSets: readonly InstructionSet[] };
    readonly artifacts?: {
      readonly dashboards: ReadonlyArray<{
        readonly id: string;
        readonly isOverview: boolean;
        readonly linkLabel: string;
      }>;
      readonly application?: { readonly path: string; readonly label: string };
    };
  }
  export interface HomeSetup {
    readonly tutorials: { registerTutorial(provider: () => TutorialSpec): void };
  }
}

declare module '@kbn/custom-integrations-plugin/server' {
  export interface CustomIntegration {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    /** Categories that Kibana does not know are left out; a tile without any is not shown. */
    readonly categories: readonly string[];
    readonly uiInternalPath: string;
    readonly icons: ReadonlyArray<{ readonly type: 'eui' | 'svg'; readonly src: string }>;
    readonly shipper: string;
    readonly isBeta: boolean;
  }
  export interface CustomIntegrationsSetup {
    registerCustomIntegration(integration: CustomIntegration): void;
  }
}

declare module '@kbn/usage-collection-plugin/server' {
  export interface UsageCollectionSetup {
    /** Throws for a type that is taken. */
    createUsageCounter(type: string): {
      incrementCounter(event: { readonly counterName: string; readonly incrementBy?: number }): void;
    };
  }
}

declare module '@kbn/config-schema' {
  interface Type<T> {
    validate(value: unknown): T;
  }
  export const schema: {
    object(properties: Readonly<Record<string, Type<unknown>>>): Type<Record<string, unknown>>;
    boolean(options?: { defaultValue?: boolean }): Type<boolean>;
    string(options?: {
      defaultValue?: string;
      /** Gives what is wrong with a value, or nothing. */
      validate?: (value: string) => string | undefined;
    }): Type<string>;
  };
}
