import type { Logger } from '@kbn/core/server';
import type { ExportFrame, ExportRequest } from '../../common/api/export';
import { failureOf } from '../failure';
import { csvWriter } from './csv_writer';
import { ExportPages } from './export_pages';
import { exportSearch, type ExportEngine } from './export_search';
import type { LineWriter } from './line_writer';
import { ndjsonWriter } from './ndjson_writer';
import { closePointInTime, openPointInTime } from './point_in_time';
import { beginOf, readSurvey, surveyQuery, textPlan, type Survey, type TextPlan } from './survey';
import { textWriter } from './text_writer';

const UTF8: TextPlan = { encoding: 'utf-8', kind: 'lines' };

/**
 * Begins an export: what can fail at once fails here, as any request does.
 * @returns its frames, one page in memory at a time; whoever stops early ends them with `return()`, which lets go of what
 * the engine keeps. A failure from now on is the last frame
 * @throws AppLogsError, or what the client throws
 */
export async function exportLines(
  engine: ExportEngine,
  request: ExportRequest,
  logger: Logger,
): Promise<AsyncGenerator<ExportFrame>> {
  const { client, signal } = engine;
  const pit = await openPointInTime(client, signal, logger);
  try {
    const survey = readSurvey(await exportSearch(engine, pit, surveyQuery(request)));
    return framesOf(engine, request, survey, pit, logger);
  } catch (error) {
    if (pit !== null) await closePointInTime(client, pit, logger);
    throw error;
  }
}

async function* framesOf(
  engine: ExportEngine,
  request: ExportRequest,
  survey: Survey,
  pit: string | null,
  logger: Logger,
): AsyncGenerator<ExportFrame> {
  const { limit } = request;
  const plan = request.format === 'text' ? textPlan(survey, request.order) : UTF8;
  const writer = writerOf(request, plan);
  const pages = new ExportPages(
    engine,
    { ...request, inFile: plan.kind === 'file', source: writer.source },
    pit,
  );
  let lines = 0;
  try {
    yield { begin: beginOf(survey, plan, pit !== null) };
    if (writer.head !== '') yield { text: writer.head, lines };
    for await (const page of pages.all()) {
      const written = writer.write(page.hits);
      page.wrote(written.length);
      lines += page.hits.length;
      yield typeof written === 'string'
        ? { text: written, lines }
        : { base64: written.toString('base64'), lines };
    }
    const total = Math.max(survey.total, lines);
    const truncated = lines >= limit && total > lines;
    const { whole, rebuilt } = writer.result();
    yield { end: { lines, total, truncated, whole: whole && lines === total, rebuilt } };
  } catch (error) {
    // Nobody is there to be told.
    if (engine.signal.aborted) return;
    const { statusCode, message, action, reason } = failureOf(error);
    logger.warn(`An export stopped after ${lines} lines: ${reason ?? message}`);
    yield { error: { statusCode, message, ...(action ? { action } : {}), ...(reason ? { reason } : {}) } };
  } finally {
    const id = pages.pointInTime;
    if (id !== null) await closePointInTime(engine.client, id, logger);
  }
}

function writerOf({ format, fields }: ExportRequest, plan: TextPlan): LineWriter {
  switch (format) {
    case 'text':
      return textWriter(plan);
    case 'ndjson':
      return ndjsonWriter;
    case 'csv':
      return csvWriter(fields);
  }
}
