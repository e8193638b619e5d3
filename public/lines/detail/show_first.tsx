import React, { useState } from 'react';
import type { ReactNode } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { countText } from '../../services/number_format';

interface Props<T> {
  readonly items: readonly T[];
  /** How many are drawn before somebody asks for all. */
  readonly limit: number;
  readonly testSubject: string;
  /** The last ones instead of the first, with the button before them. */
  readonly last?: boolean;
  /** Within a list, where the button must be an item too. */
  readonly inList?: boolean;
  /** Draws them; `from` is the position of the first. */
  readonly children: (shown: readonly T[], from: number) => ReactNode;
}

/** A long list opens cut, so that opening a line never freezes the page. */
export function ShowFirst<T>({
  items,
  limit,
  testSubject,
  last = false,
  inList = false,
  children,
}: Props<T>) {
  const [whole, setWhole] = useState(false);
  if (whole || items.length <= limit) return <>{children(items, 0)}</>;
  const from = last ? items.length - limit : 0;
  const plain = (
    <EuiButtonEmpty size="xs" flush="left" onClick={() => setWhole(true)} data-test-subj={testSubject}>
      <FormattedMessage
        id="appLogs.detail.showAllItems"
        defaultMessage="Show all ({count})"
        values={{ count: countText(items.length) }}
      />
    </EuiButtonEmpty>
  );
  const button = inList ? <li>{plain}</li> : plain;
  return (
    <>
      {last && button}
      {children(items.slice(from, from + limit), from)}
      {!last && button}
    </>
  );
}
