import { toInstant } from '#contract/instant.js';
import type { Audience, CatchUp, Frame, Snapshot, ViewKey } from '#contract/live.js';
import type { NoteLiveView } from '#contract/views.js';
import { Feed, type FeedSource, type LineEvents } from './feed.js';

const note = (text: string): NoteLiveView => ({
  id: '',
  text,
  senderName: '',
  sentAt: toInstant(0),
  seenAt: null,
});
const snapshot = (asOf: number, views: Snapshot['views'] = {}): Snapshot => ({
  log: 'a',
  asOf,
  at: toInstant(asOf * 1000),
  views,
});
const frame = (from: number, to: number, key: ViewKey<'note'>, view: NoteLiveView): Frame => ({
  from,
  to,
  at: toInstant(to * 1000),
  upserts: [{ key, view }],
  removes: [],
});

/** A feed whose socket, server and clock are controlled by the test. */
function watch(initial?: Snapshot, audience: Audience = 'staff') {
  let now = 1_000_000;
  const asked: number[] = [];
  let timesAsked = 0;
  let answers: (CatchUp | 'removed' | Error)[] = [];
  let events: LineEvents | undefined;
  const line = { open: 0, closed: 0 };
  const source: FeedSource = {
    audience,
    initial,
    now: () => now,
    open: (given) => {
      events = given;
      return { connect: () => (line.open += 1), close: () => (line.closed += 1) };
    },
    catchUp: async ({ since = 0 }) => {
      asked.push(since);
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer ?? new Error('no answer prepared');
      return answer;
    },
    time: async () => {
      timesAsked += 1;
      return now + 3_600_000;
    },
  };
  const feed = new Feed(source, () => undefined);
  if (!events) throw new Error('the feed did not open its line');
  return {
    feed,
    socket: events,
    asked,
    line,
    timesAsked: () => timesAsked,
    answer: (...given: typeof answers) => (answers = given),
    pass: (ms: number) => {
      now += ms;
      feed.tick();
    },
    // oxlint-disable-next-line no-restricted-globals -- one turn of the event loop, for pending responses
    settled: () => new Promise(setImmediate),
  };
}

