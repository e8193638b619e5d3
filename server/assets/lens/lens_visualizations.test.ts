import { ALL_LEVEL_STYLES } from '../../../common/level_bands';
import { LEVELS } from '../../../common/levels';
import { at, listOf } from '../../../common/narrow';
import { objectOr } from '../../setup/compare/json_tree';
import { errorRateMath, ERROR_RATE_FORMULA } from './error_rate_formula';
import { buildLensVisualizations } from './lens_visualizations';
import { levelColorMapping } from './level_colors';

const all = buildLensVisualizations().map((one): [string, typeof one] => [one.id, one]);
const layerOf = (attributes: unknown) =>
  at(attributes, 'state', 'datasourceStates', 'formBased', 'layers', 'lines');
const columnsOf = (attributes: unknown): [string, unknown][] =>
  Object.entries(objectOr(at(layerOf(attributes), 'columns')) ?? {});

describe('a Lens visualization', () => {
  it.each(all)('%s draws columns that it has, of the layer that its data view is for', (_id, lens) => {
    const { attributes, references } = lens;
    const ids = columnsOf(attributes).map(([id]) => id);
    const drawn = listOf(at(attributes, 'state', 'visualization', 'layers')).flatMap((layer) => [
      at(layer, 'xAccessor'),
      at(layer, 'splitAccessor'),
      ...listOf(at(layer, 'accessors')),
      ...listOf(at(layer, 'primaryGroups')),
      ...listOf(at(layer, 'metrics')),
    ]);
    const wanted = drawn.filter((id) => id !== undefined);
    expect(wanted.length).toBeGreaterThan(1);
    for (const id of wanted) expect(ids).toContain(id);
    expect(references.map(({ name }) => name)).toEqual(['indexpattern-datasource-layer-lines']);
  });

  it.each(all)(
    '%s has its groupings before what it counts, as Lens orders columns',
    (_id, { attributes }) => {
      const order = listOf(at(layerOf(attributes), 'columnOrder'));
      const columns = new Map(columnsOf(attributes));
      expect([...columns.keys()]).toEqual(order);
      const grouped = order.map((id) => at(columns.get(String(id)), 'isBucketed'));
      expect(grouped).toEqual([...grouped].sort((a, b) => Number(b) - Number(a)));
    },
  );

  // Lens makes a formula's parts anew on every edit, and takes every id that begins with the formula's for one.
  it.each(all)(
    '%s has no id that Lens would take for a part of a formula by mistake',
    (_id, { attributes }) => {
      const columns = columnsOf(attributes);
      const formulas = columns.filter(([, column]) => at(column, 'operationType') === 'formula');
      for (const [formula] of formulas) {
        for (const [id] of columns.filter(([other]) => other !== formula && other.startsWith(formula))) {
          expect(id).toMatch(new RegExp(`^${formula}X\\d$`));
        }
      }
    },
  );
});

it('the formula of the error rate is taken apart as Lens does it', () => {
  // What Kibana's parser (@kbn/tinymath) says of the text.
  expect(ERROR_RATE_FORMULA).toBe("count(kql='event.severity >= 40') / count()");
  expect(errorRateMath('rateX0', 'rateX1')).toEqual({
    type: 'function',
    name: 'divide',
    args: ['rateX0', 'rateX1'],
    location: { min: 0, max: 43 },
    text: ERROR_RATE_FORMULA,
  });
});

it('every level that has a name has our colour, and all others the one for no level', () => {
  const { assignments, specialAssignments } = levelColorMapping();
  expect(assignments.map(({ rule }) => rule.values)).toEqual(LEVELS.map(({ name }) => [name]));
  const ours = ALL_LEVEL_STYLES.map(({ area }) => area);
  for (const { color } of [...assignments, ...specialAssignments]) expect(ours).toContain(color.colorCode);
});
