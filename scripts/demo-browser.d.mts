import type { ChildProcess } from 'node:child_process';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { DemoGuide } from '../src/demo/guide.js';
import type { Screen, Size } from './screens.mjs';

export const sizes: Record<Size, { width: number; height: number }>;
export const browserArgs: readonly string[];
export function guideIn(folder: string): DemoGuide;
/** Starts `npm run demo` with its data in `folder`, and resolves when it is ready. */
export function startDemo(folder: string): Promise<ChildProcess>;

export interface Look extends BrowserContextOptions {
  language?: 'vi' | 'en';
  theme?: 'light' | 'dark';
  size?: Size;
}

export class DemoBrowser {
  constructor(browser: Browser, guide: DemoGuide);
  open(screen: Screen, look?: Look): Promise<{ page: Page; leave: () => Promise<void> }>;
}
