import type { DueView } from '#contract/views.js';
import type { Messages } from '#i18n/messages.js';
import { capital, listDate, type LocalDate } from './format.js';

interface Options {
  /** Who has the overdue task. */
  who?: string | undefined;
  /** Since when it is paused. */
  pausedOn?: LocalDate | undefined;
  /** Awaiting approval: days are counted to the day of submission. */
  submitted?: boolean;
  /** Omits the days left, for narrow lists. */
  brief?: boolean;
}

/**
 * How far a due date is off. Whether it is today, ahead or past is a comparison of dates; working days only say how far.
 * There are none between a Friday and the Sunday after it.
 */
export function distanceTo({ days, calendarDays }: DueView): { days: number; off: '' | '_off' } {
  const working = Math.abs(days ?? 0);
  return working > 0 ? { days: working, off: '' } : { days: Math.abs(calendarDays ?? 0), off: '_off' };
}

/** A due date and its state in words. */
export function dueWords(due: DueView, { t, language }: Messages, options: Options = {}): string {
  const { who, pausedOn, submitted = false, brief = false } = options;
  const { days, off } = distanceTo(due);
  const isOnTheDay = due.calendarDays === 0;
  const date = due.dueOn ? capital(listDate(due.dueOn, language)) : '';
  switch (due.state) {
    case 'ok':
    case 'near': {
      const dated = due.confirmed ? date : `${date} (${t('due.calendar_unconfirmed')})`;
      if (brief) return dated;
      if (submitted)
        return `${dated}, ${isOnTheDay ? t('due.submitted_today') : t(`due.submitted_left${off}`, { days })}`;
      return `${dated}, ${isOnTheDay ? t('due.today') : t(`due.left${off}`, { days })}`;
    }
    case 'late':
      if (submitted) return t(`due.submitted_late${off}`, { days });
      return who && !brief ? t(`due.late_with${off}`, { days, who }) : t(`due.late${off}`, { days });
    case 'met':
      return off || isOnTheDay ? t('due.met') : t('due.met_early', { days });
    case 'met_late':
      return t(`due.met_late${off}`, { days });
    case 'paused':
      return pausedOn ? t('due.paused', { date: listDate(pausedOn, language) }) : t('assignment.paused');
    case 'none':
      return t('due.continuous');
  }
}
