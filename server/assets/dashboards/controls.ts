import { i18n } from '@kbn/i18n';
import { FIELD } from '../../../common/fields';
import { DATA_VIEW_ID } from '../../../common/names';
import type { SavedObjectAsset } from '../saved_object';

interface Control {
  readonly id: string;
  readonly field: string;
  readonly title: string;
}

/** The dashboard's controls as Kibana 8.12 saves them, and the data view of each. */
export interface Controls {
  readonly controlGroupInput: Readonly<Record<string, string>>;
  readonly references: SavedObjectAsset['references'];
}

/** Lists to choose services and levels from; the levels are those of the chosen services. */
export function buildControls(): Controls {
  const controls: readonly Control[] = [
    {
      id: 'service',
      field: FIELD.service,
      title: i18n.translate('appLogs.asset.control.service', { defaultMessage: 'Service' }),
    },
    {
      id: 'level',
      field: FIELD.level,
      title: i18n.translate('appLogs.asset.control.level', { defaultMessage: 'Level' }),
    },
  ];
  return {
    controlGroupInput: {
      controlStyle: 'oneLine',
      chainingSystem: 'HIERARCHICAL',
      panelsJSON: JSON.stringify(Object.fromEntries(controls.map(savedControl))),
      ignoreParentSettingsJSON: JSON.stringify({
        ignoreFilters: false,
        ignoreQuery: false,
        ignoreTimerange: false,
        ignoreValidations: false,
      }),
    },
    references: controls.map(({ id }) => ({
      name: `controlGroup_${id}:optionsListDataView`,
      type: 'index-pattern',
      id: DATA_VIEW_ID,
    })),
  };
}

function savedControl({ id, field, title }: Control, order: number) {
  const explicitInput = { id, fieldName: field, title, enhancements: {} };
  return [id, { type: 'optionsListControl', order, grow: true, width: 'medium', explicitInput }];
}
