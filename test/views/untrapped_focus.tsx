import React, { forwardRef } from 'react';
import type { ReactNode } from 'react';

const OF_AN_ELEMENT = /^(children|className|style|id|role|tabIndex|data-.*|aria-.*)$/;

/**
 * Stands in for `react-focus-on` below EUI's flyouts and popovers. The real one asks jsdom for the computed style of every
 * ancestor of every field at each change, which took a third of the views' tests; keyboard and focus are tested in a
 * browser (test/functional).
 */
export const FocusOn = forwardRef<HTMLDivElement, { readonly children?: ReactNode }>(
  function FocusOn(props, ref) {
    const own = Object.entries(props).filter(([name]) => OF_AN_ELEMENT.test(name));
    return <div ref={ref} {...Object.fromEntries(own)} />;
  },
);
