import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';

export type TestBrowser = {
  /** A page of somebody who has never been here: no cookies, no cache, and no patience for animations. */
  open(options: BrowserContextOptions): Promise<Page>;
  /** What any page has complained about so far, oldest first. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/**
 * The Chromium of the npm package. It is unpacked into a folder of this run alone: in the shared temporary folder
 * another run may be half-way through unpacking it, or another user may own it.
 */
export async function startBrowser(): Promise<TestBrowser> {
  const home = await mkdtemp(join(tmpdir(), 'plumbline-browser-'));
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const browser = await launch(home);
    const complaints: string[] = [];
    return {
      complaints,
      open: async (options) =>
        watch(await browser.newPage({ reducedMotion: 'reduce', ...options }), complaints),
      close: async () => {
        await browser.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function launch(home: string): Promise<Browser> {
  // As on a Lambda, where nothing is installed: there the package unpacks the shared libraries it needs as well.
  const env = { ...process.env, TMPDIR: home, HOME: home, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  const cwd = import.meta.dirname;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], { cwd, env });
  return await chromium.launch({
    executablePath: join(home, 'chromium'),
    env: { ...process.env, TMPDIR: home, HOME: home, LD_LIBRARY_PATH: join(home, 'al2023/lib') },
  });
}

function watch(page: Page, complaints: string[]): Page {
  page.setDefaultTimeout(20_000);
  page.on('pageerror', ({ message }) => complaints.push(`error: ${message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    complaints.push(`${message.type()}: ${message.text()} ${new URL(message.location().url).pathname}`);
  });
  return page;
}

/** Chooses from a list that opens below its field. */
export async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

/** What people read, one line for each element; waits until there is one. */
export async function linesOf(elements: Locator): Promise<readonly string[]> {
  await elements.first().waitFor();
  return (await elements.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

/** The file that a click on this saves. */
export async function downloadBy(element: Locator): Promise<Buffer> {
  const [download] = await Promise.all([element.page().waitForEvent('download'), element.click()]);
  return await readFile(await download.path());
}
