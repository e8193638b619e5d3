import { handOver } from '../../support/hand_over';

/** The standalone that global_setup started. */
export interface Harness {
  stop(): Promise<void>;
}

export const harness = handOver<Harness>('functional-harness');
