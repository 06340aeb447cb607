import type { Audience, LiveView, ViewType } from '../contract/live.js';
import type { LiveViews } from '../contract/views.js';
import {
  atTheChair,
  disclose,
  type Disclosure,
  type Matter,
  ofDepartments,
  outside,
  type Involvement,
} from '../disclosure/disclosure.js';
import type { ReadSource } from './sql.js';

/** For whom a view is made: an audience; for `department` also which departments (null = all of the organisation). */
export interface Recipient {
  readonly audience: Audience;
  readonly departments: readonly string[] | null;
  /** For `staff`: what the person is in this dialogue. Without it, as much as everybody of that audience may read. */
  readonly involvement?: Involvement;
}

/** An audience never shows more than its screens are made for, and never more than the person may read. */
export function involvementIn({ audience, departments, involvement = atTheChair }: Recipient): Involvement {
  switch (audience) {
    case 'staff':
      return { ...involvement, organises: false, departments: [] };
    case 'chair':
      return atTheChair;
    case 'department':
      return ofDepartments(departments);
    case 'reception':
    case 'public':
    case 'hall':
      return outside;
  }
}

/** What a recipient may read of a matter. */
export const discloseTo = (recipient: Recipient, matter: Matter): Disclosure =>
  disclose(involvementIn(recipient), matter);

/** A loaded row's view for a recipient; undefined = not visible to them. */
export type Project<View = LiveView> = (recipient: Recipient) => View | undefined;

/** One type of live view: loads the present rows of many ids (null = all of the dialogue) at once. */
export interface LiveProjection<Type extends ViewType = ViewType> {
  readonly type: Type;
  load(
    source: ReadSource,
    dialogueId: string,
    ids: readonly string[] | null,
  ): Promise<ReadonlyMap<string, Project<LiveViews[Type]>>>;
}

export const projectRows = <Row extends { id: string }, View>(
  rows: readonly Row[],
  project: (recipient: Recipient, row: Row) => View,
): ReadonlyMap<string, (recipient: Recipient) => View> =>
  new Map(rows.map((row) => [row.id, (recipient) => project(recipient, row)]));

/** The present views of rows (null = all of the dialogue) as a recipient sees them. */
export async function viewsFor<Type extends ViewType>(
  recipient: Recipient,
  projection: LiveProjection<Type>,
  source: ReadSource,
  dialogueId: string,
  ids: readonly string[] | null = null,
): Promise<LiveViews[Type][]> {
  const found = await projection.load(source, dialogueId, ids);
  return [...found.values()].flatMap((project) => project(recipient) ?? []);
}

/** Whether the recipient belongs to one of these departments. */
export const belongsTo = (recipient: Recipient, departmentIds: readonly (string | null)[]): boolean =>
  recipient.departments === null
    ? departmentIds.some((id) => id !== null)
    : departmentIds.some((id) => id !== null && (recipient.departments as readonly string[]).includes(id));

/** Whether the recipient gets the public form: hall and public, and departments. */
export const seesPublicForm = ({ audience }: Recipient): boolean =>
  audience === 'public' || audience === 'hall' || audience === 'department';

export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
