import type { AssetBody } from '../../assets/asset';
import type { Failure } from '../../failure';

/** What the engine or Kibana has under an asset's name. */
export type AssetReading =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'found';
      readonly body: AssetBody;
      /** Version that it says it has; saved objects say none. */
      readonly version?: string;
      /** For optimistic concurrency of a saved object. */
      readonly revision?: string;
    }
  | { readonly kind: 'refused'; readonly failure: Failure };
