import type { StepValues } from '../../common/add_data/step_values';
import { isServiceName } from '../../common/service_name';

/** What a person typed; null where they did not, and what is known stands in its place. */
export interface ProgramValues {
  readonly service: string;
  readonly namespace: string;
  readonly elasticsearchUrl: string | null;
  readonly path: string;
  readonly timezone: string | null;
}

export const NO_VALUES: ProgramValues = {
  service: '',
  namespace: '',
  elasticsearchUrl: null,
  path: '',
  timezone: null,
};

/** What is known without being typed. */
export interface Known {
  /** "" when kibana.yml does not say it. */
  readonly elasticsearchUrl: string;
  readonly timezone: string;
}

export function filledIn(values: ProgramValues, known: Known): StepValues {
  return {
    ...values,
    elasticsearchUrl: values.elasticsearchUrl ?? known.elasticsearchUrl,
    timezone: values.timezone ?? known.timezone,
  };
}

/** Whether names are such that steps can be shown for them. */
export function areUsable({ service, namespace }: ProgramValues): boolean {
  return isServiceName(service) && isServiceName(namespace);
}
