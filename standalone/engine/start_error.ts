/**
 * A reason not to start that a person can act on. Its message is one sentence that says what to do; the
 * command line prints it without a stack trace and exits with 1.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}
