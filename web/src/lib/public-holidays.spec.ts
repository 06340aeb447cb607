import holidays from '#server/organisation/calendar/holidays-vn.json' with { type: 'json' };
import { dayName } from './public-holidays.js';

const names = [...new Set(holidays.days.map(({ name }) => name))];

describe('the names of days off', () => {
  it('have an English translation for every national day', () => {
    expect(names.filter((name) => dayName(name, 'en') === name)).toEqual([]);
    expect(dayName('Tết Nguyên đán Bính Ngọ', 'en')).toBe('Tết (Lunar New Year)');
    expect(dayName('Làm bù cho ngày 31/8/2026', 'en').replaceAll('\u00a0', ' ')).toBe('Make-up day for 31 Aug 2026');
  });

  it('are unchanged in Vietnamese, and as typed by an organisation', () => {
    expect(names.map((name) => dayName(name, 'vi'))).toEqual(names);
    expect(dayName('Ngày truyền thống phường', 'en')).toBe('Ngày truyền thống phường');
  });
});
