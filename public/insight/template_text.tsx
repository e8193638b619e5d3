import React from 'react';
import { useEuiTheme } from '@elastic/eui';
import { SafeText } from '../lines/safe_text';
import { templateParts } from './template_parts';

/** A pattern: its own words as text, what varies between them set off. */
export function TemplateText({ template }: { readonly template: string }) {
  const { euiTheme } = useEuiTheme();
  return (
    <span
      style={{ fontFamily: euiTheme.font.familyCode, overflowWrap: 'anywhere' }}
      data-test-subj="appLogsTemplate"
    >
      {templateParts(template).map(({ text, variable }, i) =>
        variable ? (
          <span
            key={i}
            style={{
              background: euiTheme.colors.lightestShade,
              borderRadius: euiTheme.border.radius.small,
              color: euiTheme.colors.primaryText,
            }}
          >
            {text}
          </span>
        ) : (
          <SafeText key={i} text={text} oneLine />
        ),
      )}
    </span>
  );
}
