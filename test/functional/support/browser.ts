import sparticuz from '@sparticuz/chromium';
import { existsSync } from 'fs';
import { chromium, selectors, type Browser } from 'playwright-core';

/** A Chrome that is installed (CHROME names one), else the one that npm brought. */
export async function launchBrowser(): Promise<Browser> {
  selectors.setTestIdAttribute('data-test-subj');
  const installed = [process.env.CHROME, '/usr/bin/google-chrome', '/usr/bin/chromium'].find(
    (path) => path !== undefined && existsSync(path),
  );
  const executablePath = installed ?? (await sparticuz.executablePath());
  return chromium.launch({
    executablePath,
    args: [
      ...(installed
        ? ['--no-sandbox', '--disable-gpu']
        : sparticuz.args.filter((arg) => !/^--(single-process|headless)/.test(arg))),
      '--headless=new',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--force-prefers-reduced-motion',
    ],
  });
}
