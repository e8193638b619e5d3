import React from 'react';
import type { ReactNode } from 'react';
import {
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutFooter,
  EuiFlyoutHeader,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';

interface Props {
  readonly title: ReactNode;
  readonly titleSize: 's' | 'm';
  readonly size: 's' | 'm' | 'l';
  /** Pixels. */
  readonly maxWidth: number;
  readonly testSubject: string;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A flyout that is called by its title; the title may hold what a person named. */
export function FlyoutFrame(props: Props) {
  const { title, titleSize, size, maxWidth, testSubject, onClose, footer, children } = props;
  const titleId = useGeneratedHtmlId();
  return (
    <EuiFlyout
      onClose={onClose}
      aria-labelledby={titleId}
      size={size}
      maxWidth={maxWidth}
      data-test-subj={testSubject}
    >
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size={titleSize}>
          <h2 id={titleId} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>{children}</EuiFlyoutBody>
      {footer !== undefined && <EuiFlyoutFooter>{footer}</EuiFlyoutFooter>}
    </EuiFlyout>
  );
}
