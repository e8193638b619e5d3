import { readFileSync } from 'fs';
import { join } from 'path';
import { z } from 'zod';

const manifestSchema = z
  .object({
    id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
    version: z.string(),
    kibanaVersion: z.string(),
    description: z.string(),
    owner: z.object({ name: z.string(), githubTeam: z.string().optional() }),
    configPath: z.string(),
    server: z.boolean(),
    ui: z.boolean(),
    requiredPlugins: z.array(z.string()),
    optionalPlugins: z.array(z.string()),
    requiredBundles: z.array(z.string()),
  })
  .strict();
export type Manifest = z.infer<typeof manifestSchema>;

/** kibana.json, narrowed: a key that Kibana does not know would stop Kibana's start, so it stops the build. */
export function readManifest(root: string): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(join(root, 'kibana.json'), 'utf8')));
}

/** Ids of other plugins whose browser code may be imported. */
export function declaredBundles(manifest: Manifest): ReadonlySet<string> {
  return new Set([...manifest.requiredPlugins, ...manifest.requiredBundles]);
}
