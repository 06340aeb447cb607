import type { FollowUp } from '#contract/pages.js';
import type { Messages } from '#i18n/messages.js';
import { listDate } from '#lib/format.js';

/** What was decided, in one sentence for each thing that was. */
export function decisionWords({ decided, tasks, bodies }: FollowUp, { t, language }: Messages): string[] {
  if (!decided) return [];
  const due = (dueOn: string | null): string =>
    dueOn === null ? t('track.continuous') : t('result.due', { date: listDate(dueOn, language) });
  const handed = [
    ...tasks.map((task) => t('result.assigned_to', { department: task.departmentName, due: due(task.due.dueOn) })),
    ...bodies.map(({ name }) => t('result.referred_to', { body: name })),
  ];
  return handed.length > 0 && decided.outcome !== 'answered' ? handed : [t(`result.day_${decided.outcome}`), ...handed];
}
