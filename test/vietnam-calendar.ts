import { readFileSync } from 'node:fs';
import { type SpecialDay, WorkingCalendar } from '../src/organisation/calendar/working-calendar.js';

const rows = JSON.parse(
  readFileSync(new URL('../src/organisation/calendar/holidays-vn.json', import.meta.url), 'utf8'),
) as { days: SpecialDay[] };

export const vietnamDays: readonly SpecialDay[] = rows.days;
export const vietnam = new WorkingCalendar(vietnamDays);
