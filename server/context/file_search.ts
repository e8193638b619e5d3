import type { Cursor } from '../../common/api/logs';
import { neighboursQuery, readHits, sortOf, type Direction } from '../../common/query/context/context_query';
import type { Clause } from '../../common/query/context/context_identity';
import { filePlace, type FilePlace } from '../../common/query/context/file_place';
import { inARow } from '../../common/query/context/file_run';
import { familyOf, familyPrefix } from '../../common/query/context/rotated_family';
import { FIELD } from '../../common/fields';
import { at, listOf, stringOr } from '../../common/narrow';
import type { ContextSearch } from './context_search';

/** Names of one log that are told apart: daily rotation of two years fits. */
const MOST_NAMES = 1_000;

/**
 * The documents of a service's files on a host. What one import wrote of one path is of one file (server/reparse/ goes by
 * that too), and is called a run; a file may be in several runs, as it grew, and under several names, as it was rotated.
 */
export class FileSearch {
  private family: Promise<readonly string[]> | null = null;

  /**
   * @param place clauses of service and host
   * @param path of any file of the log
   * @param fields to be read of each document
   */
  constructor(
    private readonly search: ContextSearch,
    private readonly place: readonly Clause[],
    private readonly path: string,
    private readonly fields: readonly string[],
  ) {}

  /** At most `size` events of the same run from a place on, in the order of the file. */
  async run(from: FilePlace, direction: Direction, size: number): Promise<FilePlace[]> {
    const beyond =
      direction === 'newer'
        ? { range: { [FIELD.offset]: { gte: from.end } } }
        : { range: { [FIELD.offset]: { lt: from.offset } } };
    const clauses = [...this.place, ...runClauses(from), beyond];
    const found: FilePlace[] = [];
    let after: Cursor | null = null;
    do {
      const asked: number = size - found.length;
      const answer: unknown = await this.search.ask(
        neighboursQuery({
          clauses,
          direction,
          leading: FIELD.offset,
          size: asked,
          after,
          fields: this.fields,
        }),
      );
      const places = readHits(answer, FIELD.offset).flatMap((hit) => filePlace(hit) ?? []);
      found.push(...inARow(places, found[found.length - 1] ?? from, direction));
      const hits = listOf(at(answer, 'hits', 'hits'));
      after = hits.length === asked ? sortOf(hits[hits.length - 1]) : null;
    } while (after !== null && found.length < size);
    return found;
  }

  /** The event of a run with the highest offset. */
  async lastOf(run: FilePlace): Promise<FilePlace | null> {
    const [last] = await this.places({ clauses: runClauses(run), leading: FIELD.offset, size: 1 });
    return last ?? null;
  }

  /** Events of a run that meet clauses; what the highest offset is first. */
  inRun(run: FilePlace, clauses: readonly Clause[], size: number): Promise<FilePlace[]> {
    return this.places({ clauses: [...runClauses(run), ...clauses], leading: FIELD.offset, size });
  }

  /** Events of all files of the log but of one run, in the total order. */
  async elsewhere(
    run: FilePlace,
    clauses: readonly Clause[],
    { size, direction }: { size: number; direction: Direction },
  ): Promise<FilePlace[]> {
    const names = { terms: { [FIELD.filePath]: await this.names() } };
    const without = [{ bool: { filter: runClauses(run) } }];
    return this.places({ clauses: [names, ...clauses], without, leading: null, size, direction });
  }

  private async places(request: {
    clauses: readonly Clause[];
    without?: readonly Clause[];
    leading: typeof FIELD.offset | null;
    size: number;
    direction?: Direction;
  }): Promise<FilePlace[]> {
    const { clauses, without = [], leading, size, direction = 'older' } = request;
    const answer = await this.search.ask(
      neighboursQuery({
        clauses: [...this.place, ...clauses],
        without,
        direction,
        leading,
        size,
        fields: this.fields,
      }),
    );
    return readHits(answer, leading).flatMap((hit) => filePlace(hit) ?? []);
  }

  /** The names that the log has or had; asked for once, and only when a file ends. */
  private names(): Promise<readonly string[]> {
    this.family ??= this.search
      .ask({
        query: {
          bool: { filter: [...this.place, { prefix: { [FIELD.filePath]: familyPrefix(this.path) } }] },
        },
        size: 0,
        track_total_hits: false,
        aggs: { names: { terms: { field: FIELD.filePath, size: MOST_NAMES } } },
      })
      .then((answer) => {
        const buckets = listOf(at(answer, 'aggregations', 'names', 'buckets'));
        return familyOf(
          this.path,
          buckets.flatMap((bucket) => stringOr(at(bucket, 'key')) ?? []),
        );
      });
    return this.family;
  }
}

/** The events that one import wrote of one path. */
function runClauses(run: FilePlace): readonly Clause[] {
  return [{ term: { [FIELD.filePath]: run.path } }, { term: { [FIELD.import]: run.import } }];
}
