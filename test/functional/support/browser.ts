import sparticuz from '@sparticuz/chromium';
import { existsSync } from 'fs';
import { chromium, selectors, type Browser } from 'playwright-core';

const UNWANTED =
  /^--(single-process|headless|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu|in-process-gpu)/;

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
      // Drawing by an emulated GPU takes half as much again of a core for each page that is loaded.
      '--disable-gpu',
      ...(installed ? ['--no-sandbox'] : sparticuz.args.filter((arg) => !UNWANTED.test(arg))),
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
