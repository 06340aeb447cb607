import type { Language } from '#i18n/messages.js';
import { fullDate } from '#lib/format.js';

/** "08 giờ 00" from "08:00". */
export const hourIn = (language: Language, time: string): string =>
  language === 'en' ? time : time.replace(':', '\u00a0giờ\u00a0');

/** "08 giờ 00, thứ Năm 26/11/2026" from the local day and hour of a dialogue. */
export function dayAndHour(heldOn: string, startsAt: string, language: Language): string {
  return `${hourIn(language, startsAt)}, ${fullDate(heldOn, language)}`;
}