describe('a feed', () => {
  it('starts from the snapshot the page was rendered with and follows frames', () => {
    const { feed, socket, asked } = watch(snapshot(3, { 'note:1': note('waiting') }));
    socket.opened();
    socket.frame(frame(3, 4, 'note:1', note('on the floor')));
    expect(feed.dialogue).toMatchObject({ cursor: 4, views: { 'note:1': note('on the floor') } });
    expect(asked).toEqual([]);
  });

  it('fetches what it missed when a frame leaves a gap', async () => {
    const { feed, socket, asked, answer, settled } = watch(snapshot(3));
    answer({ frame: frame(3, 9, 'note:2', note('declined')) });
    socket.frame(frame(8, 9, 'note:2', note('declined')));
    await settled();
    expect(asked).toEqual([3]);
    expect(feed.dialogue).toMatchObject({ cursor: 9, views: { 'note:2': note('declined') } });
  });

  it('never lets an older snapshot replace a newer state', () => {
    const { feed, socket } = watch(snapshot(9, { 'note:1': note('new') }));
    socket.snapshot(snapshot(4, { 'note:1': note('old') }));
    expect(feed.dialogue).toMatchObject({ cursor: 9, views: { 'note:1': note('new') } });
  });

  it('asks for a lost frame at the second heartbeat that is ahead, not at the first', async () => {
    const { socket, asked, answer, settled } = watch(snapshot(3));
    answer({ frame: frame(3, 5, 'note:1', note('x')) });
    socket.heartbeat({ head: 5, at: toInstant(0) });
    expect(asked).toEqual([]);
    socket.heartbeat({ head: 5, at: toInstant(0) });
    await settled();
    expect(asked).toEqual([3]);
  });

  it('polls every five seconds while the socket is closed, and stops when it opens', async () => {
    const { feed, socket, asked, answer, pass, settled } = watch(snapshot(1));
    answer({ snapshot: snapshot(2) }, { snapshot: snapshot(3) });
    pass(5000);
    await settled();
    expect(feed.state).toBe('polling');
    pass(4999);
    pass(1);
    await settled();
    expect(feed.dialogue.cursor).toBe(3);
    socket.opened();
    pass(5000);
    expect(asked).toEqual([1, 2]);
    expect(feed.state).toBe('live');
  });

  it('requests server time once a minute while polling, and not while there are heartbeats', async () => {
    const { feed, socket, answer, pass, settled, timesAsked } = watch(snapshot(1));
    answer(...Array.from({ length: 13 }, () => ({ snapshot: snapshot(2) })));
    for (let poll = 0; poll < 12; poll++) {
      pass(5000);
      await settled();
    }
    expect(feed.clock.offset).toBe(3_600_000);
    expect(timesAsked()).toBe(1);
    pass(5000);
    await settled();
    expect(timesAsked()).toBe(2);
    socket.opened();
    answer({ snapshot: snapshot(3) });
    pass(60_000);
    feed.wake();
    await settled();
    expect(timesAsked()).toBe(2);
  });

  it('is not live before the first snapshot', () => {
    const { feed, socket } = watch();
    expect(feed.state).toBe('connecting');
    socket.opened();
    expect(feed.state).toBe('connecting');
    socket.snapshot(snapshot(1));
    expect(feed.state).toBe('live');
  });

  it('keeps its state when polling fails, and shows that it is reconnecting', async () => {
    const { feed, answer, pass, settled } = watch(snapshot(1, { 'note:1': note('kept') }));
    answer(new Error('down'));
    pass(5001);
    await settled();
    expect(feed.dialogue.views).toEqual({ 'note:1': note('kept') });
    expect(feed.state).toBe('reconnecting');
  });

  it('polls at once if the socket cannot be opened and there is no snapshot yet', async () => {
    const { feed, socket, answer, settled } = watch();
    answer({ snapshot: snapshot(7) });
    socket.failed();
    await settled();
    expect(feed.dialogue.cursor).toBe(7);
  });

  it('polls at once if a socket closed before any message, and not otherwise', async () => {
    const { feed, socket, asked, answer, settled } = watch();
    answer({ snapshot: snapshot(4) });
    socket.opened();
    socket.closed();
    await settled();
    expect(feed.dialogue.cursor).toBe(4);
    socket.opened();
    socket.heartbeat({ head: 4, at: toInstant(0) });
    socket.closed();
    await settled();
    expect(asked).toEqual([0]);
  });

  it.each(['chair', 'hall', 'public'] as const)(
    'shows within fifteen seconds that the connection of %s is silent, after pings have closed it',
    async (audience) => {
      const { feed, socket, answer, pass, settled } = watch(snapshot(1), audience);
      socket.opened();
      socket.heartbeat({ head: 1, at: toInstant(0) });
      pass(10_000);
      socket.closed();
      answer(new Error('swallowed'));
      pass(5_000);
      await settled();
      expect(feed.state).toBe('reconnecting');
    },
  );

  it('stops for good when the right to watch ends, by socket or by polling', async () => {
    const bySocket = watch(snapshot(1));
    bySocket.socket.removed();
    expect(bySocket.feed.state).toBe('removed');
    expect(bySocket.line.closed).toBe(1);

    const byPolling = watch(snapshot(1));
    byPolling.answer('removed');
    byPolling.pass(5000);
    await byPolling.settled();
    byPolling.feed.wake();
    expect(byPolling.feed.state).toBe('removed');
    expect(byPolling.asked).toEqual([1]);
  });

  it('catches up after sleep even though the socket still looks open', async () => {
    const { feed, socket, answer, settled } = watch(snapshot(1));
    socket.opened();
    answer({ frame: frame(1, 6, 'note:1', note('after sleep')) });
    feed.wake();
    await settled();
    expect(feed.dialogue.cursor).toBe(6);
  });
});
