/**
 * Fields as DESIGN.md, section 4, lists them (ECS 8). Outside `labels` nothing is mapped by itself: a program that
 * logs a thousand different keys must not use up the index's fields.
 */
const keyword = { type: 'keyword', ignore_above: 1024 } as const;
const date = { type: 'date' } as const;
const long = { type: 'long' } as const;
/** A number that a program wrote: one out of range costs the field, not the line. */
const writtenLong = { type: 'long', ignore_malformed: true } as const;
const text = { type: 'match_only_text' } as const;
const unindexed = { type: 'keyword', index: false, doc_values: false, ignore_above: 1024 } as const;

/** Longest message that the `wildcard` sub-field takes; a longer one is found by its words only. */
const WILDCARD_LIMIT = 8191;

/** Mappings of our data streams. */
export function buildMappings() {
  return {
    dynamic: false,
    date_detection: false,
    dynamic_templates: [
      { labels: { path_match: 'labels.*', mapping: { type: 'keyword', ignore_above: 1024 } } },
    ],
    properties: {
      '@timestamp': date,
      message: { ...text, fields: { wildcard: { type: 'wildcard', ignore_above: WILDCARD_LIMIT } } },
      log: {
        properties: {
          level: keyword,
          logger: keyword,
          offset: long,
          file: { properties: { path: keyword } },
          origin: {
            properties: {
              file: { properties: { name: keyword, line: writtenLong } },
              function: keyword,
            },
          },
        },
      },
      event: {
        properties: {
          severity: long,
          sequence: long,
          id: keyword,
          kind: keyword,
          dataset: keyword,
          timezone: keyword,
          created: date,
          ingested: date,
          original: unindexed,
        },
      },
      error: {
        properties: {
          type: keyword,
          culprit: keyword,
          message: text,
          // Whole, however long, as ECS maps it: "has a traceback" must find every one.
          stack_trace: { type: 'wildcard' },
        },
      },
      service: { properties: { name: keyword } },
      host: { properties: { name: keyword } },
      process: {
        properties: {
          pid: writtenLong,
          name: keyword,
          thread: { properties: { id: writtenLong, name: keyword } },
        },
      },
      trace: { properties: { id: keyword } },
      transaction: { properties: { id: keyword } },
      span: { properties: { id: keyword } },
      data_stream: {
        properties: {
          type: { type: 'constant_keyword' },
          dataset: { type: 'constant_keyword' },
          namespace: { type: 'constant_keyword' },
        },
      },
      labels: { type: 'object', dynamic: true },
      tags: keyword,
      ecs: { properties: { version: keyword } },
      app_logs: {
        properties: {
          import: keyword,
          format: keyword,
          pattern: keyword,
          pattern_id: keyword,
          open: { type: 'boolean' },
          open_after: keyword,
          continued: { type: 'boolean' },
          time_from: keyword,
          reparse: keyword,
          original_bytes: unindexed,
          more: { type: 'object', enabled: false },
          encoding: keyword,
          eol: keyword,
          replaced_by: keyword,
        },
      },
    },
  };
}
