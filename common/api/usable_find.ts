import { findProblem } from '../query/find/find_clause';
import { findSchema } from './find';

/**
 * What a request may look for. A link may hold what cannot be looked for: the page then shows where it fails, and asks
 * for nothing.
 */
export const usableFindSchema = findSchema.superRefine((find, context) => {
  const problem = findProblem(find);
  if (problem === null) return;
  context.addIssue({
    code: 'custom',
    path: ['text'],
    message: `"${problem.construct}" at character ${problem.at + 1} cannot be looked for (${problem.code})`,
  });
});
