import { spawn } from 'child_process';
import { createInterface } from 'readline';

/** Lines kept of what a command printed. */
const LINES_KEPT = 200;

export interface CommandResult {
  /** Null when the command could not be started at all (not installed). */
  readonly code: number | null;
  /** Its last lines on both streams. */
  readonly output: string;
}

/**
 * Runs a command to its end.
 * @param onLine takes each line it prints, on either stream
 */
export function runCommand(
  command: string,
  args: readonly string[],
  onLine: (line: string) => void = () => undefined,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    // Windows runs a .cmd only through its shell, which splits what is not quoted.
    const shell = command.endsWith('.cmd');
    const child = spawn(command, shell ? args.map((arg) => `"${arg}"`) : args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
    });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (lines.length > LINES_KEPT) lines.shift();
        onLine(line);
      });
    }
    child.on('error', () => resolve({ code: null, output: '' }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: lines.join('\n') }));
  });
}
