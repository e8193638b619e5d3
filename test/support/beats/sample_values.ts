import type { StepValues } from '../../../common/add_data/step_values';

/** What a person may have filled in. */
export const SAMPLE_VALUES: StepValues = {
  service: 'test',
  namespace: '',
  elasticsearchUrl: 'https://es.example:9200',
  path: '/srv/shop/app.log',
  timezone: 'UTC',
};
