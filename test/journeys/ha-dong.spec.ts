import type { Page } from 'playwright-core';
import { haDong } from '../../src/demo/scenarios/ha-dong.js';
import { instantAt } from '../../src/common/local-date.js';
import type { Cast } from '../../src/demo/cast.js';
import {
  describeInBrowser,
  desktop,
  expectAccessible,
  journey,
  openingMs,
  phone,
  projector,
  expectText,
  type Site,
  tablet,
} from '../support/site.js';
import { ApiClient } from '../support/api-client.js';
import { until } from '../support/until.js';
import { passOn, readSums, reportAndDraft } from './ha-dong-after.js';
import {
  checkInOthers,
  departmentsPresent,
  doorCodeOf,
  fillPlan,
  inviteByHand,
  inviteOthers,
  registerByHand,
  registerOthers,
} from './ha-dong-before.js';
import { at, callAndDecide, decisionOf, clientOf, openHaDong, receive } from './ha-dong-cast.js';
import {
  givenName,
  karaoke,
  landTitle,
  neverInTheHall,
  onScreens,
  pension,
  secret,
  waitingChairs,
} from './ha-dong-opinions.js';
import { answerDialog, type Receipt, sendOpinion, signedInAt, track } from './steps.js';
import { assign, callNext, conclude, decideAtOnce, direct, escalate, onFloor, undo } from './chair-steps.js';

const { dialogue: facts, opinions } = haDong;

