import type { DueExplanation } from '#api/assignments.js';
import { sentenceOf, stepsOf, weeksOf } from './explain-deadline.js';
import { messagesOf } from '#i18n/messages.js';
import { vi } from '#i18n/vi.js';

const day = (date: string, reason: string, counts: boolean, name: string | null = null) => ({
  date,
  reason,
  counts,
  name,
  confirmed: true,
});

const given: DueExplanation = {
  start: '2026-11-20',
  deadline: { amount: 2, unit: 'working_days' },
  days: [
    day('2026-11-20', 'start', false),
    day('2026-11-21', 'weekend', false),
    day('2026-11-22', 'weekend', false),
    day('2026-11-23', 'working', true),
    day('2026-11-24', 'special:HOLIDAY', false, 'Ngày Văn hóa Việt Nam'),
    day('2026-11-25', 'working', true),
  ],
  pausedDays: 0,
  basis: 'working_days',
  confirmed: false,
};
const messages = messagesOf('vi', vi);

describe('the explanation of a due date', () => {
  it('shows whole weeks from Monday to Sunday', () => {
    const weeks = weeksOf(given, '2026-11-25');
    expect(weeks).toHaveLength(14);
    expect(weeks[0]).toEqual({ date: '2026-11-16', kind: 'plain' });
    expect(weeks.slice(4, 10).map(({ kind }) => kind)).toEqual(['start', 'off', 'off', 'work', 'holiday', 'due']);
    expect(weeks.at(-1)).toEqual({ date: '2026-11-29', kind: 'off' });
  });

  it('shows no calendar for more than eight weeks', () => {
    expect(weeksOf(given, '2027-03-25')).toEqual([]);
  });

  it('names every day not counted, and an unconfirmed calendar', () => {
    const labels = stepsOf(given, '2026-11-25', messages).map(({ label }) => label);
    expect(labels).toContain('Cộng 2 ngày làm việc');
    expect(labels).toContain('Không tính: Ngày Văn hóa Việt Nam');
    expect(labels.at(-1)).toBe('Lịch nghỉ');
  });

  it('reads as one sentence', () => {
    expect(sentenceOf(given, '2026-11-25', messages)).toContain('2 ngày làm việc');
  });
});
