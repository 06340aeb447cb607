import type { Page } from 'playwright-core';
import type { DemoGuide } from '../src/demo/guide.js';

export type Size = 'phone' | 'tablet' | 'desktop' | 'projector';

/** The API of the demo, used by the named account. */
export interface DemoApi {
  get: (as: string, path: string) => Promise<unknown>;
  post: (as: string, path: string, body: object) => Promise<void>;
}

export interface Screen {
  name: string;
  path: string | ((get: (path: string) => Promise<unknown>) => Promise<string>);
  as?: string;
  sizes: Size[];
  whole?: boolean;
  paper?: boolean;
  before?: (api: DemoApi) => Promise<void>;
  beforePage?: (page: Page) => Promise<void>;
  act?: (page: Page) => Promise<void>;
  after?: (api: DemoApi, page: Page | undefined) => Promise<void>;
}

export function screensOf(guide: Pick<DemoGuide, 'links' | 'dialogues'>): Screen[];
