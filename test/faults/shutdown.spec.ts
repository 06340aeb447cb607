import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Crowd } from '../support/senders.js';
import { engines } from '../support/test-app.js';
import { type Hall, prepareHall } from '../support/prepared-dialogue.js';
import { expectNothingLost, storedOpinions } from '../support/stored-opinions.js';
import { LiveClient } from '../support/live-client.js';
import { Relay } from '../support/network-proxy.js';
import { Server } from '../support/server.js';

describe.each(engines)('a server that is asked to end, on %s', (engine) => {
  let hall: Hall;
  let server: Server;
  let screen: LiveClient | undefined;
  let relay: Relay | undefined;
  beforeEach(async () => {
    hall = await prepareHall(engine);
    server = await Server.start(hall.env);
  });
  afterEach(async () => {
    screen?.close();
    await relay?.close();
    relay = undefined;
    await Server.killAll();
    await hall.drop();
  });

  it.each([
    ['once', ['SIGTERM']],
    ['twice at once, as npm does on Ctrl-C', ['SIGINT', 'SIGTERM']],
  ] as const)('answers what it has begun, and stores nothing that it does not acknowledge: %s', async (_, signals) => {
    const crowd = new Crowd(hall.dialogue.id);
    const refusals = new Set<string>();
    let answered = 0;
    await crowd.flood(server.url, (answer) => {
      if (answer?.problem) refusals.add(`${answer.status} ${answer.problem.code}`);
      if (++answered === 60) void server.stop(...signals);
      return answer !== undefined;
    });
    expect(await server.ended).toBe(0);
    expect([...refusals].filter((one) => one !== '503 shutting-down')).toEqual([]);
    expect(crowd.acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(await storedOpinions(hall.env, hall.dialogue.id)).toHaveLength(crowd.acknowledged.length);
    await expectNothingLost(hall.env, crowd);
  });

  it('does not wait for a screen whose network has gone silent', async () => {
    relay = await Relay.to(server.url);
    screen = await new LiveClient(relay.url, hall.dialogue.id, { audience: 'public' }).ready();
    relay.swallow();
    expect(await server.stop()).toBe(0);
  });

  it('waits neither for screens nor for half a request', async () => {
    screen = await new LiveClient(server.url, hall.dialogue.id, { audience: 'public' }).ready();
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
