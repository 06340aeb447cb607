import { insertAccounts } from '../support/accounts.js';
import { Site } from '../support/site.js';
import { seedOrganisation } from '../support/organisation.js';
import type { OpinionForm } from './steps.js';

export const at = (who: string): string => `${who}@minh-khe.example`;

export const title = 'Đối thoại với Nhân dân về hạ tầng khu dân cư';
export const heldOn = '2026-12-14';
export const works = 'Kinh tế - Hạ tầng';
export const guest = { name: 'Bùi Thị Khách Mời', phone: '0900 000 301' };

/** Goes through the whole cycle. Its address and phone number are visible only to those who work on it. */
export const drain: OpinionForm = {
  text: 'Cống đầu tổ dân phố tắc từ tháng 6, cứ mưa là ngập, bao giờ khơi thông? Gọi tôi theo số 0900 000 111.',
  name: 'Nguyễn Thị Mẫu Đơn',
  phone: '0900 000 111',
  community: 'Tổ dân phố 5',
};
export const drainPin = '0111';
export const trade: OpinionForm = {
  text: 'Đăng ký hộ kinh doanh thì nộp ở đâu, mấy ngày có kết quả?',
  name: 'Lê Văn Ví Dụ',
  phone: '0900 000 112',
  field: 'Vấn đề khác',
};
export const lamps: OpinionForm = {
  text: 'Đèn đường cạnh trường mầm non do ai quản lý, hỏng thì báo cho ai?',
  name: 'Trần Thị Thí Dụ',
  phone: '0900 000 113',
  field: 'Xây dựng',
};
export const complaint: OpinionForm = {
  text: 'Tôi khiếu nại quyết định xử phạt vi phạm hành chính đối với cửa hàng của tôi.',
  name: 'Phạm Văn Thử',
  phone: '0900 000 114',
};
export const complaintPin = '0114';
export const answer =
  'Ngày 20/12/2026 phường đã khơi thông 80 m cống đầu tổ dân phố 5 và thay hai nắp hố ga. Từ nay cống được nạo vét mỗi quý.';

/** A ward, its departments and the staff of a dialogue. */
export async function openMinhKhe(): Promise<Site> {
  const site = await Site.open({ now: '2026-11-30T02:00:00Z' });
  const { home } = await seedOrganisation(site.app);
  const departmentId = home.departments[works] as string;
  await insertAccounts(site.app, home.id, [
    { role: 'organiser', email: at('organiser'), name: 'Nguyễn Văn Mẫu' },
    { role: 'moderator', email: at('moderator'), name: 'Lê Minh Họa' },
    { role: 'receptionist', email: at('receptionist'), name: 'Vũ Thị Mẫu' },
    { role: 'chair', email: at('chair'), name: 'Phạm Văn Mẫu' },
    { role: 'department_officer', email: at('officer'), name: 'Đỗ Văn Thí', departmentId },
    { role: 'department_head', email: at('head'), name: 'Lý Văn Nghiệm', departmentId },
    { role: 'leader', email: at('leader'), name: 'Phạm Thị Kiểm' },
  ]);
  return site;
}
