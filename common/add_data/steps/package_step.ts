import type { StepFile } from './step_file';

/**
 * Installs the Python package from a copy of App Logs' sources. It is on no index, and to name it without its folder would
 * ask one for whatever somebody else puts there.
 */
export function installPackage(): StepFile {
  return { name: null, language: 'bash', text: "python -m pip install './python[es8]'\n" };
}

/** Installs the client alone. */
export function installClient(): StepFile {
  return { name: null, language: 'bash', text: "python -m pip install 'elasticsearch>=8.12,<9'\n" };
}
