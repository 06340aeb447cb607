import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Senders } from '../support/senders.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { engines } from '../support/test-app.js';
import { LiveClient } from '../support/live-client.js';
import { RawClient, malformedValues } from '../support/raw-client.js';
import { Server } from '../support/server.js';
import { signIn } from '../support/sign-in.js';

const names = Object.keys(malformedValues);
/** Values that are strings: unknown, but valid in form. */
const texts = names.filter((name) => name.includes('text'));
const except = (some: readonly string[], code: string, others: string) => (shape: string) =>
  some.includes(shape) ? code : others;
const fails = 'validation-failed';

/** The result for each value in each field of a handshake for the public audience. */
const answers: Record<string, (shape: string) => string> = {
  dialogueId: except(texts, 'not-found', fails),
  audience: () => fails,
  since: except(['missing'], 'admitted', fails),
  link: (shape) => (shape === 'a long text' ? fails : except(['missing', 'null', ...texts], 'admitted', fails)(shape)),
};
const events = ['snapshot', 'frame', 'heartbeat', 'stale', 'removed', 'join', 'error'];

describe.each(engines)('a server receiving malformed socket messages, on %s', (engine) => {
  let prepared: PreparedDialogue;
  let server: Server;
  let cookie: string;
  let witnesses: LiveClient[];
  const raws: RawClient[] = [];

  beforeAll(async () => {
    let headers: Record<string, string> = {};
    prepared = await prepareDialogue(engine, {
      live: true,
      prepare: async (app) => void ({ headers } = await signIn(app, 'chair')),
    });
    cookie = headers['cookie'] ?? '';
    server = await Server.start(prepared.env);
    witnesses = [
      new LiveClient(server.url, prepared.dialogue.id, { audience: 'staff', headers }),
      new LiveClient(server.url, prepared.dialogue.id, { audience: 'public' }),
    ];
    for (const witness of witnesses) await witness.ready();
  });

  /** Other clients are still connected and receive the next event. */
  async function expectOthersUndisturbed(): Promise<void> {
    const senders = new Senders(prepared.dialogue.id);
    const before = witnesses.map(({ frames }) => frames.length);
    expect((await senders.send(server.url, senders.compose()))?.status).toBe(201);
    for (const [index, witness] of witnesses.entries()) {
      await witness.until(({ frames }) => frames.length > (before[index] ?? 0), 'the next frame');
      expect(witness.received.filter(({ kind }) => kind === 'snapshot')).toHaveLength(1);
      expect(witness.gaps).toBe(0);
    }
    expect(server.output).not.toMatch(/"level":[56]0|Error/);
  }
  afterEach(async () => {
    for (const client of raws.splice(0)) client.close();
    await expectOthersUndisturbed();
  });
  afterAll(async () => {
    for (const witness of witnesses) witness.close();
    await Server.killAll();
    await prepared.drop();
  });

  const open = async (as?: string): Promise<RawClient> => {
    const client = await RawClient.open(server.url, as);
    raws.push(client);
    return client;
  };
  const handshake = (field: string, value: string | undefined): string => {
    const fields = { dialogueId: JSON.stringify(prepared.dialogue.id), audience: '"public"', [field]: value };
    const given = Object.entries(fields).filter(([, json]) => json !== undefined);
    return `{${given.map(([name, json]) => `"${name}":${json}`).join(',')}}`;
  };

  it('is tested with thirteen values', () => expect(names).toHaveLength(13));

  it.each(Object.keys(answers))('responds to each value as %s', async (field) => {
    const told = await Promise.all(
      names.map(async (shape) => [shape, await (await open()).join(handshake(field, malformedValues[shape]))]),
    );
    expect(told).toEqual(names.map((shape) => [shape, answers[field]?.(shape)]));
  });

  it('ignores unknown fields', async () => {
    const told = await Promise.all(
      names.map(async (shape) => (await open()).join(handshake('__proto__', malformedValues[shape] ?? '1'))),
    );
    expect([...new Set(told)]).toEqual(['admitted']);
  });

  it('accepts no cookie that was not issued', async () => {
    const cookies = [
      '',
      'dt',
      'dt=',
      'dt=%E0%A4%A',
      `dt=${'x'.repeat(6_000)}`,
      '__proto__=1; dt=[]',
      `dt="${cookie}"`,
      ';;=;',
    ];
    const staff = handshake('audience', '"staff"');
    const told = await Promise.all(cookies.map(async (one) => (await open(one)).join(staff)));
    expect(told).toEqual(cookies.map(() => 'not-signed-in'));
    expect(await (await open(cookie)).join(staff)).toBe('admitted');
  });

  it('closes the connection if the handshake is not an object', async () => {
    const said = ['null', '[]', '"x"', '{', '{"dialogueId":', '\\', `{"link":"${'x'.repeat(5_000)}"}`];
    const told = await Promise.all(said.map(async (auth) => (await open()).join(auth)));
    expect(told).toEqual(said.map(() => 'closed'));
  });

  it.each(events)('refuses every value of %s with a code, and closes the connection', async (event) => {
    const said = names.map(
      (shape) => `2/live,["${event}"${malformedValues[shape] === undefined ? '' : `,${malformedValues[shape]}`}]`,
    );
    const packets: (string | Buffer)[][] = [
      ...said.map((packet) => [packet]),
      [`2/live,7["${event}",{}]`],
      [`2/live,["${event}",1,2,3,4,5,6,7,8,9]`],
      [`51-/live,["${event}",{"_placeholder":true,"num":0}]`, Buffer.from([0, 255, 0])],
    ];
    await Promise.all(
      packets.map(async (spoken) => {
        const client = await open(cookie);
        expect(await client.join(handshake('audience', '"chair"'))).toBe('admitted');
        client.send(...spoken);
        await client.ends();
        expect(client.received).toContain('2/live,["removed",{"code":"validation-failed"}]');
        expect(client.received.filter((one) => /^(3|6)/.test(one))).toEqual([]);
      }),
    );
  });

  it('closes the connection on an invalid packet', async () => {
    const packets: (string | Buffer)[] = [
      '9',
      '2/live,',
      '2/live,[',
      '2/live,[]',
      '2/live,[null]',
      '2/live,["connect"]',
      '2/live,["disconnect"]',
      '2/other,["frame"]',
      '5-/live,["frame"]',
      '599999999-/live,["frame",{"_placeholder":true,"num":0}]',
      '51-/live,["frame",{"_placeholder":true,"num":-1}]',
      '0/live,{}',
      '4/live,{"message":"x"}',
      Buffer.from('frame'),
      'x'.repeat(5_000),
    ];
    await Promise.all(
      packets.map(async (packet) => {
        const client = await open();
        expect(await client.join(handshake('link', undefined))).toBe('admitted');
        // Another packet follows an incomplete one with attachments, so it can never be completed.
        client.send(packet, '2/live,["frame"]');
        await client.ends();
      }),
    );
  });
});
