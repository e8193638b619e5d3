import { createHash } from 'crypto';
import { MANAGED_BY } from '../../common/names';

/** What a component template gives to an index. */
interface TemplateBody {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly mappings: Readonly<Record<string, unknown>>;
}

/** Key of the stamp in `_meta` of the mappings. */
export const STAMP_KEY = 'stamp';

/**
 * The template with a stamp in `_meta` of its mappings: a hash of its content. An index takes the mappings' `_meta` over
 * (https://www.elastic.co/guide/en/elasticsearch/reference/8.12/mapping-meta-field.html), so that its stamp says which
 * template made it. It is no version number, because that would have every data stream rolled over with every release,
 * and could be forgotten when it matters.
 */
export function stamped({ settings, mappings }: TemplateBody): TemplateBody {
  const stamp = createHash('sha256')
    .update(JSON.stringify({ settings, mappings }))
    .digest('base64url')
    .slice(0, 22);
  return { settings, mappings: { _meta: { managed_by: MANAGED_BY, [STAMP_KEY]: stamp }, ...mappings } };
}
