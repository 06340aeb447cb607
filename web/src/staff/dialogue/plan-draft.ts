import type { DialogueKind } from '#contract/dialogue.js';
import type { Dialogue, Plan } from '#api/dialogues.js';
import { clockShort, localDate } from '#lib/format.js';
import { typedNumber } from '../shared/typed-number.js';

export interface AgendaDraft {
  key: number;
  startsAt: string;
  endsAt: string;
  title: string;
  performer: string;
}

/** The form's values: all are strings, none is missing. */
export interface Draft {
  kind: DialogueKind;
  title: string;
  ordinal: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  place: string;
  chairName: string;
  chairTitle: string;
  summary: string;
  collectFrom: string;
  collectUntil: string;
  registerFrom: string;
  registerUntil: string;
  seats: string;
  /** Department id → quota; absent: does not participate. */
  quotas: Record<string, string>;
  fields: Record<string, boolean>;
  agenda: AgendaDraft[];
}

/** `2026-11-26T08:00` in Vietnamese time, for a datetime-local input. */
export const localMoment = (instant: string | null): string =>
  instant ? `${localDate(instant)}T${clockShort(instant)}` : '';

export const instantOf = (moment: string): string | null => (moment ? `${moment}:00+07:00` : null);

const orNull = (text: string): string | null => text.trim() || null;

export const emptyDraft = (): Draft => ({
  kind: 'citizen_dialogue',
  title: '',
  ordinal: '',
  heldOn: '',
  startsAt: '08:00',
  endsAt: '',
  place: '',
  chairName: '',
  chairTitle: '',
  summary: '',
  collectFrom: '',
  collectUntil: '',
  registerFrom: '',
  registerUntil: '',
  seats: '',
  quotas: {},
  fields: {},
  agenda: [],
});

export const draftOf = (dialogue: Dialogue): Draft => ({
  kind: dialogue.kind,
  title: dialogue.title,
  ordinal: String(dialogue.ordinal),
  heldOn: dialogue.heldOn,
  startsAt: dialogue.startsAt,
  endsAt: dialogue.endsAt ?? '',
  place: dialogue.place,
  chairName: dialogue.chairName,
  chairTitle: dialogue.chairTitle ?? '',
  summary: dialogue.summary ?? '',
  collectFrom: localMoment(dialogue.collectFrom),
  collectUntil: localMoment(dialogue.collectUntil),
  registerFrom: localMoment(dialogue.registerFrom),
  registerUntil: localMoment(dialogue.registerUntil),
  seats: dialogue.seats === null ? '' : String(dialogue.seats),
  quotas: Object.fromEntries(dialogue.departments.map((one) => [one.departmentId, String(one.quota)])),
  fields: Object.fromEntries(dialogue.fields.map((one) => [one.fieldId, true])),
  agenda: dialogue.agenda.map((item, key) => ({
    key,
    startsAt: item.startsAt,
    endsAt: item.endsAt ?? '',
    title: item.title,
    performer: item.performer ?? '',
  })),
});

export const planOf = (draft: Draft): Plan => ({
  kind: draft.kind,
  title: draft.title,
  ...(draft.ordinal ? { ordinal: typedNumber(draft.ordinal) } : {}),
  heldOn: draft.heldOn,
  startsAt: draft.startsAt,
  endsAt: orNull(draft.endsAt),
  place: draft.place,
  chairName: draft.chairName,
  chairTitle: orNull(draft.chairTitle),
  summary: orNull(draft.summary),
  collectFrom: instantOf(draft.collectFrom),
  collectUntil: instantOf(draft.collectUntil),
  registerFrom: instantOf(draft.registerFrom),
  registerUntil: instantOf(draft.registerUntil),
  seats: draft.seats ? typedNumber(draft.seats) : null,
});

export const departmentsOf = ({ quotas }: Draft): NonNullable<Plan['departments']> =>
  Object.entries(quotas).map(([departmentId, quota]) => ({ departmentId, quota: typedNumber(quota || '0') }));

export const fieldsOf = ({ fields }: Draft): string[] => Object.keys(fields).filter((id) => fields[id]);

export const agendaOf = ({ agenda }: Draft): NonNullable<Plan['agenda']> =>
  agenda.map(({ startsAt, endsAt, title, performer }) => ({
    startsAt,
    endsAt: orNull(endsAt),
    title,
    performer: orNull(performer),
  }));

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The changed parts of the form, to be saved at once. */
export function changesOf(draft: Draft, before: Draft): Partial<Plan> {
  const whole = (one: Draft): Plan => ({
    ...planOf(one),
    departments: departmentsOf(one),
    fields: fieldsOf(one).sort(),
    agenda: agendaOf(one),
  });
  const [plan, was] = [whole(draft), whole(before)];
  const names = (Object.keys(was) as (keyof typeof was)[]).filter((name) => !same(plan[name], was[name]));
  return Object.fromEntries(names.map((name) => [name, plan[name]]));
}

/** Merges own changes into the present version: untouched values are as saved by others. */
export function laidOver(mine: Draft, before: Draft, now: Draft): Draft {
  const names = (Object.keys(mine) as (keyof Draft)[]).filter((name) => !same(mine[name], before[name]));
  return { ...now, ...Object.fromEntries(names.map((name) => [name, mine[name]])) };
}
