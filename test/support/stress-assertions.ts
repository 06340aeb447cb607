import { expect } from '@jest/globals';
import { followsPublic } from '../../src/contract/live.js';
import type { Head } from '../../src/database/live-log.js';
import type { Auditorium } from './screen-fleet.js';
import type { Crowd } from './senders.js';
import type { Hall } from './prepared-dialogue.js';
import { readPast, storedOpinions } from './stored-opinions.js';
import type { Room } from '../../src/contract/live.js';
import type { Screen } from './screen.js';

export const headOf = ({ env, dialogue }: Hall): Promise<Head> =>
  readPast(env, async (reader) => {
    const [row] = await reader.rows<{ revision: number; public_revision: number }>(
      'SELECT revision, public_revision FROM live_feed WHERE dialogue_id = ?',
      [dialogue.id],
    );
    return { revision: row?.revision ?? 0, publicRevision: row?.public_revision ?? 0 };
  });

/** Every screen obeyed the law of cursors, stands at the head, and shows what a fresh picture shows. */
export async function expectSamePictures({ screens }: Auditorium, head: Head, url: string): Promise<void> {
  expect(screens.flatMap(({ faults }) => faults)).toEqual([]);
  const fresh = new Map<string, Room>();
  const different: string[] = [];
  for (const screen of screens) {
    const { audience } = screen.who;
    const picture = fresh.get(audience) ?? (await screen.fresh(url));
    fresh.set(audience, picture);
    expect(picture.cursor).toBe(followsPublic(audience) ? head.publicRevision : head.revision);
    if (!screen.shows(picture)) different.push(screen.state);
  }
  expect(different).toEqual([]);
}

/**
 * What a screen of the staff was given covers every committed revision once, and each with the opinion it is about, the
 * sums and the floor, which may show it.
 */
function missedBy({ applied, who }: Screen, opinions: ReadonlyMap<number, string>, head: number): string[] {
  const missed: string[] = [];
  let reached = 0;
  for (const { after, to, keys } of applied) {
    if (Math.max(0, after) !== reached) missed.push(`${reached} to ${after}`);
    for (let revision = reached + 1; revision <= to; revision++) {
      const opinion = opinions.get(revision);
      const concerned = [`opinion:${opinion}`, `sums:${who.dialogueId}`, `floor:${who.dialogueId}`];
      if (opinion && !concerned.every((key) => keys.has(key))) missed.push(`${revision} in what came up to ${to}`);
    }
    reached = to;
  }
  if (reached !== head) missed.push(`${reached} to the head ${head}`);
  return missed;
}

export async function expectNoRevisionMissed(auditorium: Auditorium, hall: Hall, head: Head): Promise<void> {
  const events = await readPast(hall.env, (reader) =>
    reader.rows<{ revision: number; subject_id: string }>(
      "SELECT revision, subject_id FROM live_event WHERE dialogue_id = ? AND subject_type = 'opinion'",
      [hall.dialogue.id],
    ),
  );
  const opinions = new Map(events.map(({ revision, subject_id }) => [revision, subject_id]));
  const staff = auditorium.at('staff').map(({ screen }) => screen);
  expect(staff.length).toBeGreaterThan(0);
  expect(staff.flatMap((screen) => missedBy(screen, opinions, head.revision))).toEqual([]);
}

/** Every acknowledged opinion stands once on every screen of the desk, and once in everybody's sums. */
export async function expectEachOpinionOnce(auditorium: Auditorium, hall: Hall, crowd: Crowd): Promise<void> {
  const stored = await storedOpinions(hall.env, hall.dialogue.id);
  expect(crowd.unacknowledged).toEqual([]);
  expect(new Set(crowd.letters.map(({ receipt }) => receipt?.id)).size).toBe(crowd.letters.length);
  expect(stored.map(({ id }) => id).sort()).toEqual(crowd.letters.map(({ receipt }) => receipt?.id).sort());
  const shown = auditorium.at('staff').map(({ screen }) =>
    Object.keys(screen.feed.room.views)
      .flatMap((key) => (key.startsWith('opinion:') ? [key.slice('opinion:'.length)] : []))
      .sort(),
  );
  for (const ids of shown) expect(ids).toEqual(stored.map(({ id }) => id).sort());
  const received = auditorium.screens.map(({ feed }) => feed.room.views[`sums:${hall.dialogue.id}`]?.received);
  expect([...new Set(received)]).toEqual([crowd.letters.length]);
}

/** Nothing personal was ever among the bytes that hall and public received; the same ear does hear it at the desk. */
export function expectDiscreet(auditorium: Auditorium): void {
  const outside = auditorium.at('hall', 'public').map(({ ear }) => ear);
  expect(outside.flatMap(({ heardPersonal }) => heardPersonal ?? [])).toEqual([]);
  expect(outside.filter(({ heardCovered }) => heardCovered).length).toBeGreaterThan(outside.length / 2);
  const desk = auditorium.at('staff').map(({ ear }) => ear);
  expect(desk.filter(({ heardPersonal }) => heardPersonal === undefined)).toEqual([]);
}
