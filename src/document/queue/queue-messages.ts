import type { QueueEntry, QueueList } from './queue-list.js';
import { localDateOf, localMinutesOf, weekday, type LocalDate } from '../../common/local-date.js';

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;
const two = (number: number): string => String(number).padStart(2, '0');

/** "26/11/2026". */
export const plainDate = (date: LocalDate): string => date.split('-').reverse().join('/');

/** "thứ Năm, ngày 26/11/2026". */
export const fullDate = (date: LocalDate): string => `${weekdays[weekday(date) - 1]}, ngày ${plainDate(date)}`;

/** "09 giờ 42". */
export const hourAndMinute = (time: string): string => time.replace(':', ' giờ ');

/** "09 giờ 42 phút 18 giây, ngày 26/11/2026". */
export function exactMoment(instant: Date): string {
  const minutes = localMinutesOf(instant);
  const clock = `${two(Math.floor(minutes / 60))} giờ ${two(minutes % 60)} phút ${two(instant.getUTCSeconds())} giây`;
  return `${clock}, ngày ${plainDate(localDateOf(instant))}`;
}

/** Labels of the printed queue, for PDF and HTML. */
export const messages = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  title: 'DANH SÁCH Ý KIẾN CHỜ NÊU',
  onFloor: 'ĐANG NÊU TẠI HỘI TRƯỜNG',
  waiting: 'CHỜ NÊU, THEO THỨ TỰ GỌI',
  none: 'Không còn ý kiến nào chờ nêu.',
  rehearsal: 'CHẠY THỬ',
  internal: 'Tài liệu phục vụ điều hành tại hội trường, không công khai.',
  heads: ['TT', 'Số ý kiến', 'Lĩnh vực', 'Nội dung (đã che thông tin riêng)', 'Đơn vị', 'Đơn vị chuẩn bị', 'Kết luận'],
} as const;

export const updatedTo = ({ asOf }: QueueList): string => `Cập nhật đến ${exactMoment(new Date(asOf))}`;

export const occasion = ({ title, startsAt, heldOn, place }: QueueList): string =>
  `${title}, ${hourAndMinute(startsAt)}, ${fullDate(heldOn)}, ${place}`;

export const chairedBy = ({ chairTitle, chairName }: QueueList): string =>
  `Chủ trì: ${[chairName, chairTitle].filter(Boolean).join(', ')}`;

export const counted = ({ onFloor, waiting, unread }: QueueList): string =>
  `Đang nêu ${onFloor.length}, chờ nêu ${waiting.length}; ngoài danh sách này còn ${unread} ý kiến chưa duyệt.`;

/** The line below an opinion's text: who asks, as consented, and on behalf of how many. */
export function remarks({ asker, supportCount, groupSize, wantsToSpeak }: QueueEntry): string {
  return [
    asker && `Người hỏi: ${asker}`,
    groupSize > 1 && `gộp ${groupSize} ý kiến`,
    supportCount > 0 && `${supportCount} người cùng quan tâm`,
    wantsToSpeak && 'đăng ký phát biểu',
  ]
    .filter(Boolean)
    .join('; ');
}

/** The department's brief with its legal basis. */
export const prepared = ({ brief, legalBasis }: QueueEntry): string =>
  [brief ?? '—', legalBasis && `Căn cứ: ${legalBasis}`].filter(Boolean).join('\n');
