import { dataStreamName, namespaceSlug, serviceSlug } from '../service_name';
import { DEFAULT_NAMESPACE, DEFAULT_SERVICE } from '../names';

/** What a person fills the steps in with, as typed. */
export interface StepValues {
  /** Empty: the default service. */
  readonly service: string;
  /** Empty: the default namespace. */
  readonly namespace: string;
  /** Where the program that sends finds Elasticsearch. */
  readonly elasticsearchUrl: string;
  /** Of the log file, for the steps that read one; they also take patterns such as `/var/log/*.log`. */
  readonly path: string;
  /** IANA zone of times without one, for the steps that read a file. */
  readonly timezone: string;
}

/** What stands in a step where a person has filled in nothing. */
export const EXAMPLE_PATH = '/var/log/app.log';
export const EXAMPLE_URL = 'https://localhost:9200';

/** What the steps say of where lines go. */
export interface StepTarget {
  /** `service.name` */
  readonly service: string;
  /** Data stream's own names: `[a-z0-9_]` only, so they need no quoting anywhere. */
  readonly stream: string;
  readonly dataset: string;
  readonly namespace: string;
}

export function targetOf({ service, namespace }: Pick<StepValues, 'service' | 'namespace'>): StepTarget {
  return {
    service: service.trim() || DEFAULT_SERVICE,
    stream: dataStreamName(service, namespace),
    dataset: `app_logs.${serviceSlug(service)}`,
    namespace: namespaceSlug(namespace),
  };
}

/** True when a step need not name it. */
export function isDefaultNamespace({ namespace }: StepTarget): boolean {
  return namespace === DEFAULT_NAMESPACE;
}

export function urlOf({ elasticsearchUrl }: Pick<StepValues, 'elasticsearchUrl'>): string {
  return elasticsearchUrl.trim() || EXAMPLE_URL;
}

export function pathOf({ path }: Pick<StepValues, 'path'>): string {
  return path.trim() || EXAMPLE_PATH;
}
