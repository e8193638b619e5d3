import React, { useMemo } from 'react';
import type { ComponentType } from 'react';
import { KibanaContextProvider } from '@kbn/kibana-react-plugin/public';
import type { CoreStart } from '@kbn/core/public';
import type { StartPlugins } from '../plugin_types';
import { RULE_CONSUMERS, RULE_TYPE, type RuleFormProps } from './rule_values';

/** Why Kibana's form was closed, as triggers-actions-ui-plugin numbers it. */
const CLOSED_SAVED = 0;

/**
 * Kibana's own form for a new alert rule, which brings its own flyout.
 * @returns null on a host without alerting
 */
export function createRuleForm(core: CoreStart, plugins: StartPlugins): ComponentType<RuleFormProps> | null {
  const { triggersActionsUi } = plugins;
  if (!triggersActionsUi) return null;
  // The form and the parts of its rule types take all of these from the context around them.
  const services = { ...core, ...plugins };
  return function RuleForm({ values, onClose }: RuleFormProps) {
    const flyout = useMemo(
      () =>
        triggersActionsUi.getAddRuleFlyout({
          consumer: 'alerts',
          ruleTypeId: RULE_TYPE,
          canChangeTrigger: false,
          initialValues: { ...values },
          validConsumers: RULE_CONSUMERS,
          useRuleProducer: true,
          initialSelectedConsumer: RULE_CONSUMERS[0],
          metadata: { isManagementPage: false, adHocDataViewList: [] },
          onClose: (reason) => onClose(reason === CLOSED_SAVED),
        }),
      [values, onClose],
    );
    return <KibanaContextProvider services={services}>{flyout}</KibanaContextProvider>;
  };
}
