import { at, listOf } from '../../../common/narrow';

/**
 * Whether a pipeline calls another one of that name, in its processors, in those for failures, or in one for each value of
 * a list. Pure. A name made of a template (`{{field}}`) is not known before there is a document, and does not count.
 */
export function callsPipeline(pipeline: unknown, name: string): boolean {
  return ['processors', 'on_failure'].some((key) =>
    listOf(at(pipeline, key)).some((processor) => processorCalls(processor, name)),
  );
}

function processorCalls(processor: unknown, name: string): boolean {
  if (typeof processor !== 'object' || processor === null) return false;
  return Object.entries(processor).some(
    ([kind, options]: [string, unknown]) =>
      (kind === 'pipeline' && at(options, 'name') === name) ||
      (kind === 'foreach' && processorCalls(at(options, 'processor'), name)) ||
      callsPipeline(options, name),
  );
}
