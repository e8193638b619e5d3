import type { ExportBegin, ExportRequest } from '../../common/api/export';
import { FIELD } from '../../common/fields';
import { isTextEncoding, type TextEncodingName } from '../../common/import/detect_encoding';
import { at, listOf, numberOr, stringOr } from '../../common/narrow';
import { scopeQuery } from '../../common/query/scope_query';

/** What is to be known about a scope before its first line is written. */
export interface Survey {
  readonly total: number;
  /** `log.file.path`, when the scope holds one file that can come back as it was; null otherwise. */
  readonly file: string | null;
  /** Encodings of the documents, at most two are told apart. */
  readonly encodings: readonly string[];
}

const two = (field: string, missing = '') => ({ terms: { field, size: 2, missing } });

/** Search body that counts, and for text finds out whether it is one file. */
export function surveyQuery({ scope, format }: Pick<ExportRequest, 'scope' | 'format'>) {
  return {
    query: scopeQuery(scope),
    size: 0,
    track_total_hits: true,
    ...(format === 'text' ? { aggs: TEXT_AGGS } : {}),
  };
}

const TEXT_AGGS = {
  paths: two(FIELD.filePath),
  services: two(FIELD.service),
  datasets: two('data_stream.dataset'),
  namespaces: two('data_stream.namespace'),
  encodings: two(FIELD.encoding, 'utf-8'),
  beginnings: { filter: { term: { [FIELD.offset]: 0 } } },
  last: { max: { field: FIELD.sequence } },
};

export function readSurvey(answer: unknown): Survey {
  const keys = (name: string) =>
    listOf(at(answer, 'aggregations', name, 'buckets')).map((bucket) => stringOr(at(bucket, 'key')) ?? '');
  const total = numberOr(at(answer, 'hits', 'total', 'value')) ?? numberOr(at(answer, 'hits', 'total')) ?? 0;
  const [path, ...others] = keys('paths');
  const alone = ['services', 'datasets', 'namespaces', 'encodings'].every((name) => keys(name).length === 1);
  const beginnings = numberOr(at(answer, 'aggregations', 'beginnings', 'doc_count'));
  const last = numberOr(at(answer, 'aggregations', 'last', 'value'));
  // Numbered from 0 without a gap, and begun once: not two files that had this name one after the other, whose offsets
  // would tear each other apart.
  const complete = beginnings === 1 && last !== null && last + 1 === total;
  const file = path !== undefined && path !== '' && others.length === 0 && alone && complete ? path : null;
  return { total, file, encodings: keys('encodings') };
}

/** How the text of an export is written. */
export interface TextPlan {
  readonly encoding: TextEncodingName;
  /** `file`: its bytes in its order; `lines`: each line's bytes; `text`: as shown, since lines differ in encoding. */
  readonly kind: 'file' | 'lines' | 'text';
}

/**
 * Lines out of UTF-16 files are written as UTF-8: without the beginning of their file nothing would tell how to read
 * them.
 */
export function textPlan({ file, encodings }: Survey, order: ExportRequest['order']): TextPlan {
  const [encoding = 'utf-8', ...others] = encodings;
  if (others.length > 0 || !isTextEncoding(encoding)) return { encoding: 'utf-8', kind: 'text' };
  if (file !== null && order === 'oldest') return { encoding, kind: 'file' };
  if (encoding.startsWith('utf-16')) return { encoding: 'utf-8', kind: 'text' };
  return { encoding, kind: 'lines' };
}

export function beginOf(survey: Survey, plan: TextPlan, frozen: boolean): ExportBegin {
  return {
    total: survey.total,
    encoding: plan.encoding,
    mixed: survey.encodings.length > 1,
    file: plan.kind === 'file' ? survey.file : null,
    frozen,
  };
}
