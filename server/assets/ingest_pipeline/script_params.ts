import { JSON_KEYS, JSON_SKIPPED } from '../../../common/formats/json/json_keys';
import { encodeTree } from '../../../common/formats/read/encode_tree';
import { LEVEL_LETTERS, LEVEL_WORDS } from '../../../common/formats/read/level_words';
import { FORMAT_TABLE } from '../../../common/formats/table/format_table';
import { LEVELS, severityOf } from '../../../common/levels';
import { servicesParam, type ServiceReadings } from './service_reading';

/** The built-in formats; they are the same for every pipeline of this version. */
const BUILT_IN = encodeTree(FORMAT_TABLE);

/** `params` of the pipeline's script: all data that it works with. */
export function scriptParams(services: ServiceReadings): Readonly<Record<string, unknown>> {
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

function valuesOf(words: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(words).map(([word, name]) => [word, { name, severity: severityOf(name) }]),
  );
}
