import { plainDate } from './format.js';
import type { Language } from '#i18n/messages.js';

const english: Readonly<Record<string, string>> = {
  'Tết Dương lịch': 'New Year’s Day',
  'Giỗ Tổ Hùng Vương': 'Hung Kings’ Commemoration Day',
  'Ngày Chiến thắng': 'Reunification Day',
  'Quốc tế Lao động': 'International Labour Day',
  'Quốc khánh': 'National Day',
  'Quốc khánh (ngày liền kề)': 'National Day (adjoining day)',
  'Ngày Văn hóa Việt Nam': 'Vietnam Culture Day',
  'Nghỉ hoán đổi': 'Swapped day off',
  'Nghỉ bù Giỗ Tổ': 'Day in lieu of Hung Kings’ Commemoration Day',
  'Nghỉ bù Tết': 'Day in lieu of Tết (Lunar New Year)',
  'Nghỉ bù Tết Dương lịch': 'Day in lieu of New Year’s Day',
  'Nghỉ bù 30/4': 'Day in lieu of Reunification Day',
  'Nghỉ bù 1/5': 'Day in lieu of Labour Day',
  'Nghỉ bù Quốc khánh': 'Day in lieu of National Day',
};
const lunarNewYear = /^Tết Nguyên đán( \p{L}+ \p{L}+)?$/u;
const madeUp = /^Làm bù cho ngày (\d{2})\/(\d{1,2})\/(\d{4})$/;

/** Name of a day in the national calendar, translated; names given by an organisation stay as typed. */
export function dayName(name: string, language: Language): string {
  if (language === 'vi') return name;
  if (lunarNewYear.test(name)) return 'Tết (Lunar New Year)';
  const [, day, month = '', year] = madeUp.exec(name) ?? [];
  if (day) return `Make-up day for ${plainDate(`${year}-${month.padStart(2, '0')}-${day}`, 'en')}`;
  return english[name] ?? name;
}
