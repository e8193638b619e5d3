import React, { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Observable } from 'rxjs';

interface Props<Input> {
  readonly input$: Observable<Input>;
  readonly initial: Input;
  readonly children: (input: Input) => ReactNode;
}

/** Renders its child anew with each input of the dashboard. */
export function PanelInput<Input>({ input$, initial, children }: Props<Input>) {
  const [input, setInput] = useState(initial);
  useEffect(() => {
    const subscription = input$.subscribe((next) => setInput(next));
    return () => subscription.unsubscribe();
  }, [input$]);
  return <>{children(input)}</>;
}
