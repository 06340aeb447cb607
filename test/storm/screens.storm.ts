import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Crowd } from '../support/crowd.js';
import { type Hall, prepareHall } from '../support/hall.js';
import { engines } from '../support/house.js';
import { expectNothingLost, readPast } from '../support/ledger.js';
import { LiveClient, type WatchOptions } from '../support/live-client.js';
import { Server } from '../support/server.js';
import { signIn } from '../support/sign-in.js';

const screensInAll = 1_000;
const perAudience = 10;
const letters = 600;
const longestMs = 10 * 60_000;

/** Every revision lies in exactly one applied picture or frame; what was fetched over a gap is not in the list. */
function followedEachRevision(screen: LiveClient): boolean {
  let cursor = -1;
  for (const one of screen.heard) {
    if (!('verdict' in one) || one.verdict !== 'applied') continue;
    if (one.kind === 'snapshot') {
      if (one.snapshot.asOf < cursor) return false;
      cursor = one.snapshot.asOf;
    } else {
      if (one.frame.from > cursor || one.frame.to <= cursor) return false;
      cursor = one.frame.to;
    }
  }
  return cursor === screen.room.cursor;
}

/** What came by fetch and by socket is made in two realms of jest, with prototypes of their own. */
const plain = (things: unknown): unknown => JSON.parse(JSON.stringify(things));

describe.each(engines)(`${screensInAll} screens on %s`, (engine) => {
  let hall: Hall;
  const screens: LiveClient[] = [];
  afterEach(async () => {
    for (const screen of screens.splice(0)) screen.close();
    await Server.killAll();
    await hall.drop();
  });

  it(
    'come to the same picture through cuts, frozen phones and a killed server',
    async () => {
      const people: WatchOptions[] = [];
      hall = await prepareHall(engine, {
        live: true,
        prepare: async (house) => {
          people.push({ audience: 'staff', headers: (await signIn(house, 'moderator')).headers });
          people.push({ audience: 'chair', headers: (await signIn(house, 'chair')).headers });
        },
      });
      const { dialogue } = hall;
      people.push({ audience: 'hall', link: dialogue.hallKey });
      let server = await Server.start(hall.env);
      const { url } = server;
      for (let i = 0; i < screensInAll; i++) {
        const options = people[Math.floor(i / perAudience)] ?? { audience: 'public' };
        screens.push(new LiveClient(url, dialogue.id, options));
        if (i % 50 === 49) await Promise.all(screens.slice(-50).map((screen) => screen.ready()));
      }
      const any = (i: number): LiveClient => screens[(i * 97) % screens.length] as LiveClient;

      const crowd = new Crowd(dialogue.id);
      let answered = 0;
      const frozen: LiveClient[] = [];
      const stir = (): void => {
        answered++;
        if (answered % 5 === 0) any(answered).cut();
        if (answered % 7 === 0) any(answered + 1).loses += 1;
        if (answered % 50 === 0) {
          for (const screen of frozen.splice(0)) if (screen.connected) screen.thaw();
          const screen = any(answered + 2);
          if (screen.connected) {
            screen.freeze();
            frozen.push(screen);
          }
        }
      };
      await crowd.flood(
        url,
        (answer) => {
          if (answer) stir();
          if (answered === letters / 2) void server.kill();
          return answer !== undefined && answered < letters;
        },
        { connections: 10 },
      );
      await server.ended;
      server = await Server.start({ ...hall.env, PORT: new URL(url).port });
      await Promise.all(crowd.unacknowledged.map((letter) => crowd.send(url, letter)));
      await crowd.flood(url, (answer) => (stir(), answer?.status === 201 && answered < letters), { connections: 10 });
      for (const screen of frozen.splice(0)) if (screen.connected) screen.thaw();
      for (const screen of screens) screen.loses = 0;
      await crowd.send(url, crowd.write());
      await expectNothingLost(hall.env, crowd);

      const [head] = await readPast(hall.env, (reader) =>
        reader.rows<{ revision: number; public_revision: number }>(
          'SELECT revision, public_revision FROM live_feed WHERE dialogue_id = ?',
          [dialogue.id],
        ),
      );
      const cursorFor = (index: number): number =>
        (index < 2 * perAudience ? head?.revision : head?.public_revision) ?? NaN;
      await Promise.all(screens.map((screen, index) => screen.reached(cursorFor(index))));
      const pictures = new Map<string, unknown>();
      const different: number[] = [];
      for (const [index, screen] of screens.entries()) {
        const kind = String(Math.min(Math.floor(index / perAudience), people.length));
        if (!pictures.has(kind)) pictures.set(kind, plain((await screen.fresh()).things));
        const same = isDeepStrictEqual(plain(screen.room.things), pictures.get(kind));
        if (!same || screen.room.cursor !== cursorFor(index)) different.push(index);
      }
      expect(different).toEqual([]);
      const steady = screens.slice(0, 2 * perAudience).filter(({ gaps }) => gaps === 0);
      expect(steady.filter((screen) => !followedEachRevision(screen))).toEqual([]);
      expect(screens.some(({ gaps }) => gaps > 0)).toBe(true);
      expect(await server.stop()).toBe(0);
      process.stdout.write(
        `${engine}: ${screens.length} screens, ${crowd.letters.length} opinions, all pictures the same\n`,
      );
    },
    longestMs,
  );
});
