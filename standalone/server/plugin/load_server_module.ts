import { readFileSync } from 'fs';
import { createRequire } from 'module';
import { dirname } from 'path';
import { compileFunction } from 'vm';
import type { Plugin, PluginConfigDescriptor, PluginInitializerContext } from '@kbn/core/server';
import * as configSchema from '../../kibana_shared/config_schema';
import * as i18n from '../../kibana_shared/i18n';

/** What a plugin's `server/index.js` exports. */
export interface ServerModule {
  readonly plugin: (context: PluginInitializerContext) => Plugin | Promise<Plugin>;
  readonly config?: PluginConfigDescriptor;
}

/** What Kibana's own node_modules would give to server code. */
const KIBANA_MODULES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['@kbn/config-schema', configSchema],
  ['@kbn/i18n', i18n],
]);

/**
 * Loads the built server code as Node loads CommonJS, with what this host has in place of Kibana's modules; its own
 * `require` instead of a hook in Node's loader, so that nothing else is changed.
 * @throws Error when the file is not there or exports no plugin
 */
export function loadServerModule(file: string): ServerModule {
  const nodeRequire = createRequire(file);
  const requireOfPlugin = (name: string): unknown =>
    KIBANA_MODULES.get(name) ?? (nodeRequire(name) as unknown);
  const module = { exports: {} };
  const run = compileFunction(
    readFileSync(file, 'utf8'),
    ['exports', 'require', 'module', '__filename', '__dirname'],
    { filename: file },
  );
  run(module.exports, requireOfPlugin, module, file, dirname(file));
  if (!isServerModule(module.exports)) throw new Error('The built server code exports no function "plugin".');
  return module.exports;
}

function isServerModule(exported: object): exported is ServerModule {
  return typeof Reflect.get(exported, 'plugin') === 'function';
}
