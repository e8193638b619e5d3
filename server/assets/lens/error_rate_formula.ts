import { FIELD } from '../../../common/fields';
import { SEVERITY_ERROR } from '../../../common/levels';

/** Lines of level error and above, as KQL. */
export const WORSE = `${FIELD.severity} >= ${SEVERITY_ERROR}`;

/** As a person would type it into Lens. */
export const ERROR_RATE_FORMULA = `count(kql='${WORSE}') / count()`;

/** The formula as Lens keeps it once it has read it: a division of two columns, with its place in the text. */
export function errorRateMath(worse: string, all: string) {
  return {
    type: 'function',
    name: 'divide',
    args: [worse, all],
    location: { min: 0, max: ERROR_RATE_FORMULA.length },
    text: ERROR_RATE_FORMULA,
  };
}
