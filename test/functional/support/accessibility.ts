import { readFileSync } from 'fs';
import type { Page } from 'playwright-core';
import { at, listOf } from '../../../common/narrow';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe (https://github.com/dequelabs/axe-core) reports as serious or critical within a part of the page.
 * @param within a selector: what is around it is the host's
 * @returns one line for each rule that is broken, with where it is
 */
export async function seriousProblems(page: Page, within: string): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found: unknown = await page.evaluate(async (selector) => {
    const axe: unknown = Reflect.get(window, 'axe');
    const run: unknown = typeof axe === 'object' && axe !== null ? Reflect.get(axe, 'run') : undefined;
    if (typeof run !== 'function') throw new Error('axe is not there');
    return run(selector, { resultTypes: ['violations'] });
  }, within);
  return listOf(at(found, 'violations'))
    .filter((violation) => ['serious', 'critical'].includes(String(at(violation, 'impact'))))
    .map((violation) => {
      const nodes = listOf(at(violation, 'nodes')).map((node) => String(at(node, 'html')).slice(0, 160));
      return `${String(at(violation, 'id'))}: ${String(at(violation, 'help'))}: ${nodes.slice(0, 3).join(' | ')}`;
    });
}
