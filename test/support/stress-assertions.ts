import { expect } from '@jest/globals';
import { followsPublic } from '../../src/contract/live.js';
import type { Head } from '../../src/database/live-log.js';
import type { ScreenFleet } from './screen-fleet.js';
import type { Senders } from './senders.js';
import type { PreparedDialogue } from './prepared-dialogue.js';
import { readDatabase, storedOpinions } from './stored-opinions.js';
import type { DialogueState } from '../../src/contract/live.js';
import type { Screen } from './screen.js';

export const headOf = ({ env, dialogue }: PreparedDialogue): Promise<Head> =>
  readDatabase(env, async (reader) => {
    const [row] = await reader.rows<{ revision: number; public_revision: number }>(
      'SELECT revision, public_revision FROM live_feed WHERE dialogue_id = ?',
      [dialogue.id],
    );
    return { revision: row?.revision ?? 0, publicRevision: row?.public_revision ?? 0 };
  });

/** Every screen followed the protocol of cursors, is at the head, and shows the same as a new snapshot. */
export async function expectSameViews({ screens }: ScreenFleet, head: Head, url: string): Promise<void> {
  expect(screens.flatMap(({ faults }) => faults)).toEqual([]);
  const fresh = new Map<string, DialogueState>();
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
 * The messages of a staff screen cover every committed revision once, each with the opinion concerned, the sums and the
 * floor.
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

export async function expectNoRevisionMissed(
  fleet: ScreenFleet,
  prepared: PreparedDialogue,
  head: Head,
): Promise<void> {
  const events = await readDatabase(prepared.env, (reader) =>
    reader.rows<{ revision: number; subject_id: string }>(
      "SELECT revision, subject_id FROM live_event WHERE dialogue_id = ? AND subject_type = 'opinion'",
      [prepared.dialogue.id],
    ),
  );
  const opinions = new Map(events.map(({ revision, subject_id }) => [revision, subject_id]));
  const staff = fleet.forAudience('staff').map(({ screen }) => screen);
  expect(staff.length).toBeGreaterThan(0);
  expect(staff.flatMap((screen) => missedBy(screen, opinions, head.revision))).toEqual([]);
}

/** Every acknowledged opinion is shown once on every staff screen, and counted once in everybody's sums. */
export async function expectEachOpinionOnce(
  fleet: ScreenFleet,
  prepared: PreparedDialogue,
  senders: Senders,
): Promise<void> {
  const stored = await storedOpinions(prepared.env, prepared.dialogue.id);
  expect(senders.unacknowledged).toEqual([]);
  expect(new Set(senders.sent.map(({ receipt }) => receipt?.id)).size).toBe(senders.sent.length);
  expect(stored.map(({ id }) => id).sort()).toEqual(senders.sent.map(({ receipt }) => receipt?.id).sort());
  const shown = fleet.forAudience('staff').map(({ screen }) =>
    Object.keys(screen.feed.dialogue.views)
      .flatMap((key) => (key.startsWith('opinion:') ? [key.slice('opinion:'.length)] : []))
      .sort(),
  );
  for (const ids of shown) expect(ids).toEqual(stored.map(({ id }) => id).sort());
  const received = fleet.screens.map(({ feed }) => feed.dialogue.views[`sums:${prepared.dialogue.id}`]?.received);
  expect([...new Set(received)]).toEqual([senders.sent.length]);
}

/** Hall and public never received personal data; the same check finds it among the bytes of staff screens. */
export function expectNoPersonalData(fleet: ScreenFleet): void {
  const outside = fleet.forAudience('hall', 'public').map(({ sniffer }) => sniffer);
  expect(outside.flatMap(({ personalData }) => personalData ?? [])).toEqual([]);
  expect(outside.filter(({ sawPublicText }) => sawPublicText).length).toBeGreaterThan(outside.length / 2);
  const staffSniffers = fleet.forAudience('staff').map(({ sniffer }) => sniffer);
  expect(staffSniffers.filter(({ personalData }) => personalData === undefined)).toEqual([]);
}
