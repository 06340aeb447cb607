import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { insertAccounts, signInBy } from '../support/accounts.js';
import {
  describeInBrowser,
  expectAccessible,
  journey,
  openingMs,
  phone,
  projector,
  expectText,
  Site,
} from '../support/site.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { seedOrganisation } from '../support/organisation.js';
import { isShown } from './steps.js';

const host = 'doi-thoai.hall.example';
const email = 'organiser@minh-khe.example';
const question = 'Đèn đường ngõ 42 hỏng từ đầu tháng, tối rất khó đi. Bao giờ phường sửa?';

async function openHall(env: Record<string, string> = {}): Promise<{ site: Site; dialogue: Dialogue }> {
  const site = await Site.open({ host, env, now: '2026-12-14T01:00:00Z' });
  const { home } = await seedOrganisation(site.app);
  await insertAccounts(site.app, home.id, [{ role: 'organiser', email, name: 'Lê Thị Ví Dụ' }]);
  const dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
  return { site, dialogue };
}

describeInBrowser('in a hall whose network has no https', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let citizen: Page;
  let code = '';

  beforeAll(async () => {
    ({ site, dialogue } = await openHall());
    citizen = await site.visit('/', { viewport: phone });
  }, openingMs);

  afterAll(() => site.close());

  step('pages load with styles over http, without being upgraded', async () => {
    expect(await citizen.evaluate('[location.protocol, isSecureContext]')).toEqual(['http:', false]);
    const loaded = await citizen.evaluate<string[]>(`performance.getEntriesByType('resource').map(({ name }) => name)`);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((address) => !address.startsWith(`http://${host}/`))).toEqual([]);
    expect(await citizen.evaluate('getComputedStyle(document.body).fontFamily')).toMatch(/^"?Be Vietnam Pro/);
    const answer = await citizen.reload();
    expect(answer?.headers()['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(answer?.headers()['strict-transport-security']).toBeUndefined();
  });

  step('a citizen sends an opinion and follows it', async () => {
    await citizen.getByRole('link', { name: dialogue.title }).click();
    await citizen.getByRole('link', { name: 'Gửi ý kiến' }).click();
    await citizen.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(question);
    await citizen.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Thị Mẫu Đơn');
    await citizen.getByRole('textbox', { name: 'Số điện thoại' }).fill('0900000123');
    await citizen.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
    await citizen.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await citizen.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến của bạn' }).waitFor();
    code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await citizen.getByRole('main').innerText())?.[0] ?? '';

    await citizen.getByRole('link', { name: 'Theo dõi ý kiến này' }).click();
    await citizen.getByRole('textbox', { name: 'Mã tra cứu' }).fill(code);
    await citizen.getByRole('textbox', { name: /^Bốn số cuối/ }).fill('0123');
    await citizen.getByRole('button', { name: 'Xem' }).click();
    await citizen.getByText(question).waitFor();
  });

  step('the projector follows live', async () => {
    const hall = await site.visit(`/hall/${dialogue.id}?link=${dialogue.hallKey}`, { viewport: projector });
    await expectText(hall, 'Đối thoại · Ủy ban nhân dân phường Minh Khê');
    await isShown(hall, 'live');
    expect(site.framesOf(hall).join('')).toContain('snapshot');
  });

  step('its URL is reachable for phones, also from a screen on the server itself', async () => {
    const local = await site.visit(`${site.app.url}/hall/${dialogue.id}?link=${dialogue.hallKey}`, {
      viewport: projector,
    });
    await local.getByRole('img', { name: new RegExp(host) }).waitFor();
  });

  step('staff cannot sign in where anybody could read the password', async () => {
    site.expectErrors(/status of 40[013]/);
    const page = await site.visit('/sign-in');
    await signInBy(page, email);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/https/);
    expect(await page.context().cookies()).not.toContainEqual(expect.objectContaining({ name: 'dt' }));
  });
});

describeInBrowser('in a hall that accepts signing in over http', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;

  beforeAll(async () => {
    ({ site, dialogue } = await openHall({ ALLOW_HTTP_SIGN_IN: '1' }));
  }, openingMs);

  afterAll(() => site.close());

  step('staff reach the console', async () => {
    site.expectErrors(/status of 401/);
    const page = await site.visit('/sign-in');
    await signInBy(page, email);
    await page.waitForURL('**/console');
    await page.getByRole('navigation').first().waitFor();
  });

  step('they are warned before, and find URL and printed queue in the dialogue', async () => {
    site.expectErrors(/status of 401/);
    const page = await site.visit('/sign-in');
    await page.getByText('người cùng mạng có thể đọc được mật khẩu').waitFor();
    await expectAccessible(page);
    await signInBy(page, email);
    await page.waitForURL('**/console');
    await page.goto(`/console/dialogues/${dialogue.id}`);
    const paper = page.context().waitForEvent('response', (answer) => answer.url().endsWith('/queue.pdf'));
    await page.getByRole('button', { name: /^In danh sách chờ nêu/ }).click();
    expect((await paper).headers()['content-type']).toBe('application/pdf');
    const requested = page.context().waitForEvent('request', (request) => request.url().endsWith('/queue.pdf'));
    await page.keyboard.press('Shift+P');
    await requested;
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('In danh sách chờ nêu (PDF)').waitFor();
    await expectText(page, `${host}/hall/`);
  });
});
