import { audiencePermissions, audiences } from '../../src/contract/live.js';
import { roleMay } from '../../src/contract/permissions.js';
import { LiveClient } from '../support/live-client.js';
import type { TestApp } from '../support/test-app.js';
import type { Read, Reader } from './readers.js';
import { recordAll } from './world/record-all.js';
import type { World } from './world/world.js';

/** What screens are sent without asking: everybody at every screen they may open, while everything changes. */
export async function watchAll(app: TestApp, { now }: World, readers: readonly Reader[]): Promise<[string, Read[]][]> {
  const screens = readers.flatMap(({ name, role, headers }) =>
    audiences
      .filter((audience) => roleMay(role, audiencePermissions[audience]))
      .map((audience) => ({
        name,
        audience,
        client: new LiveClient(app.url, now.id, { audience, headers, link: now.hallKey }),
      })),
  );
  try {
    for (const { client } of screens) await client.ready();
    await app.transaction.run((tx) => recordAll(tx, now));
    const [row] = await app.reader.rows<{ head: number }>(
      'SELECT revision AS head FROM live_feed WHERE dialogue_id = ?',
      [now.id],
    );
    const head = row?.head ?? 0;
    for (const { client } of screens)
      await client.until(({ dialogue, code }) => code !== undefined || dialogue.cursor >= head, 'the last frame');
    return screens.map(({ name, audience, client: { received, frames } }) => [
      name,
      [
        {
          text: JSON.stringify(received),
          from: `screen ${audience}`,
          onRequest: false,
          owesEntry: false,
          answered: frames.some(({ upserts }) => upserts.length > 0),
        },
      ],
    ]);
  } finally {
    for (const { client } of screens) client.close();
  }
}
