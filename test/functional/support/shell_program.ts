import { spawn } from 'child_process';

export interface ShellProgram {
  /** Resolves with what it printed, when it ends with 0. */
  readonly finished: Promise<string>;
  /** Ends it, and what it began, as Ctrl-C does; resolves when it is gone. */
  stop(): Promise<void>;
}

/** Runs commands in bash, as a person types them, in a process group of their own. Never waits synchronously: the host answers from this very process. */
export function startInShell(
  commands: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): ShellProgram {
  const shell = spawn('bash', ['-e'], { ...options, stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const printed: Buffer[] = [];
  shell.stdout.on('data', (part: Buffer) => printed.push(part));
  const closed = new Promise<number | null>((done, failed) => {
    shell.on('error', failed);
    shell.on('close', done);
  });
  shell.stdin.end(commands.join('\n'));
  const finished = closed.then((status) => {
    const text = Buffer.concat(printed).toString('utf8');
    if (status !== 0) throw new Error(`bash ended with ${String(status)}: ${text}`);
    return text;
  });
  return {
    finished,
    stop: async () => {
      // Nobody waits for what it says when it is told to stop.
      finished.catch(() => undefined);
      if (shell.exitCode === null && shell.signalCode === null && shell.pid !== undefined) {
        process.kill(-shell.pid, 'SIGINT');
      }
      await closed;
    },
  };
}
