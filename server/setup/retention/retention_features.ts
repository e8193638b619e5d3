import type { RetentionManager } from '../../../common/api/setup';

/** The parts of an engine that can delete by age. */
export interface RetentionFeatures {
  /** Index lifecycle management. */
  readonly lifecycle: boolean;
  /** Data stream lifecycle, which deletes by age without a policy; used where there is no lifecycle management. */
  readonly dataStreamLifecycle: boolean;
}

/** Who deletes old data on such an engine: lifecycle management where it is, because people know and watch it. */
export function retentionManager({ lifecycle, dataStreamLifecycle }: RetentionFeatures): RetentionManager {
  if (lifecycle) return 'ilm';
  return dataStreamLifecycle ? 'data_stream_lifecycle' : 'none';
}
