import { z } from 'zod';
import { endpoint, INTERNAL_VERSION } from './endpoint';

/** Backing indices of our data streams, also mounted or shrunk by a lifecycle, and a plain index that took their place. */
const OUR_INDEX = /^(?:[a-z0-9._-]*\.ds-)?logs-app_logs\.[^\s*,?"<>|\\/#:]+$/;

export const lineAddressSchema = z
  .object({
    /** The document's `_id`, unique within its index only. */
    id: z.string().min(1).max(512),
    index: z.string().max(255).regex(OUR_INDEX, 'is no index of App Logs'),
  })
  .strict();
export type DocumentAddress = z.infer<typeof lineAddressSchema>;

/** One value of a field, as the document has it. */
export type LeafValue = string | number | boolean | null;

/** A field of a document with all its values. */
export interface DocumentField {
  /** Its path, e.g. "labels.order". */
  readonly name: string;
  readonly values: readonly LeafValue[];
  /** As the index maps it, e.g. "keyword"; null when it does not: then it is kept, and cannot be searched. */
  readonly type: string | null;
  /** True when a query or a filter can find it. */
  readonly searchable: boolean;
  /** True when the engine kept a value without indexing it: too long, or no number where one is expected. */
  readonly ignored: boolean;
}

export interface LineDocument extends DocumentAddress {
  /** In an order that people read: time, level, message, then by group and name. */
  readonly fields: readonly DocumentField[];
  /** The document as the engine holds it. */
  readonly source: Readonly<Record<string, unknown>>;
}

/** One line with everything it has. 404 when it is gone: its data was removed, or was parsed again. */
export const lineEndpoint = endpoint<LineDocument>()({
  method: 'post',
  path: '/internal/app_logs/line',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: lineAddressSchema,
});
