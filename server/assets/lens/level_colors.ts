import { levelStyle } from '../../../common/level_bands';
import { LEVELS } from '../../../common/levels';

/** Kibana's id of the palette that the colour picker begins with; no colour of it is taken. */
const PALETTE = 'eui_amsterdam_color_blind';

/**
 * Our level colours as Lens' colour mapping. Lens takes one colour for both themes, so it is the one for areas on light
 * backgrounds, which is told from dark ones, too. What is no level that has a name is grey.
 */
export function levelColorMapping() {
  return {
    assignmentMode: 'manual',
    assignments: LEVELS.map(({ name, severity }) => ({
      rule: { type: 'matchExactly', values: [name] },
      color: { type: 'colorCode', colorCode: levelStyle(severity).area },
      touched: true,
    })),
    specialAssignments: [
      {
        rule: { type: 'other' },
        color: { type: 'colorCode', colorCode: levelStyle(0).area },
        touched: true,
      },
    ],
    paletteId: PALETTE,
    colorMode: { type: 'categorical' },
  };
}
