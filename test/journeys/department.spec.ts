import type { Page } from 'playwright-core';
import { Answer, Assignment } from '../../src/assignment/assignment.entity.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { type Person, person, seedDialogue, seedTask } from '../support/assignments.js';
import { describeInBrowser, expectAccessible, journey, openingMs, phone, expectText, Site } from '../support/site.js';
import { seedOrganisation } from '../support/organisation.js';
import { isShown } from './steps.js';

const draft = 'Ngày 12/12/2026 đã nạo vét xong 80 m cống ngõ 42.';

/** From a task on a phone to an answer ready for publication. */
describeInBrowser("a department's task on a phone", () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let works: string;
  let chair: Person;
  let leader: Person;
  let people: Record<'officer' | 'head', Person>;
  let task: Assignment;
  let tasks: Page;

  const screen = ({ headers }: Person, path: string): Promise<Page> =>
    site.visit(path, { headers, viewport: phone, isMobile: true, hasTouch: true });
  const give = async (words: string): Promise<Assignment> =>
    (await seedTask(site.app, chair.actor, dialogue, { leadDepartmentId: works, task: words, workingDays: 10 }))
      .assignment;
  const press = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name }).first().click();
  const stored = async () => ({
    task: (await site.app.reader.manager.findOneByOrFail(Assignment, { id: task.id })).status,
    answer: (await site.app.reader.manager.findOneBy(Answer, { assignmentId: task.id }))?.status,
  });

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T02:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    works = home.departments['Kinh tế - Hạ tầng'] as string;
    dialogue = await seedDialogue(site.app, home);
    chair = await person(site.app, 'chair');
    leader = await person(site.app, 'leader');
    people = {
      officer: await person(site.app, 'department_officer', { departmentId: works }),
      head: await person(site.app, 'department_head', { departmentId: works }),
    };
    await give('Sửa đèn ngõ 15');
    tasks = await screen(people.officer, '/console/assignments');
    await expectText(tasks, 'Sửa đèn ngõ 15');
  }, openingMs);
  afterAll(() => site.close());

  step('accepts no second press while the task is being reloaded', async () => {
    const page = await screen(people.officer, '/console/assignments');
    await page.getByRole('link', { name: /Sửa đèn ngõ 15/ }).click();
    const take = page.getByRole('button', { name: 'Nhận việc' });
    await take.waitFor();
    let read = (): void => undefined;
    const asked = new Promise<void>((isAsked) =>
      page.route(/\/api\/v1\/assignments\/[^/]+$/, async (route) => {
        isAsked();
        await new Promise<void>((go) => (read = go));
        await route.continue();
      }),
    );
    await take.click();
    await asked;
    expect(await take.getAttribute('aria-busy')).toBe('true');
    read();
    await expectText(page, 'Đã nhận việc');
    await take.waitFor({ state: 'hidden' });
    await page.close();
  });

  step('appears above the list without a reload, and moves nothing', async () => {
    await isShown(tasks, 'polling');
    await expectText(tasks, 'Cập nhật mỗi 5 giây');
    task = await give('Nạo vét cống ngõ 42');
    await expectText(tasks, '1 nhiệm vụ vừa đến');
    expect(await tasks.getByRole('link', { name: /Nạo vét cống/ }).count()).toBe(0);
    await press(tasks, '1 nhiệm vụ vừa đến');
    await tasks.getByRole('link', { name: /Nạo vét cống/ }).click();
    await tasks.getByRole('heading', { level: 1, name: 'Nạo vét cống ngõ 42' }).waitFor();
  });

  step('keeps typed text offline, and after closing the page', async () => {
    site.expectErrors(/ERR_INTERNET_DISCONNECTED/);
    await tasks.getByRole('textbox', { name: 'Dự thảo trả lời' }).fill(draft);
    await expectText(tasks, 'Đã giữ trên máy này');
    await tasks.context().setOffline(true);
    await press(tasks, 'Trình trưởng phòng');
    await expectText(tasks, 'Không kết nối được máy chủ');
    await tasks.context().setOffline(false);
    const again = await tasks.context().newPage();
    await tasks.close();
    tasks = again;
    await tasks.goto(`/console/assignments/${task.id}`);
    await expectText(tasks, 'giữ trên máy này đã được đưa lại');
    expect(await tasks.getByRole('textbox', { name: 'Dự thảo trả lời' }).inputValue()).toBe(draft);
    await expectAccessible(tasks);
  });

  step('is submitted to the head with one press', async () => {
    await press(tasks, 'Trình trưởng phòng');
    await expectText(tasks, 'Chờ duyệt');
    await expectText(tasks, /29\/12, trình khi còn 10 ngày làm việc/);
    expect(await stored()).toEqual({ task: 'submitted', answer: 'drafted' });
    expect(await tasks.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('draft')))).toEqual([]);
  });

  step('is approved by the head with one press, the question beside it', async () => {
    const page = await screen(people.head, '/console/approvals');
    await expectText(page, draft);
    await expectText(page, 'MK-2026-2/');
    await press(page, /^Duyệt/);
    await expectText(page, /Đã duyệt MK-2026-2\/\d{3}, chuyển lên lãnh đạo/);
    expect(await stored()).toEqual({ task: 'submitted', answer: 'approved' });
  });

  step('is released by the leader with one press, and the task is done', async () => {
    const page = await screen(leader, '/console/approvals');
    await expectText(page, draft);
    await press(page, /^Duyệt, cho công khai/);
    await expectText(page, /Văn phòng công khai được/);
    expect(await stored()).toEqual({ task: 'done', answer: 'released' });
  });

  step('submits an answer although the task is still being reloaded after the press before', async () => {
    task = await give('Thay nắp hố ga ngõ 9');
    const page = await screen(people.officer, `/console/assignments/${task.id}`);
    const take = page.getByRole('button', { name: 'Nhận việc' });
    await take.waitFor();
    let read = (): void => undefined;
    const isRead = new Promise<void>((go) => (read = go));
    const asked = new Promise<void>((isAsked) =>
      page.route(/\/api\/v1\/assignments\/[^/]+$/, async (route) => {
        isAsked();
        await isRead;
        await route.continue();
      }),
    );
    await take.click();
    await asked;
    const drafted = page.waitForResponse(/\/answers$/);
    await page.getByRole('textbox', { name: 'Dự thảo trả lời' }).fill('Đã thay hai nắp hố ga.');
    await press(page, 'Trình trưởng phòng');
    await drafted;
    read();
    await page.getByRole('button', { name: 'Trình trưởng phòng' }).waitFor({ state: 'hidden' });
    expect(await stored()).toEqual({ task: 'submitted', answer: 'drafted' });
  });
});
