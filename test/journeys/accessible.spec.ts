import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { guideIn, DemoBrowser, type Look, sizes, startDemo } from '../../scripts/demo-browser.mjs';
import { type Screen, screensOf } from '../../scripts/screens.mjs';
import { match } from '../../web/src/staff/app/match.js';
import { routes } from '../../web/src/staff/routes.js';
import { endDemo, seedDemo } from '../support/seeded-demo.js';
import { describeInBrowser, openBrowser } from '../support/site.js';
import { focusNow, frameFaults, motions, overflows, smallTargets, unframed } from '../support/in-page.mjs';
import { violationsOn } from '../support/inspect.js';

const walkMs = 15 * 60_000;
/** Browser contexts working in parallel. */
const atOnce = 2;

/** Routes that do not return a page, or return the shell of the signed-in application. */
const noPages =
  /^\/(api\/.*|favicon\.ico|icon\.svg|metrics|robots\.txt|sitemap\.xml|[a-z]+\/\*|console|set-up|sign-in)$/;

const publicPages = (): string[] =>
  readFileSync(new URL('../routes/routes.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => /^GET (\S+) /.exec(line)?.[1] ?? [])
    .filter((path) => !noPages.test(path));

describeInBrowser('every screen of the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-accessible-'));
  let demos: ChildProcess[] = [];
  let browser: Browser;
  /** Each has a demo of its own, so that the state prepared for one screen does not affect another. */
  let demoBrowsers: DemoBrowser[];
  let screens: Screen[];
  /** Screens that could not be opened or brought into their state. */
  let unseen: string[] = [];

  async function visit(
    demo: DemoBrowser,
    screen: Screen,
    look: Look,
    see: (page: Page) => Promise<void>,
  ): Promise<void> {
    try {
      const { page, leave } = await demo.open(screen, look);
      await see(page).finally(leave);
    } catch (error) {
      unseen.push(`${screen.name}: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}`);
    }
  }

  async function eachOf(wanted: Screen[], look: (demo: DemoBrowser, screen: Screen) => Promise<void>): Promise<void> {
    const left = [...wanted];
    const walk = async (demo: DemoBrowser): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) await look(demo, next);
    };
    await Promise.all(demoBrowsers.map(walk));
  }

  afterEach(() => {
    const told = unseen;
    unseen = [];
    expect(told).toEqual([]);
  });

  beforeAll(async () => {
    const folders = Array.from({ length: atOnce }, (_, n) => join(folder, String(n)));
    for (const one of folders) await seedDemo(one);
    demos = await Promise.all(folders.map(startDemo));
    browser = await openBrowser();
    demoBrowsers = folders.map((one) => new DemoBrowser(browser, guideIn(one)));
    screens = screensOf(guideIn(folders[0] as string));
  }, walkMs);

  afterAll(async () => {
    await browser?.close();
    await Promise.all(demos.map(endDemo));
    rmSync(folder, { recursive: true, force: true });
  });

  describe('in every state', () => {
    const found = {
      axe: [],
      hall: [],
      frame: [],
      moving: [],
      unframed: [],
      targets: [],
      phone: [],
      narrow: [],
      large: [],
    } as Record<string, string[]>;
    const addresses: string[] = [];
    const looks = new Set<string>();
    const note = (kind: keyof typeof found, where: string, faults: string[]): void =>
      void found[kind]?.push(...faults.map((fault) => `${where}: ${fault}`));

    const controls = ['submit-errors', 'chair', 'moderation', 'tasks', 'plan', 'reception'];
    const desks = ['chair', 'moderation', 'reception', 'secretary', 'today-leader', 'today-department', 'plan-errors'];
    const lists = ['overview', 'guests', 'opinions', 'task', 'approvals', 'reports'];
    const mayBeLarge = ({ name, as, whole }: Screen): boolean =>
      as ? [...desks, ...lists].includes(name) : !whole && name !== 'components';

    /** All checks in one visit, because opening a screen takes longest. */
    async function look(demo: DemoBrowser, screen: Screen): Promise<void> {
      const { name } = screen;
      const size = screen.sizes.includes('desktop') ? 'desktop' : screen.sizes[0];
      await visit(demo, screen, { size }, async (page) => {
        addresses.push(new URL(page.url()).pathname);
        note('axe', `${name}, ${size}`, await violationsOn(page, { looks }));
        if (!screen.paper) note('frame', name, await page.evaluate(frameFaults, 'vi'));
        note('moving', name, await page.evaluate(motions));
        if (name.startsWith('hall')) return lookAtHall(page, name);
        // The theme changes only colours, so only they are checked twice.
        await page.emulateMedia({ colorScheme: 'dark' });
        note('axe', `${name}, ${size}, dark`, await violationsOn(page, { rules: ['color-contrast'], looks }));
        if (!screen.sizes.includes('phone')) return;
        await page.setViewportSize(sizes.phone);
        note('axe', `${name}, phone, dark`, await violationsOn(page, { looks }));
        await page.emulateMedia({ colorScheme: 'light' });
        note('axe', `${name}, phone`, await violationsOn(page, { rules: ['color-contrast'], looks }));
        note('targets', name, await page.evaluate(smallTargets));
        note('phone', name, await page.evaluate(overflows));
        if (mayBeLarge(screen)) await enlarge(page, screen);
        if (controls.includes(name)) await takeColours(page, name);
      });
    }

    async function lookAtHall(page: Page, name: string): Promise<void> {
      for (const theme of ['light', 'dark']) {
        await page.locator('html').evaluate((html, it) => html.setAttribute('data-theme', it), theme);
        note('hall', `${name}, ${theme}`, await violationsOn(page, { rules: ['color-contrast-enhanced'] }));
      }
    }

    /** Citizens enlarge the font of their phone; staff zoom the browser, which leaves half of 1280 px. */
    async function enlarge(page: Page, { name, as }: Screen): Promise<void> {
      await page.setViewportSize({ width: 320, height: 640 });
      note('narrow', name, await page.evaluate(overflows));
      const html = page.locator('html');
      if (!as) await html.evaluate((it) => void (it.style.fontSize = '200%'));
      for (const width of as ? [640] : [390, 1280]) {
        await page.setViewportSize({ width, height: as ? 450 : 844 });
        note('large', `${name}, ${width} px`, await page.evaluate(overflows));
      }
      await html.evaluate((it) => void (it.style.fontSize = ''));
    }

    async function takeColours(page: Page, name: string): Promise<void> {
      await page.setViewportSize(sizes.desktop);
      await page.emulateMedia({ forcedColors: 'active' });
      note('unframed', name, await page.evaluate(unframed));
      await page.keyboard.press('Tab');
      const { fault } = await page.evaluate(focusNow);
      if (fault) note('unframed', name, [`focus ${fault}`]);
    }

    beforeAll(() => eachOf(screens, look), walkMs);

    it('is in the list of screens, for every route', () => {
      const names = screens.map(({ name }) => name);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
      expect([...controls, ...desks, ...lists].filter((name) => !names.includes(name))).toEqual([]);
      const seen = new Set(addresses.map((address) => match(routes, address)?.route.path));
      expect(routes.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual([]);
      const pages = publicPages();
      expect(pages).toContain('/d/:slug/submit');
      const shape = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
      expect(pages.filter((path) => !addresses.some((address) => shape(path).test(address)))).toEqual([]);
    });

    it('conforms to WCAG 2.2 AA, wide and narrow, light and dark', () => expect(found['axe']).toEqual([]));

    it('has AAA contrast on every slide of the hall, light and dark', () => {
      expect(screens.filter(({ name }) => name.startsWith('hall')).length).toBeGreaterThan(6);
      expect(found['hall']).toEqual([]);
    });

    it('has a title, one h1, a main element with a skip link, and a language', () =>
      expect(found['frame']).toEqual([]));

    it('has touch targets of 44 px on a phone', () => expect(found['targets']).toEqual([]));

    it('is never wider than a phone, and cuts off no text', () => expect(found['phone']).toEqual([]));

    it('reflows at 320 px, which is 1280 px at 400 %, and loses nothing', () => expect(found['narrow']).toEqual([]));

    it('works with letters of twice the size', () => expect(found['large']).toEqual([]));

    it('shows borders of controls and the focus with forced colours', () => expect(found['unframed']).toEqual([]));

    it(
      'has no animations with reduced motion, and has them otherwise',
      async () => {
        expect(found['moving']).toEqual([]);
        const undo = screens.find(({ name }) => name === 'chair-undo');
        let seen: string[] = [];
        await visit(
          demoBrowsers[0] as DemoBrowser,
          undo as Screen,
          { reducedMotion: 'no-preference' },
          async (page) => {
            seen = await page.evaluate(motions);
          },
        );
        expect(seen).not.toEqual([]);
      },
      walkMs,
    );
  });
});
