import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { dirname, join } from 'path';
import type { BuiltPlugin } from '../plugin/manifest';

export interface FilesOptions {
  readonly built: BuiltPlugin;
  readonly buildDir: string;
  readonly buildNum: number;
}

/** A year, as Kibana gives bundles: their URL changes with every build. */
const BUNDLE_MAX_AGE_MS = 365 * 24 * 60 * 60 * 1000;

/** What EUI and Elastic Charts still have as style sheets, one for each theme. */
const STYLES = ['@elastic/eui/dist/eui_theme_light.min.css', '@elastic/charts/dist/theme_only_light.css'];

/** The URL below which a plugin's bundle and its chunks are, as in Kibana. Ends in "/". */
export function bundlePath({ id, version }: BuiltPlugin, buildNum: number): string {
  return `/${buildNum}/bundles/plugin/${id}/${version}/`;
}

/** Serves the plugin's bundle and assets where Kibana does, and the host's own page and styles. */
export async function serveFiles(
  server: FastifyInstance,
  { built, buildDir, buildNum }: FilesOptions,
): Promise<void> {
  const common = { decorateReply: false, index: false, dotfiles: 'deny' } as const;
  await server.register(fastifyStatic, {
    ...common,
    root: join(built.dir, 'target/public'),
    prefix: bundlePath(built, buildNum),
    preCompressed: true,
    maxAge: BUNDLE_MAX_AGE_MS,
    immutable: true,
    setHeaders: (response) => response.setHeader('vary', 'accept-encoding'),
  });
  // These keep their URLs over builds, so the browser asks each time whether they have changed.
  const revalidated = { ...common, cacheControl: true, maxAge: 0 };
  await server.register(fastifyStatic, {
    ...revalidated,
    root: join(built.dir, 'public/assets'),
    prefix: `/plugins/${built.id}/assets/`,
  });
  await server.register(fastifyStatic, {
    ...revalidated,
    root: join(buildDir, 'standalone'),
    prefix: '/host/',
  });
  await server.register(fastifyStatic, {
    ...revalidated,
    root: STYLES.map((file) => dirname(require.resolve(file))),
    prefix: '/ui/',
    allowedPath: (path) => /^\/(eui_theme|theme_only)_(light|dark)(\.min)?\.css$/.test(path),
  });
}
