import fc from 'fast-check';
import { dueViewOf } from '#server/assignment/deadline/due.js';
import { addDays } from '#server/common/local-date.js';
import { WorkingCalendar } from '#server/organisation/calendar/working-calendar.js';
import { en } from '#i18n/en.js';
import { messagesOf } from '#i18n/messages.js';
import { vi } from '#i18n/vi.js';
import { dueWords } from './due-words.js';

const languages = [
  ['Vietnamese', messagesOf('vi', vi)],
  ['English', messagesOf('en', en)],
] as const;
const start = '2026-11-20';
const day = (most: number) => fc.integer({ min: 0, max: most }).map((after) => addDays(start, after));
const anyCalendar = fc
  .array(fc.record({ date: day(60), kind: fc.constantFrom('HOLIDAY' as const, 'MAKE_UP_WORK' as const) }), {
    maxLength: 20,
  })
  .map((days) => new WorkingCalendar(days.map((one) => ({ ...one, name: 'Ngày riêng', status: 'official' as const }))));

const anyTask = fc.record({
  status: fc.constantFrom('assigned' as const, 'submitted' as const, 'done' as const),
  dueOn: day(40),
  finishedOn: day(40),
  today: day(40),
  calendar: anyCalendar,
  who: fc.option(fc.constant('Phòng Kinh tế'), { nil: undefined }),
});

describe('a due date in words', () => {
  it.each(languages)('in %s never speaks of 0 days, and of today only on that day', (_, messages) => {
    fc.assert(
      fc.property(anyTask, ({ status, dueOn, finishedOn, today, calendar, who }) => {
        const facts = { status, dueOn, finishedOn: status === 'assigned' ? null : finishedOn, pausedOn: null };
        const submitted = status === 'submitted';
        const due = dueViewOf(facts, today, calendar);
        const words = dueWords(due, messages, { who, submitted });
        expect(words).not.toMatch(/(^|\D)0 (ngày|day|working)/);
        const on = facts.finishedOn ?? today;
        const isOpen = status !== 'done';
        expect(words.includes(messages.t(submitted ? 'due.submitted_today' : 'due.today'))).toBe(
          isOpen && on === dueOn,
        );
        if (on > dueOn) expect(['late', 'met_late']).toContain(due.state);
        else expect(['late', 'met_late']).not.toContain(due.state);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    // Friday 11/12 seen on Saturday, Sunday and Monday.
    ['2026-12-11', '2026-12-12', 'Quá 1 ngày, chưa qua ngày làm việc nào'],
    ['2026-12-11', '2026-12-13', 'Quá 2 ngày, chưa qua ngày làm việc nào'],
    ['2026-12-11', '2026-12-14', 'Quá 1 ngày làm việc'],
    // A Sunday that was confirmed, seen on the Friday and Saturday before and on the day.
    ['2026-12-13', '2026-12-11', 'Chủ nhật 13/12, còn 2 ngày, không có ngày làm việc nào'],
    ['2026-12-13', '2026-12-12', 'Chủ nhật 13/12, còn 1 ngày, không có ngày làm việc nào'],
    ['2026-12-13', '2026-12-13', 'Chủ nhật 13/12, hết hôm nay là đến hạn'],
  ])('of %s on %s', (dueOn, today, words) => {
    const facts = { status: 'assigned' as const, dueOn, finishedOn: null, pausedOn: null };
    const due = dueViewOf(facts, today, new WorkingCalendar([]));
    expect(dueWords(due, messagesOf('vi', vi)).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('says where the calendar is not confirmed', () => {
    const due = { state: 'ok', dueOn: '2027-02-11', days: 42, calendarDays: 69, confirmed: false } as const;
    expect(dueWords(due, messagesOf('vi', vi))).toContain('(lịch chưa xác nhận)');
  });
});
