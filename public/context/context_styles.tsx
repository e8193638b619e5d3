import React, { memo, useMemo } from 'react';
import { Global } from '@emotion/react';
import { useEuiTheme } from '@elastic/eui';
import { contextStyles } from './context_css';

/** What the lines around lines look like; once on a page that shows some. */
export const ContextStyles = memo(function ContextStyles() {
  const { euiTheme } = useEuiTheme();
  const css = useMemo(() => contextStyles(euiTheme), [euiTheme]);
  return <Global styles={css} />;
});
