import { useEffect, useState } from 'react';
import type { EmbeddableFactoryDefinition, EmbeddableInput, IContainer } from '@kbn/embeddable-plugin/public';
import { Embeddable } from '../../kibana_shared/embeddable';
import { failureText } from './failure_text';

export interface EmbeddableState {
  readonly embeddable: Embeddable | null;
  readonly failure: string | null;
}

/** A container's place in the contract; a panel that is shown gets the dashboard's input as its own. */
const DASHBOARD: IContainer = { getInput: () => ({}) };

/**
 * Makes a panel's embeddable once, hands it every changed input, and destroys it at the end.
 * @param input a new object only when something in it changed
 */
export function useEmbeddable(factory: EmbeddableFactoryDefinition, input: EmbeddableInput): EmbeddableState {
  const [state, setState] = useState<EmbeddableState>({ embeddable: null, failure: null });
  useEffect(() => {
    let mounted = true;
    let created: Embeddable | null = null;
    const take = (made: unknown) => {
      if (!(made instanceof Embeddable))
        throw new Error('This panel is of a kind that this host cannot show.');
      if (!mounted) return made.destroy();
      created = made;
      setState({ embeddable: made, failure: null });
    };
    factory
      .create(input, DASHBOARD)
      .then(take)
      .catch((error: unknown) => {
        if (mounted) setState({ embeddable: null, failure: failureText(error) });
      });
    return () => {
      mounted = false;
      created?.destroy();
    };
    // The first input only: changes go through updateInput below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [factory, input.id]);
  const { embeddable } = state;
  useEffect(() => embeddable?.updateInput(input), [embeddable, input]);
  return state;
}
