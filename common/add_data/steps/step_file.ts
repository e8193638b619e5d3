/** One text that a person copies: a file of their own, or what is typed into a shell. */
export interface StepFile {
  /** What to save it as; null for what is typed. */
  readonly name: string | null;
  readonly language: 'python' | 'bash' | 'yaml' | 'console';
  /** With a line end at its end. */
  readonly text: string;
}
