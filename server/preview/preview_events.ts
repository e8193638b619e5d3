import type { ElasticsearchClient } from '@kbn/core/server';
import type { z } from 'zod';
import {
  PREVIEW_EVENTS,
  type Preview,
  type PreviewEvent,
  type previewEndpoint,
} from '../../common/api/preview';
import type { FormatRow } from '../../common/formats/format_row';
import { detectDialect } from '../../common/formats/detect/detect_dialect';
import { offerFormats } from '../../common/formats/detect/offer_formats';
import { cutEvents } from '../../common/import/cut_events';
import { CUT_START, type CutEvent } from '../../common/import/cut_event';
import { at, listOf } from '../../common/narrow';
import { serviceSlug } from '../../common/service_name';
import { buildPipeline } from '../assets/ingest_pipeline/build_pipeline';
import { readByRows, type ServiceReadings } from '../assets/ingest_pipeline/service_reading';
import { ASSET_VERSION } from '../assets/asset_version';
import { eventDocument } from '../import/event_json';
import { checkZone } from '../import/check_zone';
import { formatNames } from './format_names';
import { previewEvent } from './preview_event';

type PreviewRequest = z.output<typeof previewEndpoint.body>;

/** Events that are looked at, of which the first are shown. */
const LOOKED = 200;
/** Share of unread events above which formats are offered. */
const TOO_MANY = 0.1;

/**
 * Reads a file's beginning as an import of it would: the same detection, the same cutting, and the pipeline as it is or
 * would be rendered with these formats, run by the engine's `_simulate`. Indexes nothing.
 * @param rows the service's formats, compiled
 * @throws what the engine's client throws
 */
export async function previewEvents(
  client: ElasticsearchClient,
  { source, text }: Pick<PreviewRequest, 'source' | 'text'>,
  rows: readonly FormatRow[],
  signal: AbortSignal,
): Promise<Preview> {
  checkZone(source.timezone);
  const { timezone, modified = null } = source;
  const dialect = detectDialect({ text, serviceRows: rows, timezone, modified });
  const cut = cutEvents({
    text,
    last: true,
    state: { ...CUT_START, clock: { ...CUT_START.clock, date: dialect.date ?? null } },
    dialect: { fileRow: dialect.fileRow ?? null, serviceRows: rows, order: dialect.order ?? null },
    timezone,
  });
  const events = cut.events.slice(0, LOOKED);
  const created = new Date().toISOString();
  const header = { source, import: 'preview', created, dialect };
  const documents = events.map((event, i) => eventDocument(placed(event, i), header));
  const read = await simulate(
    client,
    documents,
    { [`app_logs.${serviceSlug(source.service)}`]: readByRows(rows) },
    signal,
  );
  return summary(
    read.map((document, i) => previewEvent(document, events[i]?.text ?? '')),
    [...rows, ...(dialect.fileRow ? [dialect.fileRow] : [])],
  );
}

function summary(events: readonly PreviewEvent[], rows: readonly FormatRow[]): Preview {
  const unread = events.filter(({ reason }) => reason !== null);
  const names = formatNames(rows);
  const counts = new Map<string, number>();
  for (const { format } of events) if (format !== null) counts.set(format, (counts.get(format) ?? 0) + 1);
  const formats = [...counts].map(([id, count]) => ({ id, format: names.get(id) ?? id, events: count }));
  const offers =
    unread.length > events.length * TOO_MANY
      ? offerFormats(unread.map(({ original }) => firstLine(original)))
      : [];
  return {
    events: events.slice(0, PREVIEW_EVENTS),
    looked: events.length,
    unparsed: unread.length,
    formats: formats.sort((a, b) => b.events - a.events),
    offers: offers.map((offer) => ({ ...offer, events: unread.length })),
  };
}

async function simulate(
  client: ElasticsearchClient,
  documents: readonly unknown[],
  services: ServiceReadings,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  if (documents.length === 0) return [];
  const answer = await client.transport.request<unknown>(
    {
      method: 'POST',
      path: '/_ingest/pipeline/_simulate',
      body: {
        pipeline: buildPipeline(ASSET_VERSION, services),
        docs: documents.map((document) => ({ _source: document })),
      },
    },
    { signal },
  );
  return listOf(at(answer, 'docs')).map((each) => at(each, 'doc', '_source'));
}

/** An event without its place in a chain: nothing of a preview is kept. */
function placed(event: CutEvent, i: number) {
  return { ...event, id: `preview-${i}`, after: '', link: '', sequence: i, openAfter: null };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
