import type { Messages } from '#i18n/messages.js';

/**
 * Labels of a plan's fields by the server's names, in the order of the page, for labels, error summaries and
 * comparisons. `taking`: the participating departments.
 */
export const planLabels = ({ t }: Messages, taking: readonly string[] = []) => ({
  kind: t('plan.kind'),
  title: t('plan.title'),
  ordinal: t('plan.ordinal'),
  seats: t('plan.seats'),
  summary: t('plan.summary'),
  heldOn: t('plan.held_on'),
  startsAt: t('plan.starts_at'),
  endsAt: t('plan.ends_at'),
  place: t('plan.place'),
  chairName: t('plan.chair_name'),
  chairTitle: t('plan.chair_title'),
  collectFrom: t('plan.collect_from'),
  collectUntil: t('plan.collect_until'),
  registerFrom: t('plan.register_from'),
  registerUntil: t('plan.register_until'),
  'departments.*.departmentId': t('coverage.department'),
  ...Object.fromEntries(taking.map((name, index) => [`departments.${index}.quota`, t('plan.quota_of', { name })])),
  'fields.*': t('plan.fields'),
  'agenda.*.startsAt': t('plan.agenda_starts'),
  'agenda.*.endsAt': t('plan.agenda_ends'),
  'agenda.*.title': t('plan.agenda_title'),
  'agenda.*.performer': t('plan.agenda_performer'),
});
