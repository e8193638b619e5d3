import { join } from 'path';
import { runRspack, typescriptRule } from './browser_bundle';

/** What Kibana shares and no registry has: the host brings it. */
const KIBANA_SHARED: Readonly<Record<string, string>> = {
  '@kbn/i18n': 'i18n.ts',
  '@kbn/i18n-react': 'i18n_react.tsx',
  '@kbn/es-query': 'es_query.ts',
  '@kbn/rison': 'rison.ts',
};

/** Bundles the standalone host's page below `build/standalone`: `host.js` and its chunks and styles. */
export async function buildStandaloneBundle(root: string): Promise<string> {
  const outDir = join(root, 'build/standalone');
  await runRspack({
    context: root,
    mode: 'production',
    devtool: false,
    target: ['web', 'es2020'],
    entry: { host: join(root, 'standalone/browser/main.tsx') },
    output: {
      path: outDir,
      clean: true,
      filename: '[name].js',
      chunkFilename: 'host.chunk.[id].js',
      uniqueName: 'appLogsStandalone',
      // Set at run time by the entry; 'auto' would do, but a fixed value keeps the CSP probe out of the runtime.
      publicPath: '/host/',
    },
    resolve: {
      extensions: ['.ts', '.tsx', '.js'],
      alias: {
        ...Object.fromEntries(
          Object.entries(KIBANA_SHARED).map(([name, file]) => [
            `${name}$`,
            join(root, 'standalone/kibana_shared', file),
          ]),
        ),
        '@kbn/datemath$': '@elastic/datemath',
      },
    },
    module: { rules: [typescriptRule('es2020')] },
    performance: { hints: false },
  });
  return outDir;
}
