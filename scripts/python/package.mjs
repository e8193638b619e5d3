// Builds wheel and sdist, and installs each into a clean environment that sees nothing of the sources.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runOrFail } from './environment.mjs';

/** What an installed package must be able to do by itself. */
const PROBE = `
import importlib.metadata, importlib.resources, logging, sys
import app_logs
from app_logs import AppLogsHandler
assert "site-packages" in app_logs.__file__, app_logs.__file__
assert importlib.metadata.version("app-logs") == app_logs.__version__
assert importlib.resources.files("app_logs").joinpath("py.typed").is_file()
handler = AppLogsHandler("probe", elasticsearch="http://127.0.0.1:9", drain_timeout=0, directory=sys.argv[1])
logging.getLogger("probe").addHandler(handler)
logging.getLogger("probe").error("x")
assert handler.stats.accepted == 1
`;

/**
 * @param {string} root the repository
 * @param {string} python interpreter to make clean environments with
 * @param {string} builder interpreter of an environment that has `build` and hatchling
 * @param {{client: string}} options the extra to install with
 * @returns {Promise<number>} 0 when both can be installed and used
 */
export async function checkPackages(root, python, builder, { client }) {
  const folder = mkdtempSync(join(tmpdir(), 'app-logs-package-'));
  try {
    const dist = join(folder, 'dist');
    mkdirSync(dist);
    const source = join(root, 'python');
    await runOrFail(builder, ['-m', 'build', '--no-isolation', '--outdir', dist, source], folder);
    for (const name of readdirSync(dist).sort()) {
      console.log(`Installing ${name}`);
      const clean = join(folder, name.endsWith('.whl') ? 'wheel' : 'sdist');
      await runOrFail(python, ['-m', 'venv', clean], folder);
      const inside = join(clean, 'bin/python');
      const wanted = `app-logs[${client}] @ file://${join(dist, name)}`;
      await runOrFail(
        inside,
        ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', wanted],
        folder,
      );
      const env = { ...process.env, PYTHONPATH: '' };
      for (const args of [
        ['-c', PROBE, folder],
        ['-m', 'app_logs', '--version'],
        ['-m', 'app_logs', '--help'],
      ]) {
        if ((await run(inside, args, folder, env)) !== 0) return 1;
      }
    }
    return 0;
  } catch (error) {
    console.error(error.message);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
