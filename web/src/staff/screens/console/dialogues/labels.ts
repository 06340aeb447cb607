import type { Messages } from '../../../../i18n/messages.js';

/** What the entries of a plan are called, by the server's names: for labels, summaries of errors, and comparisons. */
export const planLabels = ({ t }: Messages) => ({
  kind: t('plan.kind'),
  title: t('plan.title'),
  ordinal: t('plan.ordinal'),
  heldOn: t('plan.held_on'),
  startsAt: t('plan.starts_at'),
  endsAt: t('plan.ends_at'),
  place: t('plan.place'),
  chairName: t('plan.chair_name'),
  chairTitle: t('plan.chair_title'),
  summary: t('plan.summary'),
  seats: t('plan.seats'),
  collectFrom: t('plan.collect_from'),
  collectUntil: t('plan.collect_until'),
  registerFrom: t('plan.register_from'),
  registerUntil: t('plan.register_until'),
  'agenda.*.startsAt': t('plan.agenda_starts'),
  'agenda.*.endsAt': t('plan.agenda_ends'),
  'agenda.*.title': t('plan.agenda_title'),
  'agenda.*.performer': t('plan.agenda_performer'),
  'departments.*.departmentId': t('coverage.department'),
  'fields.*': t('plan.fields'),
  'departments.*.quota': t('plan.quota'),
});
