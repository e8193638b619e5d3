import { escapeRegExp } from '../../../common/escape_regexp';
import {
  DEFAULT_NAMESPACE,
  DEFAULT_SERVICE,
  INDEX_TEMPLATE,
  INDEX_TEMPLATE_PRIORITY,
} from '../../../common/names';
import { at, listOf, numberOr, stringOr } from '../../../common/narrow';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';

/** A data stream of ours that always may come. */
const PROBE = `${INDEX_TEMPLATE}.${DEFAULT_SERVICE}-${DEFAULT_NAMESPACE}`;

/**
 * Why our index template has, or would have, no effect: another one of higher priority, or of the same one, takes our data
 * streams. The engine itself tells by a simulation, which lists the templates that lost.
 * @param installed whether our template is there
 * @returns a sentence with what to do; null when nothing stands in the way, or this user may not see it
 */
export async function readRival(
  { client, signal }: Pick<SetupContext, 'client' | 'signal'>,
  installed: boolean,
): Promise<string | null> {
  if (installed) {
    const path = `/_index_template/_simulate_index/${PROBE}`;
    const simulated = await engineCall(client, 'POST', path, undefined, signal);
    if (simulated.status !== 200 || !lost(simulated.body)) return null;
  }
  const all = await engineCall(client, 'GET', '/_index_template', undefined, signal);
  const rivals = all.status === 200 ? rivalsIn(all.body) : [];
  if (!installed && rivals.length === 0) return null;
  return sentence(rivals[0]);
}

function lost(simulation: unknown): boolean {
  return listOf(at(simulation, 'overlapping')).some((one) => at(one, 'name') === INDEX_TEMPLATE);
}

interface Rival {
  readonly name: string;
  readonly priority: number;
}

function sentence(rival: Rival | undefined): string {
  const who = rival
    ? `The index template ${rival.name} of priority ${rival.priority} takes`
    : 'Another index template of higher priority takes';
  return (
    `${who} ${PROBE}, so that ours (priority ${INDEX_TEMPLATE_PRIORITY}) has no effect. Give it a lower priority, or ` +
    'patterns that do not match; then run setup.'
  );
}

/** Others that match our probe with our priority or a higher one; the strongest first. */
function rivalsIn(templates: unknown): readonly Rival[] {
  return listOf(at(templates, 'index_templates'))
    .map((one) => ({
      name: stringOr(at(one, 'name')) ?? '',
      priority: numberOr(at(one, 'index_template', 'priority')) ?? 0,
      patterns: listOf(at(one, 'index_template', 'index_patterns')),
    }))
    .filter(({ name, priority }) => name !== INDEX_TEMPLATE && priority >= INDEX_TEMPLATE_PRIORITY)
    .filter(({ patterns }) =>
      patterns.some((pattern) => typeof pattern === 'string' && matches(pattern, PROBE)),
    )
    .sort((a, b) => b.priority - a.priority);
}

/** A pattern of the engine knows only `*`. */
function matches(pattern: string, name: string): boolean {
  const source = pattern.split('*').map(escapeRegExp);
  return new RegExp(`^${source.join('.*')}$`).test(name);
}
