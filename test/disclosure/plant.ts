import { searchableOf } from '../../src/contract/text/fold.js';
import { nameSortKey } from '../../src/contract/text/vietnamese-name.js';
import type { TestApp } from '../support/test-app.js';
import { canary, type Canary, mostCanaries, textOf } from './canaries.js';
import { here, type Place, placesOf } from './places.js';
import type { World } from './world/world.js';

/** Where a canary is: a column, and which of its rows if they differ in who may read them. */
export interface Planted {
  place: string;
  label: string;
  form: Place['form'];
}

/** Tables of the whole installation: only the rows of the ward, so that other wards have nothing of it. */
const ofTheWard: Readonly<Record<string, string>> = {
  organisation: 'id',
  department: 'organisation_id',
  field: 'organisation_id',
  procedure: 'organisation_id',
  calendar_day: 'organisation_id',
};

function valueOf(place: Place, stored: string, planted: Canary): string {
  switch (place.form) {
    case 'phone':
      return planted.phone.replace(/^0/, '+84');
    case 'email':
      return planted.email;
    case 'json':
      return stored.replaceAll(here, textOf(planted, place.length));
    case 'searchable':
      return searchableOf(place.length, textOf(planted, place.length));
    case 'sort key':
      return nameSortKey(planted.name);
    case 'text':
      return textOf(planted, place.length);
  }
}

/** Writes a canary into every place that is not empty, past all checks; returns which is where. */
export async function plant(app: TestApp, world: Pick<World, 'seeded' | 'labels'>): Promise<Planted[]> {
  const found: Planted[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (place: Place, label: string): number => {
    const name = `${place.table}.${place.column}`;
    const known = indexes.get(`${name} ${label}`);
    if (known !== undefined) return known;
    found.push({ place: name, label, form: place.form });
    if (found.length > mostCanaries) throw new Error('more names of canaries are needed');
    indexes.set(`${name} ${label}`, found.length - 1);
    return found.length - 1;
  };
  const labels = [...new Set(world.labels.values())];
  await app.transaction.run(async (tx) => {
    for (const place of placesOf(app)) {
      const key = place.entity.primaryColumns[0]?.databaseName as string;
      const scope = ofTheWard[place.table];
      const rows = await tx.rows<{ key: string; value: string }>(
        `SELECT ${key} AS key, ${place.column} AS value FROM ${place.table}
         WHERE ${place.column} IS NOT NULL ${scope ? `AND ${scope} = ?` : ''} ORDER BY ${key}`,
        scope ? [world.seeded.home.id] : [],
      );
      // Rows of one moment have ids in any order, and the name of a canary decides which comes first in a sorted list.
      const labelled = rows
        .map((row) => ({ ...row, label: world.labels.get(row.key) ?? '' }))
        .sort((one, other) => labels.indexOf(one.label) - labels.indexOf(other.label));
      for (const { label, ...row } of labelled) {
        if (place.table === 'account' && !world.labels.has(row.key)) continue;
        const planted = canary(indexOf(place, label));
        await tx.execute(`UPDATE ${place.table} SET ${place.column} = ? WHERE ${key} = ?`, [
          valueOf(place, row.value, planted),
          row.key,
        ]);
      }
    }
  });
  return found;
}

/** Places in which nothing was planted, because no row of the world has them. */
export const unplanted = (app: TestApp, planted: readonly Planted[]): string[] => {
  const found = new Set(planted.map((one) => one.place));
  return placesOf(app).flatMap(({ table, column }) => (found.has(`${table}.${column}`) ? [] : [`${table}.${column}`]));
};
