import { rspack, type Configuration, type Stats } from '@rspack/core';
import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import type { KibanaContract } from '../kibana/contract';
import { externalExpression } from './externals';
import { declaredBundles, type Manifest } from './manifest';

export interface BrowserBuild {
  readonly root: string;
  /** Folder that becomes `target/public` of the plugin. */
  readonly outDir: string;
  readonly manifest: Manifest;
  readonly contract: KibanaContract;
}

/**
 * The entry as Kibana's own optimizer shapes it: public path first, then one lazy `define`. The arrow form is
 * on purpose: with `require.resolve` the bundler drops the exports.
 */
function entrySource(id: string, publicIndex: string): string {
  return [
    `__webpack_public_path__ = window.__kbnPublicPath__['${id}'];`,
    `__kbnBundles__.define('plugin/${id}/public', () => require(${JSON.stringify(publicIndex)}), 0);`,
    '',
  ].join('\n');
}

/** Bundles `public/` into `<id>.plugin.js` and lazy chunks in Kibana's exact format. Throws with all errors. */
export async function buildBrowserBundle({ root, outDir, manifest, contract }: BrowserBuild): Promise<void> {
  const bundles = declaredBundles(manifest);
  const entryDir = join(root, 'build', '.entry');
  mkdirSync(entryDir, { recursive: true });
  const entry = join(entryDir, `${manifest.id}.js`);
  writeFileSync(entry, entrySource(manifest.id, join(root, 'public/index.ts')));
  await runRspack({
    context: root,
    mode: 'production',
    devtool: false,
    target: ['web', contract.browserTarget],
    entry: { [manifest.id]: entry },
    output: {
      path: outDir,
      clean: true,
      filename: '[name].plugin.js',
      chunkFilename: `${manifest.id}.chunk.[id].js`,
      chunkLoadingGlobal: `${manifest.id}_bundle_jsonpfunction`,
      uniqueName: manifest.id,
      // Anything but '' makes the runtime probe for the global with new Function, which the CSP forbids.
      publicPath: '',
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [typescriptRule(contract.browserTarget)] },
    externals: [
      ({ request }, callback) => {
        try {
          const expression = request === undefined ? null : externalExpression(request, contract, bundles);
          if (expression === null) callback();
          else callback(undefined, `var ${expression}`);
        } catch (error) {
          callback(error instanceof Error ? error : new Error(String(error)));
        }
      },
    ],
    performance: { hints: false },
  });
}

/** How TypeScript becomes JavaScript in every bundle: the classic JSX transform, since Kibana shares no jsx-runtime. */
export function typescriptRule(target: string) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: 'builtin:swc-loader',
    options: {
      jsc: {
        target,
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'classic' } },
      },
    },
    type: 'javascript/auto',
  };
}

/** Runs rspack once. Throws an Error with every compile error in its message. */
export function runRspack(configuration: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    const compiler = rspack(configuration);
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) {
        reject(
          new Error(stats?.toString({ all: false, errors: true, colors: false }) ?? 'rspack gave no result'),
        );
      } else resolve(stats);
    });
  });
}
