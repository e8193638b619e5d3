import React, { useMemo } from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { PatternGroup } from '../../common/api/insight/patterns';
import { countText } from '../services/number_format';
import { ExampleLine } from './example_line';
import { groupScope } from './group_scope';
import type { InsightProps } from './insight_props';
import { patternFilter } from './pattern_filter';
import { TemplateText } from './template_text';
import type { Comparison } from './comparison';

interface Props extends InsightProps {
  readonly comparison: Comparison;
  readonly pattern: PatternGroup;
}

/** A pattern unfolded: a line of it, and the masks that it is made of. */
export function PatternDetails({ call, comparison, zone, dataViewId, onOpenLine, pattern }: Props) {
  const scope = useMemo(
    () => groupScope(comparison, patternFilter(pattern, false, dataViewId)),
    [comparison, pattern, dataViewId],
  );
  return (
    <div style={{ width: '100%' }}>
      <ExampleLine call={call} scope={scope} zone={zone} onOpen={onOpenLine} />
      {pattern.maskCount > 1 && (
        <EuiText size="xs" data-test-subj="appLogsPatternMasks">
          <p>
            <FormattedMessage
              id="appLogs.patterns.masks"
              defaultMessage="Made of {count} masks, the most frequent first:"
              values={{ count: countText(pattern.maskCount) }}
            />
          </p>
          <ul>
            {pattern.masks.map((mask) => (
              <li key={mask}>
                <TemplateText template={mask} />
              </li>
            ))}
          </ul>
        </EuiText>
      )}
    </div>
  );
}
