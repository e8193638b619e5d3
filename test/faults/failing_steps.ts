/** When a step fails: before it does anything, or after it did all, on the way of its answer. */
export type When = 'before' | 'after';

/** Numbers all that is asked of an engine or of Kibana, and lets one of these steps fail. */
export interface FailingSteps {
  /** Does one step, or fails it. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Names of the steps so far, in their order; those that failed, too. */
  names(): readonly string[];
  /** From now on: the steps are counted from 0 anew, and this one fails, once. */
  failAt(step: number, when: When): void;
  /** From now on nothing fails; the steps are counted anew. */
  mend(): void;
}

export const BROKEN = 'broken on purpose';

export function failingSteps(): FailingSteps {
  let names: string[] = [];
  let failing: { readonly step: number; readonly when: When } | null = null;
  return {
    names: () => names,
    failAt: (step, when) => {
      names = [];
      failing = { step, when };
    },
    mend: () => {
      names = [];
      failing = null;
    },
    run: async (name, work) => {
      const fails = failing !== null && failing.step === names.length ? failing.when : null;
      names.push(name);
      if (fails === 'before') throw broken();
      const answer = await work();
      if (fails === 'after') throw broken();
      return answer;
    },
  };
}

/** As the Elasticsearch client fails when the connection breaks. */
function broken(): Error {
  return Object.assign(new Error(BROKEN), { name: 'ConnectionError' });
}
