import type { Page, Route } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { describeInBrowser, expectAccessible, journey, openingMs, phone, Site } from '../support/site.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { sumsOf } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { until } from '../support/until.js';

const host = 'doi-thoai.hall.example';
const waiting = 'Chưa gửi — sẽ gửi khi có mạng.';
const received = { level: 1, name: 'Đã nhận ý kiến của bạn' } as const;
const opinions = '**/api/v1/dialogues/*/opinions';

/** As in a full hall on plain http: every opinion requires a proof of work, without crypto.subtle. */
describeInBrowser('a phone in a hall whose network comes and goes', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let page: Page;
  let sent = 0;

  const field = (name: string | RegExp) => page.getByRole('textbox', { name });
  /** After opening the page again it is sent as soon as the script runs. */
  const draftIsBack = (text: string) =>
    until('the draft is back', async () => (await field('Ý kiến của bạn').inputValue()) === text);
  /** Waits for hydration: from then on typed values are stored, and the draft has been restored. */
  const keepsWhatIsTyped = async (text: string): Promise<void> => {
    await field('Ý kiến của bạn').fill(text);
    await page.getByText('được giữ trên máy này cho đến khi gửi xong').waitFor();
  };
  const press = () => page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  const stored = () => page.evaluate<string>('JSON.stringify(Object.entries(localStorage))');
  const count = async (): Promise<number> => (await sumsOf(site.app, dialogue.id)).received;
  const open = () => page.goto(`/d/${dialogue.slug}/submit`);

  async function write(text: string): Promise<void> {
    await keepsWhatIsTyped(text);
    await field('Họ và tên').fill('Nguyễn Thị Mẫu Đơn');
    await field('Số điện thoại').fill('0900000123');
  }

  async function writeAndPress(text: string): Promise<void> {
    await open();
    await write(text);
    await page.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
    await press();
  }

  /** Network faults for the opinion; the request for the challenge always succeeds. */
  type Network = 'whole' | 'never leaves' | 'answer is lost' | 'no answer comes' | 'a login page answers';
  let network: Network = 'whole';
  let arrived = 0;

  async function carry(route: Route): Promise<void> {
    if (network === 'whole') return route.continue();
    if (network === 'never leaves') return route.abort('internetdisconnected');
    if (network === 'a login page answers')
      return route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Đăng nhập Wi-Fi</h1>' });
    const answer = await route.fetch({ url: site.app.url + new URL(route.request().url()).pathname });
    if (answer.status() === 429) return route.fulfill({ response: answer });
    arrived += 1;
    if (network === 'answer is lost') await route.abort('connectionreset');
  }

  async function expectSentOnce(): Promise<void> {
    await page.getByRole('heading', received).waitFor();
    sent += 1;
    expect(await count()).toBe(sent);
    expect(await stored()).not.toMatch(/draft:|0900000123|Mẫu Đơn/);
  }

  beforeAll(async () => {
    site = await Site.open({ host, env: { CHALLENGE: 'on', CHALLENGE_ABOVE: '0' }, now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    page = await (await site.device({ viewport: phone, isMobile: true, hasTouch: true })).newPage();
    await page.route(opinions, carry);
  }, openingMs);

  beforeEach(() => {
    site.expectErrors(/status of 429/, /ERR_/);
    network = 'whole';
    arrived = 0;
  });

  afterAll(() => site.close());

  step('keeps typed values over a reload and says so, but never the consent', async () => {
    await open();
    expect(await page.evaluate('[location.protocol, typeof crypto.subtle]')).toEqual(['http:', 'undefined']);
    await write('Đèn đường ngõ 42 hỏng từ đầu tháng.');
    await page.reload();
    await draftIsBack('Đèn đường ngõ 42 hỏng từ đầu tháng.');
    expect(await field('Số điện thoại').inputValue()).toBe('0900000123');
    expect(await page.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).isChecked()).toBe(false);
    await expectAccessible(page);
  });

  step('discards the draft on request, and can undo that', async () => {
    await page.getByRole('button', { name: 'Xóa bản nháp' }).click();
    expect(await stored()).not.toMatch(/draft:|0900000123/);
    expect(await field('Ý kiến của bạn').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Lấy lại nội dung vừa xóa' }).click();
    expect(await field('Số điện thoại').inputValue()).toBe('0900000123');
    await page.getByRole('button', { name: 'Xóa bản nháp' }).click();
    await page.reload();
    await keepsWhatIsTyped('Đèn đường ngõ 15 cũng hỏng.');
    expect(await field('Họ và tên').inputValue()).toBe('');
    expect(await field('Số điện thoại').inputValue()).toBe('');
  });

  step('offline before sending: says that nothing was sent, and sends by itself once online', async () => {
    await open();
    await write('Cống ngõ 7 tắc từ tháng trước.');
    await page.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
    await page.context().setOffline(true);
    await press();
    await page.getByText(waiting).waitFor();
    expect(await count()).toBe(sent);
    await page.context().setOffline(false);
    await expectSentOnce();
  });

  step('offline and reloaded: sent when the page is opened again', async () => {
    await open();
    await write('Sổ đỏ của tôi bao giờ có?');
    await page.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
    await page.context().setOffline(true);
    await press();
    await page.getByText(waiting).waitFor();
    await page.reload().catch(() => undefined);
    await page.context().setOffline(false);
    await open();
    await expectSentOnce();
  });

  step('response lost: one opinion', async () => {
    network = 'answer is lost';
    await writeAndPress('Đường liên tổ bao giờ làm xong?');
    await page.getByText(waiting).waitFor();
    expect(await count()).toBe(sent + 1);
    network = 'whole';
    await page.getByRole('button', { name: 'Thử gửi ngay' }).click();
    await expectSentOnce();
  });

  step('response lost and page reloaded: one opinion, and its receipt', async () => {
    network = 'answer is lost';
    await writeAndPress('Hộ nghèo được hỗ trợ thế nào?');
    await page.getByText(waiting).waitFor();
    network = 'whole';
    await page.reload();
    await expectSentOnce();
  });

  step('reloaded during the request: one opinion, and its receipt', async () => {
    network = 'no answer comes';
    await writeAndPress('Chợ tạm bao giờ di dời?');
    await until('the opinion is stored', () => arrived === 1);
    network = 'whole';
    await page.reload();
    await expectSentOnce();
  });

  step('the receipt survives a reload, and is gone when the page is opened again', async () => {
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
    const [shown] = code.exec(await page.getByRole('main').innerText()) ?? [];
    expect(shown).toMatch(code);
    await page.reload();
    await page.getByRole('heading', received).waitFor();
    expect(await page.getByRole('main').innerText()).toContain(shown);
    expect(await count()).toBe(sent);
    await open();
    await keepsWhatIsTyped('Chợ tạm còn đến bao giờ?');
    await page.getByRole('button', { name: 'Xóa bản nháp' }).click();
    await page.reload();
    await keepsWhatIsTyped('Chợ tạm còn đến bao giờ?');
  });

  step('no response for long: retries after a timeout, one opinion', async () => {
    await page.clock.install();
    await open();
    network = 'no answer comes';
    await write('Nước sạch yếu từ đầu hè.');
    await page.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
    await press();
    await until('the opinion is stored', async () => {
      await page.clock.runFor(10);
      return arrived === 1;
    });
    await page.clock.fastForward(20_000);
    await page.getByText(waiting).waitFor();
    network = 'whole';
    await page.clock.fastForward(2_000);
    await page.clock.resume();
    await expectSentOnce();
  });

  step('a double tap is one opinion', async () => {
    await open();
    await write('Rác tồn ở đầu ngõ 15.');
    await page.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).dblclick();
    await expectSentOnce();
  });

  step('a business name typed before switching back to citizen is not sent', async () => {
    await open();
    await page.getByRole('radio', { name: /doanh nghiệp/i }).check();
    await field(/^Tên doanh nghiệp/).fill('Cửa hàng Hoa Sim');
    await page.getByRole('radio', { name: /người dân/i }).check();
    await write('Vỉa hè trước chợ bao giờ lát lại?');
    await page.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
    const [request] = await Promise.all([page.waitForRequest(opinions), press()]);
    expect(request.postDataJSON()).not.toHaveProperty('businessName');
    await expectSentOnce();
  });

  step('the login page of a Wi-Fi is not taken for a receipt', async () => {
    network = 'a login page answers';
    await writeAndPress('Cây xanh trước trường học gãy cành.');
    await page.getByText(waiting).waitFor();
    network = 'whole';
    await page.getByRole('button', { name: 'Thử gửi ngay' }).click();
    await expectSentOnce();
  });

  step(
    'changed after the response was lost: says that the first wording counts, and the changed one is a new opinion',
    async () => {
      network = 'answer is lost';
      await writeAndPress('Trạm y tế làm việc cả thứ Bảy không?');
      await page.getByText(waiting).waitFor();
      await field('Ý kiến của bạn').fill('Trạm y tế làm việc cả Chủ nhật không?');
      await page.getByText(waiting).waitFor({ state: 'hidden' });
      network = 'whole';
      site.expectErrors(/status of 422/);
      await press();
      await page.getByText('Bản bạn gửi trước khi sửa đã đến nơi').waitFor();
      await expectSentOnce();
      await page.getByRole('button', { name: 'Gửi bản đã sửa như một ý kiến mới' }).click();
      expect(await field('Ý kiến của bạn').inputValue()).toBe('Trạm y tế làm việc cả Chủ nhật không?');
      await press();
      await expectSentOnce();
      const texts = await site.app.reader.rows<{ text: string }>(
        'SELECT text FROM opinion ORDER BY number DESC LIMIT 2',
      );
      expect(texts.map(({ text }) => text)).toEqual([
        'Trạm y tế làm việc cả Chủ nhật không?',
        'Trạm y tế làm việc cả thứ Bảy không?',
      ]);
    },
  );

  step('a changed wording that was not submitted is never sent automatically', async () => {
    network = 'never leaves';
    await writeAndPress('Nhà văn hóa bao giờ sửa?');
    await page.getByText(waiting).waitFor();
    await field('Ý kiến của bạn').fill('Nhà văn hóa bao giờ sửa xong?');
    await page.getByText(waiting).waitFor({ state: 'hidden' });
    network = 'whole';
    await page.reload();
    await draftIsBack('Nhà văn hóa bao giờ sửa xong?');
    expect(await count()).toBe(sent);
  });
});
