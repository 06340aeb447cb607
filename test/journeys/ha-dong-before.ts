import type { Page } from 'playwright-core';
import type { Cast } from '../../src/demo/cast.js';
import { haDong } from '../../src/demo/scenarios/ha-dong.js';
import type { ApiClient } from '../support/api-client.js';
import { answerDialog } from './steps.js';

const { dialogue: facts, departments, fields, agenda, guests } = haDong;

/** Enters the plan into the form. */
export async function fillPlan(page: Page): Promise<void> {
  const field = (name: string | RegExp) => page.getByRole('textbox', { name });
  await page.getByRole('radio', { name: 'Đối thoại với Nhân dân' }).check();
  await field('Tên buổi đối thoại').fill(facts.title);
  await field(/^Lần thứ trong năm/).fill(String(facts.ordinal));
  await field(/^Giới thiệu/).fill(facts.summary);
  await page.getByLabel('Ngày', { exact: true }).fill(facts.heldOn);
  await page.getByLabel('Bắt đầu', { exact: true }).fill(facts.startsAt);
  await page.getByLabel(/^Kết thúc/).fill(facts.endsAt);
  await field('Địa điểm').fill(facts.place);
  await field('Họ và tên người chủ trì').fill(facts.chairName);
  await field(/^Chức vụ người chủ trì/).fill(facts.chairTitle);
  for (const { key, name } of departments) {
    await page.getByRole('checkbox', { name, exact: true }).check();
    const quota = guests.find(({ department }) => department === key)?.count ?? 0;
    await field(`Chỉ tiêu mời của ${name}`).fill(String(quota));
  }
  for (const { name } of fields) await page.getByRole('checkbox', { name, exact: true }).check();
  for (const [n, item] of agenda.entries()) {
    await page.getByRole('button', { name: 'Thêm mục' }).click();
    await page.getByLabel('Từ', { exact: true }).nth(n).fill(item.startsAt);
    await page.getByLabel('Đến', { exact: true }).nth(n).fill(item.endsAt);
    await page.getByLabel('Việc', { exact: true }).nth(n).fill(item.title);
    await page.getByLabel('Người thực hiện', { exact: true }).nth(n).fill(item.performer);
  }
}

export async function inviteByHand(
  page: Page,
  guest: { name: string; phone?: string; department?: string },
): Promise<void> {
  await answerDialog(page, 'Mời thêm người', 'Lập giấy mời', async () => {
    const dialog = page.getByRole('dialog');
    if (guest.department) await dialog.getByRole('combobox').selectOption({ label: guest.department });
    await dialog.getByRole('textbox', { name: 'Họ và tên' }).fill(guest.name);
    if (guest.phone) await dialog.getByRole('textbox', { name: /^Số điện thoại/ }).fill(guest.phone);
  });
  await page.getByRole('listitem').filter({ hasText: guest.name }).waitFor();
}

/** Invites the remaining guests through the API. */
export async function inviteOthers(office: ApiClient, dialogueId: string, cast: Cast): Promise<void> {
  for (const { department, count } of guests)
    for (let n = ['y-te', 'tu-phap'].includes(department) ? 1 : 0; n < count; n++)
      await office.post(`dialogues/${dialogueId}/invitations`, {
        kind: 'individual',
        name: `Khách Mẫu ${department} ${n}`,
        departmentId: cast.departmentId(department),
      });
}

/** Registers on the public page. */
export async function registerByHand(page: Page, visitor: { name: string; phone: string }): Promise<void> {
  await page.getByRole('link', { name: 'Đăng ký tham dự' }).click();
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill(visitor.name);
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill(visitor.phone);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Đăng ký' }).click();
  await page.getByRole('heading', { name: 'Đã ghi nhận đăng ký' }).waitFor();
}

/** Registers the public guests other than the first, registered on a screen, and one who does not register. */
export async function registerOthers(citizens: ApiClient, dialogueId: string): Promise<void> {
  for (let n = 2; n < haDong.publicGuests; n++)
    await citizens.post(`dialogues/${dialogueId}/registrations`, {
      kind: 'individual',
      name: `Khách Công Khai ${n}`,
      phone: `090000032${n}`,
      consent: true,
    });
}

interface Guest {
  invitationId: string | null;
  registrationId: string | null;
  checkedInAt: string | null;
}

export async function checkInOthers(reception: ApiClient, dialogueId: string): Promise<void> {
  const { items } = (await reception.get(`dialogues/${dialogueId}/guests?limit=100`)) as unknown as { items: Guest[] };
  for (const { invitationId, registrationId, checkedInAt } of items)
    if (checkedInAt === null)
      await reception.post(`dialogues/${dialogueId}/check-in`, invitationId ? { invitationId } : { registrationId });
}

export async function doorCodeOf(office: ApiClient, dialogueId: string, guest: string): Promise<string> {
  const { items } = (await office.get(`dialogues/${dialogueId}/invitations?limit=100`)) as unknown as {
    items: { id: string; name: string }[];
  };
  const found = items.find(({ name }) => name === guest);
  if (!found) throw new Error(`${guest} was not invited`);
  const { doorCode } = await office.post(`guests/${found.id}/contact`, { purpose: 'In giấy mời' });
  return doorCode as string;
}

/** Number of departments with a checked-in guest. */
export async function departmentsPresent(office: ApiClient, dialogueId: string): Promise<number> {
  const { departments: lines } = (await office.get(`dialogues/${dialogueId}/coverage`)) as unknown as {
    departments: { checkedIn: number }[];
  };
  return lines.filter(({ checkedIn }) => checkedIn > 0).length;
}
