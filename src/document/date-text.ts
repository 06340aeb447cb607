import { localDateOf, localMinutesOf, weekday, type LocalDate } from '../common/local-date.js';

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
