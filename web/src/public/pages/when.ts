import type { Language } from '../../i18n/messages.js';
import { fullDate } from '../../lib/format.js';

/** "08 giờ 00, thứ Năm 26/11/2026" from the local day and hour of a dialogue. */
export function dayAndHour(heldOn: string, startsAt: string, language: Language): string {
  const date = fullDate(heldOn, language);
  if (language === 'en') return `${startsAt}, ${date}`;
  const [hour = '', minute = ''] = startsAt.split(':');
  return `${hour} giờ ${minute}, ${date}`;
}
