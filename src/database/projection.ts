import type { Audience, ViewType } from '../contract/live.js';
import type { ReadSource } from './sql.js';

/** For whom a view is made: an audience; for `department` also which departments (null = all of the organisation). */
export interface Recipient {
  readonly audience: Audience;
  readonly departments: readonly string[] | null;
}

/** A loaded row's view for a recipient; undefined = not visible to them. */
export type Project = (watcher: Recipient) => unknown;

/** One type of live view: loads the present rows of many ids (null = all of the dialogue) at once. */
export interface LiveProjection {
  readonly type: ViewType;
  load(source: ReadSource, dialogueId: string, ids: readonly string[] | null): Promise<Map<string, Project>>;
}

export const projectRows = <Row>(
  rows: readonly (Row & { id: string })[],
  project: (watcher: Recipient, row: Row & { id: string }) => unknown,
): Map<string, Project> => new Map(rows.map((row) => [row.id, (watcher: Recipient) => project(watcher, row)]));

export const ms = (instant: string): number => Date.parse(instant);
export const msOrNull = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

/** Whether the recipient belongs to one of these departments. */
export const belongsTo = (watcher: Recipient, departmentIds: readonly (string | null)[]): boolean =>
  watcher.departments === null
    ? departmentIds.some((id) => id !== null)
    : departmentIds.some((id) => id !== null && (watcher.departments as readonly string[]).includes(id));

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
