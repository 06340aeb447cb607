import type { Instant } from '#contract/instant.js';
import type { Language } from '#i18n/messages.js';

/** Instants are shown in Vietnamese time, whatever the device's setting. */
const ZONE = 'Asia/Ho_Chi_Minh';
const LONG = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const SHORT = {
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NBSP = '\u00a0';

/** A day without time: `2026-11-26`, as used for due dates. */
export type LocalDate = string;
/** From the server, or ms by the device's clock. */
export type InstantLike = Instant | number | Date;

interface Moment {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: string;
  minute: string;
  second: string;
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function momentOf(value: InstantLike | LocalDate): Moment {
  if (typeof value === 'string' && value.length === 10) {
    const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
    return {
      year,
      month,
      day,
      weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
      hour: '00',
      minute: '00',
      second: '00',
    };
  }
  const found = Object.fromEntries(parts.formatToParts(new Date(value)).map((part) => [part.type, part.value]));
  const [year, month, day] = [Number(found.year), Number(found.month), Number(found.day)];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, hour: found.hour ?? '', minute: found.minute ?? '', second: found.second ?? '' };
}

/** With a leading 0 for days 1 to 9 and for months 1 and 2 only, as in administrative documents. */
const dayMonth = ({ day, month }: Moment): string =>
  `${String(day).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}`;

const weekdayName = (moment: Moment, language: Language): string =>
  (LONG[language][moment.weekday] ?? '').replace(' ', NBSP);

/** thứ Năm 26/11/2026 · Thursday 26 Nov 2026 */
export function fullDate(value: InstantLike | LocalDate, language: Language): string {
  const moment = momentOf(value);
  const name = weekdayName(moment, language);
  if (language === 'en') return `${name} ${moment.day}${NBSP}${MONTHS[moment.month - 1]}${NBSP}${moment.year}`;
  return `${name} ${dayMonth(moment)}/${moment.year}`;
}

/** In lists: thứ Năm 10/12 · Thu 10 Dec */
export function listDate(value: InstantLike | LocalDate, language: Language): string {
  const moment = momentOf(value);
  if (language === 'en') return `${SHORT.en[moment.weekday]}${NBSP}${moment.day}${NBSP}${MONTHS[moment.month - 1]}`;
  return `${weekdayName(moment, language)}${NBSP}${dayMonth(moment)}`;
}

/** On tight buttons: T5 10/12 · Thu 10/12 */
export function tightDate(value: InstantLike | LocalDate, language: Language): string {
  const moment = momentOf(value);
  return `${SHORT[language][moment.weekday]}${NBSP}${dayMonth(moment)}`;
}

/** 10/12/2026 · 10 Dec 2026 */
export function plainDate(value: InstantLike | LocalDate, language: Language): string {
  const moment = momentOf(value);
  if (language === 'en') return `${moment.day}${NBSP}${MONTHS[moment.month - 1]}${NBSP}${moment.year}`;
  return `${dayMonth(moment)}/${moment.year}`;
}

const englishMonth = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** As used after "tháng": 11 · November */
export const monthName = (month: number, language: Language): string =>
  language === 'en' ? englishMonth.format(new Date(Date.UTC(2026, month - 1, 1))) : String(month);

/** 08 giờ 00 · 08:00 */
export function hourMinute(value: InstantLike, language: Language): string {
  const { hour, minute } = momentOf(value);
  return language === 'en' ? `${hour}:${minute}` : `${hour}${NBSP}giờ${NBSP}${minute}`;
}

/** 08 giờ 00, thứ Năm 26/11/2026 · 08:00, Thursday 26 Nov 2026 */
export function fullMoment(value: InstantLike, language: Language): string {
  return `${hourMinute(value, language)}, ${fullDate(value, language)}`;
}

/** As official papers write it: 11 giờ 24 phút ngày 26/11/2026 · 11:24 on 26 Nov 2026 */
export function officialMoment(value: InstantLike, language: Language): string {
  const time = hourMinute(value, language);
  const date = plainDate(value, language);
  return language === 'en' ? `${time} on ${date}` : `${time}${NBSP}phút ngày${NBSP}${date}`;
}

/** On live screens: 09:42:18 */
export function clock(value: InstantLike): string {
  const { hour, minute, second } = momentOf(value);
  return `${hour}:${minute}:${second}`;
}

/** On live screens: 09:42 */
export function clockShort(value: InstantLike): string {
  const { hour, minute } = momentOf(value);
  return `${hour}:${minute}`;
}

/** Minutes passed if under an hour, else the time. */
export function age(value: InstantLike, now: InstantLike, language: Language): string {
  const minutes = Math.max(0, Math.floor((Number(new Date(now)) - Number(new Date(value))) / 60_000));
  if (minutes >= 60) return clockShort(value);
  return language === 'en' ? `${minutes}${NBSP}min` : `${minutes}${NBSP}phút`;
}

/** 1.234,5 · 1,234.5 */
export function number(value: number, language: Language, digits = 1): string {
  return value.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: digits });
}

/** 87,2 % · 87.2% from 0.872 */
export function percent(ratio: number, language: Language): string {
  return `${number(ratio * 100, language)}${language === 'en' ? '' : NBSP}%`;
}

/** Capitalises the first letter: Thứ Năm 26/11/2026 */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** 0900 000 123 */
export function phone(value: string): string {
  const digits = value.replace(/^\+?84/, '0').replace(/\D/g, '');
  return digits.length === 10 ? digits.replace(/(\d{4})(\d{3})(\d{3})/, `$1${NBSP}$2${NBSP}$3`) : value;
}

/** 7KQ4M2XT9D3H → 7KQ4-M2XT-9D3H */
export function trackingCode(code: string): string {
  return (code.replace(/-/g, '').match(/.{1,4}/g) ?? []).join('-');
}

/** Today's date where the dialogue takes place. */
export function localDate(value: InstantLike): LocalDate {
  const { year, month, day } = momentOf(value);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
