import type { ExportRequest } from '../../common/api/export';
import { FIELD } from '../../common/fields';
import { at, listOf, stringOr } from '../../common/narrow';
import { NEWEST_FIRST, OLDEST_FIRST } from '../../common/query/line_order';
import { scopeQuery } from '../../common/query/scope_query';
import { AppLogsError } from '../app_logs_error';
import { PageSize, type PageLimits } from '../page_size';
import { exportSearch, isTooLarge, type ExportEngine } from './export_search';

const LIMITS: PageLimits = { wanted: 1024 * 1024, first: 50, most: 5_000 };

/** Within one file its own order needs no time, and a clock that was set back does not tear it apart. */
const IN_FILE = [{ [FIELD.offset]: { order: 'asc' } }, { [FIELD.eventId]: { order: 'asc' } }];

export interface PagesRequest extends Pick<ExportRequest, 'scope' | 'order' | 'limit'> {
  /** In the order of their file, which they are all of. */
  readonly inFile: boolean;
  /** What of `_source` is read; undefined reads all of it. */
  readonly source: readonly string[] | undefined;
}

/** A page of hits. */
export interface ExportPage {
  readonly hits: readonly unknown[];
  /** Characters that were written for it: says how large the next page may be. */
  wrote(characters: number): void;
}

/** Reads the documents of a scope in order, one page at a time; the next one when the last is done with. */
export class ExportPages {
  private readonly pages = new PageSize(LIMITS);
  private read = 0;

  /** @param pit id of a point in time; null reads what is there now */
  constructor(
    private readonly engine: ExportEngine,
    private readonly request: PagesRequest,
    private pit: string | null,
  ) {}

  /** The point in time as the engine named it last. */
  get pointInTime(): string | null {
    return this.pit;
  }

  async *all(): AsyncGenerator<ExportPage> {
    const { limit } = this.request;
    let after: readonly unknown[] | null = null;
    while (this.read < limit) {
      const size = Math.min(this.pages.next(), limit - this.read);
      const answer = await this.page(size, after);
      if (answer === null) continue;
      const hits = listOf(at(answer, 'hits', 'hits'));
      this.pit = this.pit === null ? null : (stringOr(at(answer, 'pit_id')) ?? this.pit);
      if (hits.length === 0) return;
      this.read += hits.length;
      after = listOf(at(hits[hits.length - 1], 'sort'));
      yield { hits, wrote: (characters) => this.pages.was(hits.length, characters) };
      if (hits.length < size) return;
    }
  }

  /** @returns null when the page was too large: the next one is smaller */
  private async page(size: number, after: readonly unknown[] | null): Promise<unknown> {
    const { scope, order, inFile, source } = this.request;
    try {
      return await exportSearch(this.engine, this.pit, {
        query: scopeQuery(scope),
        size,
        sort: inFile ? IN_FILE : order === 'oldest' ? OLDEST_FIRST : NEWEST_FIRST,
        track_total_hits: false,
        ...(source === undefined ? {} : { _source: source }),
        ...(after === null ? {} : { search_after: after }),
      });
    } catch (error) {
      if (isTooLarge(error)) {
        if (this.pages.wasTooLarge()) return null;
        throw new AppLogsError('One document is too large to be exported.', {
          statusCode: 413,
          action: 'Leave it out with a filter, and export again.',
        });
      }
      throw this.isForgotten(error) ? forgotten() : error;
    }
  }

  private isForgotten(error: unknown): boolean {
    return this.pit !== null && at(error, 'statusCode') === 404;
  }
}

function forgotten(): AppLogsError {
  return new AppLogsError(
    'The export was taken too slowly: the search engine does not keep its state any more.',
    {
      statusCode: 410,
      action: 'Start it again; a shorter time range is taken faster.',
    },
  );
}
