import React from 'react';
import { render } from '@testing-library/react';
import { FormattedMessage, I18nProvider } from './i18n_react';

describe('FormattedMessage', () => {
  it('shows a message whose values are elements', () => {
    const { container } = render(
      <I18nProvider>
        <FormattedMessage
          id="x"
          defaultMessage="{count, plural, one {# line} other {# lines}} in {file}"
          values={{ count: 3, file: <code>app.log</code> }}
        />
      </I18nProvider>,
    );
    expect(container.innerHTML).toBe('3 lines in <code>app.log</code>');
  });
});
