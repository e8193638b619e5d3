import React, { Fragment, type ReactNode } from 'react';
import { i18n } from './i18n';
import { formatMessage } from './icu_message';

/** Stands where Kibana's provider stands; the host has one language, so it provides nothing. */
export function I18nProvider({ children }: { readonly children?: ReactNode }) {
  return <>{children}</>;
}

/** A message whose values may be React nodes. */
export function FormattedMessage({
  defaultMessage,
  values = {},
}: {
  readonly id: string;
  readonly defaultMessage: string;
  readonly values?: Readonly<Record<string, ReactNode>>;
}) {
  const parts = formatMessage<ReactNode>(defaultMessage, values, i18n.getLocale());
  return (
    <>
      {parts.map((part, i) => (
        <Fragment key={i}>{'text' in part ? part.text : part.value}</Fragment>
      ))}
    </>
  );
}