describeInBrowser('Hà Đông: a dialogue from the plan to the published answer', () => {
  const step = journey(() => site);
  let site: Site;
  let cast: Cast;
  let dialogueId: string;
  let slug: string;
  let hallAddress: string;
  let receipt: Receipt;
  let citizen: Page;
  const live = {} as { moderation: Page; chair: Page; hall: Page; department: Page };

  beforeAll(async () => {
    ({ site, cast } = await openHaDong());
  }, openingMs);

  afterAll(() => site.close());

  /** Neither was shown in the hall or sent to it. */
  const expectDiscreet = async (hall: Page): Promise<void> => {
    const received = [...site.framesOf(hall), await hall.locator('html').innerText()].join('\n');
    for (const words of neverInTheHall) expect(received).not.toContain(words);
  };
  const endDay = async (...pages: Page[]): Promise<void> => {
    for (const page of pages) await page.context().close();
  };

  step('the organiser plans it with ten departments and publishes the notice', async () => {
    const page = await signedInAt(site, '/console/dialogues/new', at('organiser'));
    await fillPlan(page);
    await expectText(page, '10 đơn vị, tổng chỉ tiêu 26 người.');
    await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();

    await page.getByRole('heading', { name: 'Việc tiếp theo' }).waitFor();
    await answerDialog(page, 'Công bố thông báo…', 'Công bố thông báo', async () => {
      await page.getByRole('dialog').getByRole('textbox').fill('Mời cá nhân, tổ chức gửi ý kiến và đăng ký tham dự.');
    });
    await expectText(page, 'Đã công bố thông báo. Mời đại biểu');
    dialogueId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    hallAddress = (await page.getByRole('link', { name: 'Màn hình hội trường' }).getAttribute('href')) ?? '';
    slug = ((await page.getByRole('link', { name: 'Trang công khai' }).getAttribute('href')) ?? '').replace('/d/', '');
    expect([dialogueId, slug, hallAddress].every(Boolean)).toBe(true);
    await endDay(page);
  });

  step('guests are invited through all ten departments, and in public', async () => {
    const officer = await signedInAt(site, '/console/invitations', at('officer.y-te'));
    await inviteByHand(officer, { name: 'Ngô Thị Khách Mời', phone: '0900 000 301' });
    await endDay(officer);

    const organiser = await signedInAt(site, `/console/dialogues/${dialogueId}/guests`, at('organiser'));
    await inviteByHand(organiser, { name: 'Bùi Văn Có Mã', department: 'Phòng Tư pháp' });
    const office = await clientOf(site, cast, 'organiser');
    await inviteOthers(office, dialogueId, cast);
    await organiser.reload();
    await expectText(organiser, '10/10 đơn vị đã mời');
    await endDay(organiser);

    const visitor = await site.visit(`/d/${slug}`, { viewport: phone });
    await registerByHand(visitor, { name: 'Cao Thị Tự Đăng Ký', phone: '0900000310' });
    await registerOthers(new ApiClient(site.app), dialogueId);
    await endDay(visitor);
  });

  step('thirty guests of ten departments are checked in', async () => {
    site.app.clock.set(instantAt(facts.heldOn, 7 * 60 + 40));
    const office = await clientOf(site, cast, 'organiser');
    const door = await signedInAt(site, `/reception/${dialogueId}`, at('receptionist'), { viewport: phone });
    await expectText(door, '0 trong 29 người đã đến');

    const find = door.getByRole('searchbox', { name: /^Tên, 3 số cuối/ });
    await find.fill(await doorCodeOf(office, dialogueId, 'Bùi Văn Có Mã'));
    await door.getByRole('button', { name: 'Điểm danh theo mã' }).click();
    await expectText(door, /Bùi Văn Có Mã.*Đã điểm danh lúc 07:4\d/);
    await find.fill('ngo thi khach');
    await door.getByRole('button', { name: /^Đã đến: Ngô Thị Khách Mời/ }).click();
    await expectText(door, /Ngô Thị Khách Mời.*Đã điểm danh/);
    await door.getByRole('button', { name: 'Khách chưa mời' }).click();
    await door.getByRole('textbox', { name: 'Họ và tên' }).fill('Mai Văn Đến Thẳng');
    await door.getByRole('button', { name: 'Ghi tên, điểm danh' }).click();
    await expectText(door, '3 trong 30 người đã đến');

    await checkInOthers(await clientOf(site, cast, 'receptionist'), dialogueId);
    await expectText(door, '30 trong 30 người đã đến');
    await endDay(door);

    expect(await departmentsPresent(office, dialogueId)).toBe(10);
  });

  step('four screens are open, and the chair starts the dialogue', async () => {
    site.app.clock.set(instantAt(facts.heldOn, 8 * 60));
    const [moderation, chair, department] = await Promise.all([
      signedInAt(site, `/moderation/${dialogueId}`, at('moderator'), { viewport: desktop }),
      signedInAt(site, `/chair/${dialogueId}`, at('chair'), { viewport: tablet }),
      signedInAt(site, '/console', at('officer.tai-nguyen')),
    ]);
    const hall = await site.visit(hallAddress, { viewport: projector });
    Object.assign(live, { moderation, chair, hall, department });
    await chair.getByRole('button', { name: 'Bắt đầu buổi đối thoại' }).click();
    await chair.getByText('Chưa có câu nào đang hỏi').waitFor();
    await expectText(hall, 'Sắp mời câu tiếp theo');
  });

  step('a citizen without an account sends an opinion from a phone and gets number, code and receipt', async () => {
    ({ page: citizen, receipt } = await sendOpinion(site, facts.title, {
      text: `${landTitle.text} ${secret}`,
      name: landTitle.author.name,
      phone: '0900 000 111',
      community: landTitle.author.community ?? '',
    }));
    expect(receipt.number).toMatch(/\/001$/);
    expect(receipt.code).not.toBe('');
  });

  step(
    'the moderator sees it without a reload, redacts the phone number, accepts, classifies and orders it',
    async () => {
      const { moderation } = live;
      await moderation.getByRole('button', { name: new RegExp(landTitle.text.slice(0, 40)) }).click();
      await moderation.getByRole('main').getByText(receipt.number).first().waitFor();
      await moderation.getByRole('button', { name: /^Che cả/ }).click();
      await expectText(moderation, 'đã che 1');
      await moderation.getByRole('combobox', { name: 'Lĩnh vực' }).selectOption({ label: 'Nhà đất' });
      await moderation
        .getByRole('combobox', { name: 'Đơn vị trả lời' })
        .selectOption({ label: 'Tài nguyên và Môi trường' });
      await moderation.getByRole('button', { name: /^Tiếp nhận/ }).click();
      const queue = moderation.getByRole('complementary', { name: 'Thứ tự gọi' });
      await queue
        .getByRole('listitem')
        .filter({ hasText: landTitle.text.slice(0, 40) })
        .waitFor();
      await live.chair.getByRole('navigation', { name: 'Hàng chờ' }).getByText(landTitle.text.slice(0, 40)).waitFor();

      const others = { citizens: new ApiClient(site.app), moderator: await clientOf(site, cast, 'moderator') };
      for (const opinion of [karaoke, pension, givenName, waitingChairs])
        await receive(dialogueId, cast, opinion, others);
      await queue
        .getByRole('listitem')
        .filter({ hasText: waitingChairs.text.slice(0, 30) })
        .waitFor();
      await queue.getByRole('button', { name: /^Chuyển chỗ .*\/004$/ }).click();
      for (let n = 0; n < 2; n++) await queue.getByRole('button', { name: 'Lên một chỗ' }).click();
      await queue.getByRole('button', { name: 'Đặt đây' }).click();
      await until('the fourth stands second', async () =>
        (await queue.getByRole('listitem').nth(1).innerText()).includes(givenName.text.slice(0, 30)),
      );
    },
  );

  step('the chair calls it, the timer runs, and the hall shows it without the name', async () => {
    const { chair, hall } = live;
    await callNext(chair, landTitle.text);
    await expectText(chair, landTitle.author.name);
    const first = await chair.getByRole('timer').innerText();
    await until('the clock moves', async () => (await chair.getByRole('timer').innerText()) !== first);
    await expectText(hall, landTitle.text.slice(0, 60));
    await hall.getByRole('timer').waitFor();
    await expectDiscreet(hall);
  });

  step('it is assigned to a department with a date, and moderator and department see it at once', async () => {
    const { chair, moderation, department } = live;
    const order = {
      lead: 'Tài nguyên và Môi trường',
      coordinating: 'Quản lý đô thị',
      dueOn: '2018-07-13',
      words: landTitle.words,
    };
    await assign(chair, order, () => expectAccessible(chair));
    await expectText(moderation, /1\s+đã có kết quả/);
    await department.reload();
    await expectText(department, landTitle.words);
  });

  step('every kind of decision is made with one touch, and one is undone within ten seconds', async () => {
    const { chair, hall } = live;
    await callNext(chair, givenName.text);
    await expectText(hall, givenName.author.name);
    await decideAtOnce(chair, /^Bằng văn bản/);

    await callNext(chair, karaoke.text);
    await escalate(chair, karaoke.escalation?.body ?? '');

    await callNext(chair, pension.text);
    await decideAtOnce(chair, /^Đã trả lời/);

    await callNext(chair, waitingChairs.text);
    await decideAtOnce(chair, /^Đã trả lời/);
    await undo(chair, '5');
    await onFloor(chair, waitingChairs.text).waitFor();
    await expectText(hall, waitingChairs.text.slice(0, 30));
    await decideAtOnce(chair, /^Ghi nhận/);
  });

  step('the other nine are decided through the API, and all four screens follow', async () => {
    const { chair, moderation, hall } = live;
    const others = { citizens: new ApiClient(site.app), moderator: await clientOf(site, cast, 'moderator') };
    const president = await clientOf(site, cast, 'chair');
    for (const opinion of opinions.filter((one) => !onScreens.includes(one))) {
      const id = await receive(dialogueId, cast, opinion, others);
      await callAndDecide(site.app, president, dialogueId, id, decisionOf(cast, opinion));
    }
    await expectText(moderation, /14\s+đã có kết quả/);
    await expectText(chair, /14\s+ý kiến:\s+14\s+kết quả,\s+0\s+chờ/);
    await expectText(hall, /14\s+đã nghe/);
  });

  step('the chair gives a directive without an opinion, and concludes', async () => {
    await direct(live.chair, 'Các phòng công khai quy trình tại bộ phận một cửa.', 'Văn phòng');
    await conclude(live.chair);
    await expectText(live.hall, 'Cảm ơn ông/bà đã dự buổi đối thoại');
  });

  step('the hall has never received what it must not show', async () => {
    const { hall } = live;
    expect(site.framesOf(hall).join('')).toContain(givenName.author.name);
    await expectDiscreet(hall);
    await endDay(...Object.values(live));
  });

  step('the organiser publishes the outcomes', async () => {
    site.app.clock.set(instantAt('2018-06-20', 15 * 60));
    const page = await signedInAt(site, `/console/dialogues/${dialogueId}`, at('organiser'));
    await answerDialog(page, 'Công bố kết quả…', 'Công bố kết quả', async () => {
      await page.getByRole('dialog').getByRole('textbox').fill('Thông báo kết luận buổi đối thoại.');
    });
    await expectText(page, 'Kết quả đã công bố lúc');
    await endDay(page);
    expect(await track(citizen, receipt, '0111')).toMatch(/Giao Phòng Tài nguyên và Môi trường[^]*13\/7\/2018/);
  });

  step('the department reports, its head approves, the leader releases, the organiser publishes', async () => {
    site.app.clock.set(instantAt('2018-07-18', 9 * 60));
    const answer = landTitle.assignment?.answer ?? '';
    const officer = await signedInAt(site, '/console/assignments', at('officer.tai-nguyen'));
    await reportAndDraft(officer, landTitle.words, { report: 'Đã ký giấy chứng nhận.', answer });
    await endDay(officer);
    for (const [who, verb] of [
      ['head.tai-nguyen', 'Duyệt'],
      ['leader', 'Duyệt, cho công khai'],
      ['organiser', 'Công khai'],
    ] as const) {
      const page = await signedInAt(site, '/console/approvals', at(who));
      await passOn(page, answer, verb);
      await endDay(page);
    }
  });

  step('the citizen has followed it all with the code', async () => {
    const text = await track(citizen, receipt, '0111');
    expect(text).toContain(landTitle.assignment?.answer);
    for (const told of ['Bạn gửi ý kiến', 'Tiếp nhận', 'Được nêu tại hội nghị', 'Công khai trả lời'])
      expect(text).toContain(told);
  });

  step('the public sums add up to the fourteen opinions received', async () => {
    await citizen.goto(`/d/${slug}`);
    await citizen.getByRole('heading', { name: 'Đã nhận 14 ý kiến' }).waitFor();
    for (const truth of ['Trong ngày đối thoại', 'Đến nay']) {
      const { lines, total } = await readSums(citizen, truth);
      expect(total).toBe(14);
      expect(lines).toHaveLength(5);
      expect(lines.reduce((sum, one) => sum + one, 0)).toBe(14);
    }
  });
});
