import type { Locator, Page } from 'playwright-core';
import { describeInBrowser, journey, openingMs, phone, Site } from '../support/site.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';

interface Span {
  left: number;
  right: number;
}

const spanOf = (thing: Locator): Promise<Span> =>
  thing.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return { left, right };
  });

describeInBrowser('tables and tabs that are wider than a phone', () => {
  const step = journey(() => site);
  let site: Site;
  let admin: Page;
  let leader: Page;

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    await seedOrganisation(site.app);
    const at = async (path: string, role: 'admin' | 'leader'): Promise<Page> =>
      site.visit(path, { headers: (await signIn(site.app, role)).headers, viewport: phone });
    admin = await at('/console/settings/deadlines', 'admin');
    leader = await at('/console/reports', 'leader');
  }, openingMs);

  afterAll(() => site.close());

  step('scroll to the open tab without scrolling the page', async () => {
    const strip = admin.getByRole('navigation', { name: 'Thiết lập' });
    const open = strip.getByRole('link', { name: 'Thời hạn' });
    await admin.getByRole('table').waitFor();
    expect(await open.getAttribute('aria-current')).toBe('page');
    // Fonts may still be loading and widen the strip.
    await until('the open tab is within its strip', async () => {
      const [outer, inner] = [await spanOf(strip), await spanOf(open)];
      return inner.left >= outer.left && inner.right <= outer.right + 1;
    });
    expect(await strip.evaluate((it) => it.scrollWidth > it.clientWidth)).toBe(true);
    expect(await admin.evaluate(() => window.scrollY)).toBe(0);
  });

  step('label every value of a row shown as a card, also for screen readers', async () => {
    await admin.getByRole('link', { name: 'Phòng ban' }).click();
    const row = admin.getByRole('row').filter({ hasText: 'Kinh tế - Hạ tầng' });
    await row.getByRole('cell', { name: /^Tên gọn/ }).waitFor();
    expect(await row.getByRole('cell', { name: /^(Thứ tự|Hiệu lực)/ }).count()).toBe(2);
    expect(await row.getByRole('rowheader').count()).toBe(1);
    await admin.setViewportSize({ width: 1440, height: 900 });
    expect(await row.getByRole('cell', { name: /^Tên gọn/ }).count()).toBe(0);
  });

  step('keep the first column visible while scrolling', async () => {
    const table = leader.getByRole('region', { name: 'Bảng: Xếp hạng đơn vị' });
    const name = table.getByRole('rowheader').first();
    await name.waitFor();
    await table.evaluate((it) => it.scrollTo(it.scrollWidth, 0));
    expect(await table.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
    expect(await spanOf(name)).toMatchObject({ left: (await spanOf(table)).left });
  });
});
