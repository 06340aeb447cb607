import type { Page } from 'playwright-core';
import { instantAt } from '../../src/common/local-date.js';
import {
  describeInBrowser,
  expectAccessible,
  journey,
  openingMs,
  phone,
  projector,
  expectText,
  type Site,
  tablet,
} from '../support/site.js';
import { until } from '../support/until.js';
import { callNext, conclude, decideAtOnce, decisions, nothingAsked } from './chair-steps.js';
import { passOn, reportAndDraft } from './ha-dong-after.js';
import { inviteByHand } from './ha-dong-before.js';
import { accept, classify, cover, decline, openOpinion } from './moderator-steps.js';
import { answerDialog, type OpinionForm, type Receipt, sendOpinion, signedInAt, isShown, track } from './steps.js';
import {
  answer,
  at,
  complaint,
  complaintPin,
  drain,
  drainPin,
  guest,
  heldOn,
  lamps,
  openMinhKhe,
  title,
  trade,
  works,
} from './whole-cycle-cast.js';
import { cellsOf, inLegend, inTable, inTally, sum } from './whole-cycle-numbers.js';
import { addRule, counted, fillPlan, mendAgenda, pasteFigures, table } from './whole-cycle-plan.js';

const start = drain.text.slice(0, 40);
const onPhone = { viewport: phone, isMobile: true, hasTouch: true };
/** Four opinions: each is counted in one line, of the day and of now. */
const declined = { 'Không tiếp nhận, có lý do': 1 };
const onDay = { 'Trả lời trực tiếp tại hội nghị': 2, 'Giao đơn vị giải quyết': 1, ...declined };
const concluded = { 'Đã trả lời': 2, 'Đang thực hiện, trong hạn': 1, ...declined };
const answered = { 'Đã trả lời': 3, ...declined };

