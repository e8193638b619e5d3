import { isDeepStrictEqual } from 'util';
import type { Client } from '@elastic/elasticsearch';
import { PIPELINE } from '../../../common/names';
import { at, listOf } from '../../../common/narrow';
import { patternId } from '../../../common/patterns/pattern_id';
import { madeDocuments, type MadeLog } from './made_log';

/** Documents that are compared, some of all times; and how many a request holds. */
const COMPARED = 3_000;
const EVERY = 7;
const BATCH = 500;

/**
 * Sends made documents through the real pipeline without what it would add, and compares: what the bench sends past the
 * pipeline is what the pipeline makes.
 * @throws Error that names the first document that differs
 */
export async function compareWithPipeline(client: Client, log: MadeLog, seed: number): Promise<void> {
  const bodies = sample(log, seed);
  for (let from = 0; from < bodies.length; from += BATCH) {
    const some = bodies.slice(from, from + BATCH);
    const answer: unknown = await client.ingest.simulate({
      id: PIPELINE,
      docs: some.map((body) => ({ _source: { ...asSent(body) } })),
    });
    listOf(at(answer, 'docs')).forEach((doc, i) => {
      const made = some[i];
      const real = at(doc, 'doc', '_source');
      if (made === undefined || isDeepStrictEqual(asCompared(real), asCompared(made))) return;
      throw new Error(
        `The pipeline makes another document than the bench:\n${JSON.stringify(real)}\n${JSON.stringify(made)}\n${JSON.stringify(doc).slice(0, 500)}`,
      );
    });
  }
  console.log(`the pipeline makes the same of ${bodies.length.toLocaleString('en')} lines`);
}

type Body = Readonly<Record<string, unknown>>;

function sample(log: MadeLog, seed: number): readonly Body[] {
  const bodies: Body[] = [];
  let count = 0;
  for (const { body } of madeDocuments(log, seed, patternId)) {
    if (count++ % EVERY === 0) bodies.push(body);
    if (bodies.length === COMPARED) break;
  }
  return bodies;
}

/** As a program sends it: without what the pipeline finds out. */
function asSent(body: Body): Body {
  return { ...without(body, 'app_logs', 'ecs'), event: { kind: 'event' } };
}

/** Without when it came in, which is now for one that comes in now. */
function asCompared(body: unknown): unknown {
  return { ...recordOf(body), event: without(recordOf(at(body, 'event')), 'ingested') };
}

function without(record: Body, ...names: readonly string[]): Body {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

function recordOf(value: unknown): Body {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
