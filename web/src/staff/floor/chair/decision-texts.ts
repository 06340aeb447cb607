import type { DueOptions } from '#api/decisions.js';
import type { AssignmentOrder, Decision } from '#api/opinions.js';
import type { Messages } from '#i18n/messages.js';
import { fullDate } from '#lib/format.js';

/** The term in words, with the date computed by the server. */
export function sayTerm(messages: Messages, order: AssignmentOrder, options: DueOptions | null): string {
  if (order.continuous) return messages.t('chair.continuous');
  const dueOn = order.dueOn ?? options?.columns.find(({ workingDays }) => workingDays === order.workingDays)?.dueOn;
  if (dueOn) return messages.t('chair.due', { date: fullDate(dueOn, messages.language) });
  return messages.t('chair.working_days', { days: order.workingDays ?? 0 });
}

/** "Câu 17: giao Kinh tế, hạn thứ Năm 10/12/2026." */
export function sayDecision(
  messages: Messages,
  number: number,
  given: Decision,
  departments: readonly { id: string; name: string }[],
  options: DueOptions | null,
): string {
  const nameOf = (id: string): string => departments.find((one) => one.id === id)?.name ?? '';
  const tasks = (given.assignments ?? []).map((order) =>
    messages.t('chair.said_assigned', {
      department: nameOf(order.leadDepartmentId),
      term: sayTerm(messages, order, options),
    }),
  );
  const body = given.escalateTo && messages.t('chair.said_escalated', { body: given.escalateTo.bodyName });
  const own =
    given.outcome === 'assigned' || given.outcome === 'escalated' ? null : messages.t(`chair.said_${given.outcome}`);
  return messages.t('chair.said', { number, what: [own, ...tasks, body].filter(Boolean).join(', ') });
}