describeInBrowser('Minh Khê: one dialogue from the plan to "was it really solved?"', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogueId: string;
  let slug: string;
  let hallAddress: string;
  let office: Page;
  let chair: Page;
  let hall: Page;
  let moderation: Page;
  let citizen: Page;
  let complainant: Page;
  const receipts = new Map<OpinionForm, Receipt>();

  const receiptOf = (form: OpinionForm): Receipt => receipts.get(form) as Receipt;
  const comes = (day: string, hour: number): void => site.app.clock.set(instantAt(day, hour * 60));
  const leaves = async (...pages: Page[]): Promise<void> => {
    for (const page of pages) await page.context().close();
  };
  const expectSums = async (now: Record<string, number>): Promise<void> => {
    await citizen.goto(`/d/${slug}`);
    await office.goto(`/console/dialogues/${dialogueId}`);
    for (const page of [citizen, office])
      for (const [name, lines] of Object.entries({ 'Trong ngày đối thoại': onDay, 'Đến nay': now })) {
        await page.getByRole('region', { name, exact: true }).waitFor();
        expect(sum(Object.values(lines))).toBe(receipts.size);
        expect(await inTally(page, name)).toEqual({ ...lines, 'Ý kiến đã nhận': receipts.size });
      }
  };
  const organiserAt = (path: string): Promise<Page> => signedInAt(site, path, at('organiser'));
  const areCounted = (guests: { invited: number; accepted: number; arrived: number }): Promise<void> =>
    until('the guests are counted', async () => {
      const [, ...cells] = await cellsOf(office, 'Tổng cộng');
      return cells.slice(0, 3).join() === Object.values(guests).join();
    });
  const send = async (form: OpinionForm): Promise<Page> => {
    const { page, receipt } = await sendOpinion(site, title, form);
    receipts.set(form, receipt);
    return page;
  };

  beforeAll(async () => {
    site = await openMinhKhe();
  }, openingMs);
  afterAll(() => site.close());

  step('the organiser plans it, and is told which agenda item is invalid', async () => {
    site.expectErrors(/status of 400/);
    office = await organiserAt('/console/dialogues/new');
    await fillPlan(office);
    await office.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    await office.getByRole('alert').waitFor();
    await mendAgenda(office);
    await office.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    await office.getByRole('heading', { name: 'Việc tiếp theo' }).waitFor();
    dialogueId = new URL(office.url()).pathname.split('/').at(-1) ?? '';
  });

  step('figures are pasted from a spreadsheet, and a mistyped number is found', async () => {
    await office.getByRole('link', { name: 'Số liệu', exact: true }).click();
    await pasteFigures(office);
    await addRule(office, ['Nộp trực tiếp', 'Nộp trực tuyến']);
    await addRule(office, ['Đã giải quyết', 'Đang giải quyết']);
    await expectText(office, 'Lệch 18');
    await office.getByRole('textbox', { name: 'Số liệu, dòng 5' }).fill('35');
    await expectText(office, 'Mọi con số đều khớp');
    await office.getByRole('button', { name: 'Lưu số liệu' }).click();
    await expectText(office, 'Đã lưu.');
  });

  step('a guest is invited and accepts', async () => {
    await office.getByRole('link', { name: 'Mời đại biểu' }).click();
    await inviteByHand(office, { ...guest, department: `Phòng ${works}` });
    await answerDialog(office, 'Ghi là nhận lời', 'Ghi là nhận lời');
    await areCounted({ invited: 1, accepted: 1, arrived: 0 });
    await expectText(office, '1/2 đơn vị đã mời');
  });

  step('the notice is published, and everybody can read agenda and figures', async () => {
    await office.getByRole('link', { name: 'Tổng quan' }).click();
    await answerDialog(office, 'Công bố thông báo…', 'Công bố thông báo');
    await expectText(office, 'Đã công bố thông báo. Mời đại biểu');
    slug = ((await office.getByRole('link', { name: 'Trang công khai' }).getAttribute('href')) ?? '').replace(
      '/d/',
      '',
    );
    hallAddress = (await office.getByRole('link', { name: 'Màn hình hội trường' }).getAttribute('href')) ?? '';
    const reader = await site.visit(`/d/${slug}`, onPhone);
    await expectText(reader, /Báo cáo số liệu[^]*08:15–08:30/);
    await reader.getByRole('link', { name: 'Xem số liệu và biểu đồ' }).click();
    const read = await inTable(reader, table);
    expect(read).toEqual(counted);
    await expectText(reader, /Khớp[^]*Khớp/);
    await leaves(reader, office);
  });

  step('four people send opinions from their phones', async () => {
    comes('2026-12-02', 19);
    citizen = await send(drain);
    for (const form of [trade, lamps]) await leaves(await send(form));
    complainant = await send(complaint);
    expect([...receipts.values()].map(({ number }) => number.split('/').at(-1))).toEqual(['001', '002', '003', '004']);
  });

  step('the moderator redacts a phone number, accepts three, and declines the fourth with guidance', async () => {
    comes('2026-12-03', 9);
    moderation = await signedInAt(site, `/moderation/${dialogueId}`, at('moderator'));
    const open = (form: OpinionForm) => openOpinion(moderation, form.text, receiptOf(form).number);
    await open(drain);
    await cover(moderation, 1);
    await classify(moderation, { Loại: 'Phản ánh', 'Lĩnh vực': 'Xây dựng', 'Đơn vị trả lời': works });
    for (const [n, form] of [drain, trade, lamps].entries()) {
      if (n > 0) await open(form);
      await accept(moderation, form.text, n + 1);
    }
    await open(complaint);
    await decline(moderation, /Là khiếu nại/);
    await expectText(moderation, /3\s+chờ gọi[^]*1\s+gộp, không nhận, rút = 4/);
    expect(await track(complainant, receiptOf(complaint), complaintPin)).toContain('Trụ sở Tiếp công dân');
    await leaves(complainant, moderation);
  });

  step('the guest is checked in, and the session begins on the hall’s screen', async () => {
    comes(heldOn, 8);
    moderation = await signedInAt(site, `/moderation/${dialogueId}`, at('moderator'));
    const door = await signedInAt(site, `/reception/${dialogueId}`, at('receptionist'), onPhone);
    await door.getByRole('searchbox', { name: /^Tên, 3 số cuối/ }).fill('khach moi');
    await door.getByRole('button', { name: `Đã đến: ${guest.name}` }).click();
    await expectText(door, '1 trong 1 người đã đến');
    await leaves(door);
    hall = await site.visit(hallAddress, { viewport: projector });
    office = await organiserAt(`/console/dialogues/${dialogueId}`);
    await answerDialog(office, 'Bắt đầu…', 'Bắt đầu');
    await expectText(office, 'Buổi đối thoại đang diễn ra');
    await expectText(hall, 'Sắp mời câu tiếp theo');
    await office.getByRole('link', { name: 'Mời đại biểu' }).click();
    await areCounted({ invited: 1, accepted: 1, arrived: 1 });
    await leaves(office);
  });

  step('the chair calls it and assigns it to a department with a date, with one touch', async () => {
    chair = await signedInAt(site, `/chair/${dialogueId}`, at('chair'), { viewport: tablet });
    await citizen.goto(`/d/${slug}`);
    await isShown(citizen, 'live');
    const mine = citizen.getByRole('region', { name: 'Ý kiến của bạn', exact: true });
    await callNext(chair, drain.text);
    await expectText(hall, start);
    await mine.getByText('Đang hỏi', { exact: true }).waitFor();
    await decisions(chair)
      .getByRole('button', { name: `Giao ${works}, hạn T3 29/12` })
      .click();
    await chair.getByText(nothingAsked).waitFor();
    await mine.getByText('Đã nghe', { exact: true }).waitFor();
    for (const form of [trade, lamps]) {
      await callNext(chair, form.text);
      await decideAtOnce(chair, /^Đã trả lời/);
    }
  });

  step('the chair concludes, and every screen shows the same sums', async () => {
    await conclude(chair);
    await expectText(hall, 'Cảm ơn ông/bà đã dự buổi đối thoại');
    await expectText(hall, /4\s+ý kiến đã nhận\s+3\s+đã nghe\s+0\s+đang chờ\s+1\s+không nhận, đã rút/);
    await expectText(chair, /4\s+ý kiến:\s+3\s+kết quả,\s+0\s+chờ,\s+1\s+gộp, không nhận hoặc rút/);
    await expectText(moderation, /0\s+chờ gọi[^]*3\s+đã có kết quả\s+1\s+gộp, không nhận, rút = 4/);
    const shown = [...site.framesOf(hall), await hall.locator('html').innerText()].join('\n');
    for (const secret of [drain.name, drain.phone, '0900000111', complaint.text]) expect(shown).not.toContain(secret);
    await leaves(chair, hall, moderation);
  });

  step('the organiser publishes the outcomes, and the citizen sees department and due date', async () => {
    comes('2026-12-16', 10);
    office = await organiserAt(`/console/dialogues/${dialogueId}`);
    await answerDialog(office, 'Công bố kết quả…', 'Công bố kết quả', () =>
      office.getByRole('dialog').getByRole('textbox').fill('Thông báo kết luận hội nghị đối thoại.'),
    );
    await expectText(office, 'Kết quả đã công bố lúc');
    await expectSums(concluded);
    await expectText(citizen, 'Thông báo kết luận hội nghị đối thoại.');
    await leaves(office);
    const text = await track(citizen, receiptOf(drain), drainPin);
    expect(text).toContain(`Giao Phòng ${works}`);
    expect(text).toMatch(/Hạn.thứ.Ba.29\/12\/2026/);
  });

  step('the department accepts the task, writes the answer, and three people approve it', async () => {
    comes('2026-12-21', 9);
    const officer = await signedInAt(site, '/console/assignments', at('officer'), onPhone);
    await reportAndDraft(officer, start, { report: 'Đã khơi thông xong.', answer });
    await leaves(officer);
    for (const [who, verb] of [
      ['head', 'Duyệt'],
      ['leader', 'Duyệt, cho công khai'],
      ['organiser', 'Công khai'],
    ] as const) {
      const page = await signedInAt(site, '/console/approvals', at(who));
      await passOn(page, answer, verb);
      await leaves(page);
    }
  });

  step('the citizen reads the answer with code and PIN and says that it is solved', async () => {
    comes('2026-12-22', 20);
    const text = await track(citizen, receiptOf(drain), drainPin);
    expect(text).toContain(answer);
    expect(text).toContain('Việc này đã xong với bạn chưa?');
    await citizen.getByRole('radio', { name: 'Đã xong' }).check();
    await citizen.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await expectText(citizen, 'Bạn đã trả lời: Đã xong');
    await expectAccessible(citizen);
  });

  step('anybody can find question and answer, without the redacted parts', async () => {
    const reader = await site.visit('/answers', onPhone);
    await reader.getByRole('searchbox', { name: 'Từ cần tìm' }).fill('khoi thong cong');
    await reader.getByRole('button', { name: 'Tìm' }).click();
    await reader.getByRole('link', { name: new RegExp(start) }).click();
    await reader.getByRole('heading', { level: 1, name: new RegExp(start) }).waitFor();
    await expectText(reader, answer);
    await expectText(reader, receiptOf(drain).number);
    expect(await reader.content()).not.toMatch(/0900.?000.?111|Mẫu Đơn/);
    await leaves(reader);
  });

  step('public sums, the organiser’s and the report agree, and the dialogue is closed', async () => {
    office = await organiserAt(`/console/dialogues/${dialogueId}`);
    await expectSums(answered);
    await expectText(citizen, answer);
    expect(await inLegend(office, 'Người gửi cho biết đã xong chưa')).toEqual({
      'Đã xong': 1,
      'Xong một phần': 0,
      'Chưa xong': 0,
    });
    await answerDialog(office, 'Đóng…', 'Đóng');
    await expectText(office, 'Đã kết thúc.');
    await office.clock.setFixedTime(site.app.clock.now());
    await office.goto('/console/reports');
    await expectText(office, /1 = 1 \+ 0 \+ 0 \+ 0\.\s+Đúng hạn 100\s% trong 1 việc đã xong/);
    expect(await cellsOf(office, `Phòng ${works}`)).toEqual(['1/1 việc', '', '1', '0', '0', '0', '1', '4', '1/1']);
  });
});
