import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Senders } from '../support/senders.js';
import { engines } from '../support/test-app.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { expectNothingLost, storedOpinions } from '../support/stored-opinions.js';
import { LiveClient } from '../support/live-client.js';
import { NetworkProxy } from '../support/network-proxy.js';
import { Server } from '../support/server.js';

describe.each(engines)('a server that is asked to stop, on %s', (engine) => {
  let prepared: PreparedDialogue;
  let server: Server;
  let screen: LiveClient | undefined;
  let proxy: NetworkProxy | undefined;
  beforeEach(async () => {
    prepared = await prepareDialogue(engine);
    server = await Server.start(prepared.env);
  });
  afterEach(async () => {
    screen?.close();
    await proxy?.close();
    proxy = undefined;
    await Server.killAll();
    await prepared.drop();
  });

  it.each([
    ['once', ['SIGTERM']],
    ['twice at once, as npm does on Ctrl-C', ['SIGINT', 'SIGTERM']],
  ] as const)('responds to requests in progress, and stores nothing unacknowledged: %s', async (_, signals) => {
    const senders = new Senders(prepared.dialogue.id);
    const refusals = new Set<string>();
    let answered = 0;
    await senders.flood(server.url, (answer) => {
      if (answer?.problem) refusals.add(`${answer.status} ${answer.problem.code}`);
      if (++answered === 60) void server.stop(...signals);
      return answer !== undefined;
    });
    expect(await server.ended).toBe(0);
    expect([...refusals].filter((one) => one !== '503 shutting-down')).toEqual([]);
    expect(senders.acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(await storedOpinions(prepared.env, prepared.dialogue.id)).toHaveLength(senders.acknowledged.length);
    await expectNothingLost(prepared.env, senders);
  });

  it('does not wait for a screen with a silent network', async () => {
    proxy = await NetworkProxy.to(server.url);
    screen = await new LiveClient(proxy.url, prepared.dialogue.id, { audience: 'public' }).ready();
    proxy.blackhole();
    expect(await server.stop()).toBe(0);
  });

  it('waits neither for screens nor for incomplete requests', async () => {
    screen = await new LiveClient(server.url, prepared.dialogue.id, { audience: 'public' }).ready();
    const slow = connect(Number(new URL(server.url).port), '127.0.0.1');
    slow.on('error', () => undefined);
    slow.write(
      'POST /api/v1/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"',
    );
    const idle = await fetch(`${server.url}/api/health/live`);
    expect(idle.status).toBe(200);
    const closed = once(slow, 'close');
    expect(await server.stop()).toBe(0);
    await closed;
    await screen.until(({ connected }) => !connected);
  });
});
