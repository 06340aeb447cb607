import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Refusal } from '../../src/common/problem/refusal.js';
import { Feed } from '../../src/live/feed/feed.js';
import { Hub } from '../../src/live/hub/hub.js';
import { LiveAccess } from '../../src/live/live.policy.js';
import { countChange } from '../../src/opinion/opinion-count.js';
import type { Opinion } from '../../src/opinion/opinion.entity.js';
import type { Snapshot } from '../../src/contract/live.js';
import { engines } from '../support/test-app.js';
import type { LiveClient } from '../support/live-client.js';
import { LiveApp, insertOpinion, recordOpinionEvent } from '../support/live-app.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';

describe.each(engines)('the live gateway on %s', (engine) => {
  let live: LiveApp;
  beforeAll(async () => {
    live = await LiveApp.open(engine);
  });
  afterAll(() => live.close());
  beforeEach(() => live.startDialogue());
  afterEach(() => void jest.restoreAllMocks());

  const receive = (overrides: Partial<Opinion> = {}, dialogue = live.dialogue): Promise<Opinion> =>
    live.app.transaction.run(async (tx) => {
      const opinion = await insertOpinion(tx, dialogue, overrides);
      recordOpinionEvent(tx, opinion);
      return opinion;
    });
  const waiting = { status: 'accepted', queuePosition: 1024 } as const;
  const watchAsStaff = async (): Promise<LiveClient> => {
    const { headers } = await signIn(live.app, 'moderator');
    return live.watch({ audience: 'staff', headers }).ready();
  };
  const sums = (client: LiveClient) => client.one(`sums:${live.dialogue.id}`);
  const shows = (client: LiveClient, id: string): boolean => client.one(`opinion:${id}`) !== undefined;
  const isFresh = async (client: LiveClient): Promise<void> => {
    const fresh = await client.fresh();
    expect(client.dialogue.views).toEqual(fresh.views);
    expect(client.dialogue.cursor).toBe(fresh.asOf);
  };

  it('shows staff a new opinion once it is committed, and the public only the sums', async () => {
    const screen = await watchAsStaff();
    const phone = await live.watch({ audience: 'public' }).ready();
    expect(sums(phone)?.received).toBe(0);
    const { id } = await receive();
    await screen.until(() => shows(screen, id));
    expect(screen.one(`opinion:${id}`)).toMatchObject({
      number: 1,
      status: 'received',
      person: { name: 'Nguyễn Thị Mẫu Đơn' },
    });
    await phone.until(() => sums(phone)?.received === 1);
    expect(phone.all('opinion')).toEqual([]);
    expect(screen.gaps + phone.gaps).toBe(0);
  });

  it('sends nothing about a change that was rolled back', async () => {
    const screen = await watchAsStaff();
    const lost = live.app.transaction.run(async (tx) => {
      recordOpinionEvent(tx, await insertOpinion(tx, live.dialogue));
      throw new Refusal('forbidden');
    });
    await expect(lost).rejects.toMatchObject({ code: 'forbidden' });
    const { id } = await receive();
    await screen.until(() => shows(screen, id));
    expect(screen.all('opinion').map((one) => one.id)).toEqual([id]);
    expect(screen.frames).toHaveLength(1);
  });

  it('sends no events of other dialogues', async () => {
    const other = await live.newDialogue(live.seeded.home);
    const foreign = await live.newDialogue(live.seeded.foreign);
    const screen = await watchAsStaff();
    await receive({}, other);
    await receive({}, foreign);
    const { id } = await receive();
    await screen.until(() => shows(screen, id));
    expect(screen.all('opinion').map((one) => one.id)).toEqual([id]);
    expect(screen.frames).toHaveLength(1);
  });

  it('loses nothing committed between the steps of a join', async () => {
    const feed = live.app.nest.get(Feed);
    await receive();
    const between: Opinion[] = [];
    let left = 3;
    const readHeads = feed.heads.bind(feed);
    jest.spyOn(feed, 'heads').mockImplementation(async (ids) => {
      const heads = await readHeads(ids);
      if (left-- > 0) between.push(await receive());
      return heads;
    });
    const screen = await watchAsStaff();
    await screen.until(() => between.length === 3 && between.every(({ id }) => shows(screen, id)));
    jest.restoreAllMocks();
    await screen.reached((await live.head()).revision);
    await isFresh(screen);
    expect(screen.gaps).toBe(0);
  });

  it('tells a screen that joins of no revision it has not been sent', async () => {
    const feed = live.app.nest.get(Feed);
    const readHeads = feed.heads.bind(feed);
    let reads = 0;
    jest.spyOn(feed, 'heads').mockImplementation(async (ids) => {
      const heads = await readHeads(ids);
      if (++reads > 1) return heads;
      await receive();
      await until('the second read of the head', () => reads > 1);
      await live.head(); // by then the server knows the head that the second read returned
      return heads;
    });
    const screen = await watchAsStaff();
    await screen.reached((await live.head()).revision);
    const [first, second] = screen.received;
    expect([first?.kind, second?.kind]).toEqual(['snapshot', 'heartbeat']);
    expect(second).toHaveProperty('head', (first as { snapshot: Snapshot }).snapshot.asOf);
    expect(screen.gaps).toBe(0);
  });

  it('sends rows newer than their revision again with their own revision', async () => {
    const feed = live.app.nest.get(Feed);
    const first = await receive(waiting);
    const readHeads = feed.heads.bind(feed);
    jest.spyOn(feed, 'heads').mockImplementationOnce(async (ids) => {
      const heads = await readHeads(ids);
      await live.app.transaction.run(async (tx) => {
        await tx.execute("UPDATE opinion SET status = 'withdrawn', queue_position = NULL WHERE id = ?", [first.id]);
        recordOpinionEvent(tx, first, true, 'opinion.withdrawn');
      });
      return heads;
    });
    const { headers } = await signIn(live.app, 'chair');
    const chair = await live.watch({ audience: 'chair', headers }).ready();
    await chair.reached((await live.head()).revision);
    expect(chair.all('opinion')).toEqual([]);
    await isFresh(chair);
  });

  it('heals a gap by one fetch', async () => {
    const screen = await watchAsStaff();
    screen.framesToLose = 1;
    const lost = await receive();
    await screen.until(() => screen.framesToLose === 0);
    expect(shows(screen, lost.id)).toBe(false);
    const next = await receive();
    await screen.until(() => shows(screen, lost.id) && shows(screen, next.id));
    expect(screen.gaps).toBe(1);
    await isFresh(screen);
  });

  it('continues after sleep with a frame instead of a snapshot', async () => {
    const before = await watchAsStaff();
    await receive();
    await before.reached((await live.head()).revision);
    before.close();
    const missed = await receive();
    const { headers } = await signIn(live.app, 'secretary');
    const after = live.watch({ audience: 'staff', headers, dialogue: before.dialogue });
    await after.until(() => shows(after, missed.id));
    expect(after.received.some((one) => one.kind === 'snapshot')).toBe(false);
    await isFresh(after);
  });

  it('sends a snapshot to a screen that is far behind or comes from another log', async () => {
    const screen = await watchAsStaff();
    await live.app.transaction.run(async (tx) => {
      const opinion = await insertOpinion(tx, live.dialogue);
      for (let i = 0; i < 600; i++) recordOpinionEvent(tx, opinion, i % 3 === 0, 'opinion.leased');
    });
    await screen.reached((await live.head()).revision);
    expect(screen.gaps).toBe(0);
    await isFresh(screen);
    expect(await screen.fetch({ since: 1 })).toHaveProperty('snapshot');
    expect(await screen.fetch({ since: 1_000_000 })).toHaveProperty('snapshot');
    expect(await screen.fetch({ since: (await live.head()).revision - 1 })).toHaveProperty('frame');
  });

  it('removes views the chair may not see any more', async () => {
    const { headers } = await signIn(live.app, 'chair');
    const opinion = await receive(waiting);
    const chair = await live.watch({ audience: 'chair', headers }).ready();
    expect(shows(chair, opinion.id)).toBe(true);
    await live.app.transaction.run(async (tx) => {
      await tx.execute("UPDATE opinion SET status = 'declined' WHERE id = ?", [opinion.id]);
      await countChange(tx, opinion, { ...opinion, status: 'declined' });
      recordOpinionEvent(tx, opinion, true, 'opinion.declined');
    });
    await chair.until(() => !shows(chair, opinion.id));
    expect(sums(chair)).toMatchObject({ received: 1, declined: 1, waiting: 0 });
  });

  it('sends hall and public few frames for many changes', async () => {
    const hall = await live.hall().ready();
    for (let i = 0; i < 40; i++) await receive();
    await hall.reached((await live.head()).publicRevision);
    expect(sums(hall)?.received).toBe(40);
    expect(hall.frames.length).toBeLessThan(40);
    await isFresh(hall);
  });

  it('sends the head with every heartbeat', async () => {
    const screen = await watchAsStaff();
    await receive();
    const { revision } = await live.head();
    await screen.until(
      ({ received }) => received.filter((one) => one.kind === 'heartbeat' && one.head === revision).length >= 2,
    );
    for (const one of screen.received) {
      const message = 'frame' in one ? one.frame : 'snapshot' in one ? one.snapshot : one;
      expect(message).toHaveProperty('at', expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
    }
    expect(screen.gaps).toBe(0);
  });

  it('works where websockets are blocked', async () => {
    const { headers } = await signIn(live.app, 'moderator');
    const screen = await live.watch({ audience: 'staff', headers, transports: ['polling'] }).ready();
    const { id } = await receive();
    await screen.until(() => shows(screen, id));
    expect(screen.socket.io.engine.transport.name).toBe('polling');
    await isFresh(screen);
  });

  it('responds to polling with 304 while nothing has changed', async () => {
    const address = `${live.app.url}/api/v1/dialogues/${live.dialogue.id}/live?audience=public&since=0`;
    const first = await fetch(address);
    const etag = first.headers.get('etag') as string;
    expect(await first.json()).toHaveProperty('snapshot.views');
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await receive();
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('makes one snapshot for many simultaneous requests', async () => {
    await receive();
    const rows = jest.spyOn(live.app.reader, 'rows');
    const phones = Array.from({ length: 50 }, () => live.watch({ audience: 'public' }));
    await Promise.all(phones.map((phone) => phone.ready()));
    const drawn = rows.mock.calls.filter(([sql]) => sql.includes('LEFT JOIN opinion_count'));
    expect(drawn).toHaveLength(1);
  });

  it('reports when it cannot read its log, and when it can again', async () => {
    const screen = await watchAsStaff();
    const feed = live.app.nest.get(Feed);
    const broken = jest.spyOn(feed, 'heads').mockRejectedValue(new Error('the database is away'));
    await screen.until(({ stale }) => stale);
    const beats = screen.received.filter((one) => one.kind === 'heartbeat').length;
    const late = live.watch({ audience: 'public' });
    await late.until(({ stale }) => stale);
    const { id } = await receive();
    expect(screen.received.filter((one) => one.kind === 'heartbeat')).toHaveLength(beats);
    broken.mockRestore();
    await screen.until((client) => !client.stale && shows(client, id));
    await late.until((client) => !client.stale && client.dialogue.cursor >= 0);
    await isFresh(late);
  });

  it('closes the connection of a client that sends anything', async () => {
    const phone = await live.watch({ audience: 'public' }).ready();
    phone.socket.io.reconnection(false);
    phone.socket.emit('frame', { from: 0, to: 1 });
    await phone.until(({ connected }) => !connected);
    expect(live.app.nest.get(Hub).viewers()).toEqual([]);
  });

  it('refuses sockets from pages of other sites', async () => {
    const { headers } = await signIn(live.app, 'moderator');
    const page = live.watch({ audience: 'staff', headers: { ...headers, origin: 'https://evil.example' } });
    expect((await page.ready()).code).toBe('forbidden');
  });

  it('lets a client reconnect if its rights could not be read', async () => {
    const rights = jest.spyOn(live.app.nest.get(LiveAccess), 'recipientOf');
    rights.mockRejectedValueOnce(new Error('the database is away'));
    const phone = await live.watch({ audience: 'public' }).ready();
    expect(rights).toHaveBeenCalledTimes(2);
    expect(phone.code).toBeUndefined();
  });

  it('refuses an invalid handshake', async () => {
    const phone = live.watch({ audience: 'everything' as 'public' });
    expect((await phone.ready()).code).toBe('validation-failed');
    const nowhere = live.watch({ audience: 'public' }, 'not-an-id');
    expect((await nowhere.ready()).code).toBe('not-found');
  });

  describe('a slow client', () => {
    const isSlow = (): boolean =>
      live.app.nest
        .get(Hub)
        .viewers()
        .some((viewer) => viewer.slowSince !== undefined);
    /** Commits long opinions until the server notices that the client does not read. */
    const flood = async (): Promise<void> => {
      for (let i = 0; i < 200 && !isSlow(); i++) await receive({ text: 'Ý kiến dài. '.repeat(20_000) });
      expect(isSlow()).toBe(true);
    };

    it('gets no frames until it has drained, then one that covers them all', async () => {
      const screen = await watchAsStaff();
      screen.freeze();
      await flood();
      const held = live.app.nest.get(Hub).viewers()[0]?.cursor ?? 0;
      for (let i = 0; i < 10; i++) await receive();
      screen.thaw();
      const { revision } = await live.head();
      await screen.reached(revision);
      expect(screen.frames.filter(({ to }) => to > held)).toMatchObject([{ from: held, to: revision }]);
      expect(screen.gaps).toBe(0);
      await isFresh(screen);
    });

    it('is closed after a minute', async () => {
      const hub = live.app.nest.get(Hub);
      const screen = await watchAsStaff();
      screen.freeze();
      await flood();
      const since = hub.viewers()[0]?.slowSince ?? NaN;
      hub.sweep(since + 59_000);
      expect(hub.viewers()).toHaveLength(1);
      hub.sweep(since + 61_000);
      expect(hub.viewers()).toHaveLength(0);
    });
  });

  it('brings a hundred screens to the same state through losses, sleep and late joins', async () => {
    const { headers } = await signIn(live.app, 'moderator');
    const chair = await signIn(live.app, 'chair');
    const open = (index: number): LiveClient =>
      index % 4 === 0
        ? live.watch({ audience: 'staff', headers })
        : index % 4 === 1
          ? live.watch({ audience: 'chair', headers: chair.headers })
          : index % 4 === 2
            ? live.hall()
            : live.watch({ audience: 'public' });
    const screens = Array.from({ length: 60 }, (_, index) => open(index));
    for (let i = 0; i < 60; i++) {
      const opinion = await receive(i % 2 ? waiting : {});
      if (i % 3 === 0) (screens[(i * 7) % screens.length] as LiveClient).framesToLose += 1;
      if (i % 5 === 0) (screens[(i * 11) % screens.length] as LiveClient).cut();
      if (i < 40) screens.push(open(i));
      if (i % 4 === 0)
        await live.app.transaction.run(async (tx) => {
          await tx.execute("UPDATE opinion SET status = 'withdrawn', queue_position = NULL WHERE id = ?", [opinion.id]);
          recordOpinionEvent(tx, opinion, true, 'opinion.withdrawn');
        });
    }
    expect(screens).toHaveLength(100);
    for (const screen of screens) screen.framesToLose = 0;
    const last = await receive();
    const { revision, publicRevision } = await live.head();
    await Promise.all(
      screens.map((screen, index) => screen.reached(index < 60 ? (index % 4 < 2 ? revision : publicRevision) : 0)),
    );
    for (const screen of screens) {
      const fresh = await screen.fresh();
      await screen.reached(fresh.asOf);
      expect(screen.dialogue.views).toEqual(fresh.views);
      expect(screen.one(`dialogue:${live.dialogue.id}`)?.status).toBe('live');
    }
    expect(shows(screens[0] as LiveClient, last.id)).toBe(true);
  });
});
