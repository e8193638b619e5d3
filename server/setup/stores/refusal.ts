/** A saved object that Kibana did not take. */
export interface Refusal {
  /** The asset's id. */
  readonly id: string;
  readonly reason: string;
  /** Somebody else wrote it at the same time. */
  readonly conflict: boolean;
}
