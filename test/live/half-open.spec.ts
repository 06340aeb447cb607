import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Audience, LiveHandshake } from '../../src/contract/live.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { NetworkProxy } from '../support/network-proxy.js';
import { Screen } from '../support/screen.js';
import { Server } from '../support/server.js';
import { signIn } from '../support/sign-in.js';
import { every, until } from '../support/until.js';

const shownWithinMs = 15_000;
const tickMs = 250;

/** A connection that drops everything without ending, as when a router loses power. */
describe('a half-open connection', () => {
  let prepared: PreparedDialogue;
  let server: Server;
  let proxy: NetworkProxy;
  let chair: Record<string, string>;
  const screens: Screen[] = [];
  let ticking: NodeJS.Timeout;

  beforeAll(async () => {
    prepared = await prepareDialogue('sqlite', {
      live: true,
      prepare: async (app) => void ({ headers: chair } = await signIn(app, 'chair')),
    });
    ticking = every(tickMs, () => screens.forEach(({ feed }) => feed.tick()));
    server = await Server.start(prepared.env);
    proxy = await NetworkProxy.to(server.url);
  });
  afterAll(async () => {
    clearInterval(ticking);
    for (const { feed } of screens) feed.close();
    await proxy.close();
    await Server.killAll();
    await prepared.drop();
  });

  const connections = async (): Promise<number> => {
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    return [...figures.matchAll(/^live_connections\{.*\} (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
  };
  const watch = (audience: Audience): Screen => {
    const link = audience === 'hall' ? { link: prepared.dialogue.hallKey } : {};
    const who: LiveHandshake = { dialogueId: prepared.dialogue.id, audience, ...link };
    return new Screen(who, { url: proxy.url, headers: audience === 'chair' ? chair : {} });
  };

  it('is detected by pings before a screen has to show it', async () => {
    const opened = await (await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`)).text();
    const { pingInterval, pingTimeout } = JSON.parse(opened.slice(1)) as Record<string, number>;
    expect((pingInterval ?? NaN) + (pingTimeout ?? NaN)).toBeLessThan(shownWithinMs);
  });

  it('is shown by every screen and dropped by the server; both recover', async () => {
    screens.push(...(['chair', 'hall', 'public'] as const).map(watch));
    await until('all are live', () => screens.every(({ feed }) => feed.state === 'live'));
    expect(await connections()).toBe(3);
    proxy.blackhole();
    await until('all say so', () => screens.every(({ feed }) => feed.state === 'reconnecting'));
    await until('the server has let go', async () => (await connections()) === 0);
    expect(screens.map(({ feed }) => feed.state)).not.toContain('live');
    proxy.restore();
    await until('all are live again', () => screens.every(({ feed }) => feed.state === 'live'));
    expect(await connections()).toBe(3);
    expect(screens.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
