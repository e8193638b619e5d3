import { createHash } from 'crypto';
import { JSON_KEYS, JSON_SKIPPED } from '../../../common/formats/json/json_keys';
import { encodeRows, encodeTree, type EncodedNode } from '../../../common/formats/read/encode_tree';
import { LEVEL_LETTERS, LEVEL_WORDS } from '../../../common/formats/read/level_words';
import type { FormatRow } from '../../../common/formats/format_row';
import { FORMAT_TABLE } from '../../../common/formats/table/format_table';
import { LEVELS, severityOf } from '../../../common/levels';

/** The formats of each service that has any, by `data_stream.dataset` ("app_logs.shop"). */
export type ServiceRows = Readonly<Record<string, readonly FormatRow[]>>;

/** The built-in formats; they are the same for every pipeline of this version. */
const BUILT_IN = encodeTree(FORMAT_TABLE);

/** Tells whether a pipeline was rendered with these: what its `_meta.services` holds. */
export function servicesHash(services: ServiceRows): string {
  const sorted = Object.entries(services).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 22);
}

/** `params` of the pipeline's script: all data that it works with. */
export function scriptParams(services: ServiceRows): Readonly<Record<string, unknown>> {
  return {
    tree: BUILT_IN,
    services: servicesParam(services),
    levels: valuesOf(LEVEL_WORDS),
    initials: valuesOf(LEVEL_LETTERS),
    cut_levels: Object.keys(LEVEL_WORDS),
    severities: Object.fromEntries(
      [{ name: 'notset', severity: 0 }, ...LEVELS]
        .reverse()
        .map(({ name, severity }) => [`${severity}`, name]),
    ),
    json: JSON_KEYS,
    json_skipped: JSON_SKIPPED,
  };
}

/** The one of the params that people's formats are in. */
export function servicesParam(services: ServiceRows): Readonly<Record<string, readonly EncodedNode[]>> {
  return Object.fromEntries(Object.entries(services).map(([dataset, rows]) => [dataset, encodeRows(rows)]));
}

function valuesOf(words: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(words).map(([word, name]) => [word, { name, severity: severityOf(name) }]),
  );
}
