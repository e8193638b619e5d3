import { readFileSync } from 'fs';
import { join } from 'path';
import { z } from 'zod';
import { StartError } from '../../engine/start_error';

const manifestSchema = z.object({
  id: z.string(),
  version: z.string(),
  kibanaVersion: z.string(),
  requiredPlugins: z.array(z.string()).default([]),
});

export interface BuiltPlugin {
  readonly id: string;
  /** With the build's stamp: part of the bundle's URL. */
  readonly version: string;
  readonly kibanaVersion: string;
  readonly requiredPlugins: readonly string[];
  readonly dir: string;
}

/** Finds the built plugin. Throws StartError when there is no build. */
export function findBuiltPlugin(buildDir: string): BuiltPlugin {
  const dir = join(buildDir, 'kibana/appLogs');
  try {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(dir, 'kibana.json'), 'utf8')));
    return { ...manifest, dir };
  } catch {
    throw new StartError('The plugin has not been built: run "npm run build" first.');
  }
}
