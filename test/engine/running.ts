import { handOver } from '../support/hand_over';

/** What global_setup started. */
export interface Running {
  stop(): Promise<void>;
}

export const running = handOver<Running>('test-engine');
