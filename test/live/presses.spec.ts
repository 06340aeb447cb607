import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual as equals } from 'node:util';
import type { Refusal } from '../../src/common/problem/refusal.js';
import type { Role } from '../../src/contract/permissions.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { seedDialogue } from '../support/assignments.js';
import { actorOf } from '../support/dialogues.js';
import { type Hand, hands, type Scene, type SceneFacts, stage } from '../support/hands.js';
import { LiveApp } from '../support/live-app.js';
import { isStorm, seed } from '../support/seed.js';
import { signIn, type SignedIn } from '../support/sign-in.js';
import { engines } from '../support/test-app.js';

const names = Object.keys(hands);
const pairs = names.flatMap((one, index) => names.slice(index).map((other) => [one, other] as const));

const newKey = (): string => randomBytes(24).toString('base64url');

/** Interleavings of each team. */
const rounds = isStorm ? 20 : 1;
const longestMs = isStorm ? 60 * 60_000 : 600_000;

/** Teams of four hands, and the rest, in which every two commands meet. */
function teamsOf(left: Set<string>): string[][] {
  const keyOf = (one: string, other: string): string => [one, other].sort().join(' + ');
  const teams: string[][] = [];
  for (const [one, other] of pairs) {
    if (!left.has(keyOf(one, other))) continue;
    const team = [one, other];
    while (team.length < 4) {
      const gain = (name: string): number =>
        new Set(team.map((member) => keyOf(member, name)).filter((key) => left.has(key))).size;
      const best = names.reduce((a, b) => (gain(b) > gain(a) ? b : a));
      if (gain(best) < 2) break;
      team.push(best);
    }
    team.forEach((member, index) => team.slice(index + 1).forEach((next) => left.delete(keyOf(member, next))));
    teams.push(team);
  }
  return teams;
}
const all = teamsOf(new Set(pairs.map(([one, other]) => [one, other].sort().join(' + '))));
/** All of them take minutes. */
const few = fc.shuffledSubarray(all, { minLength: 12, maxLength: 12 });
const teams = isStorm ? all : (fc.sample(few, { seed, numRuns: 1 })[0] ?? []);

const ordersOf = <One>(them: readonly One[]): One[][] =>
  them.length < 2
    ? [[...them]]
    : them.flatMap((one, at) => ordersOf(them.filter((_, index) => index !== at)).map((rest) => [one, ...rest]));

interface Answer {
  name: string;
  /** Which of the hands it was; each other one is somebody else's. */
  index: number;
  hand: Hand;
  status: number;
  code: string | undefined;
  detail: string | undefined;
  body: string;
}

describe.each(engines)('presses of several hands at once on %s', (engine) => {
  let live: LiveApp;
  const people = new Map<Role, SignedIn[]>();
  beforeAll(async () => {
    live = await LiveApp.open(engine);
    for (const role of ['chair', 'operator', 'secretary', 'moderator'] as const)
      people.set(role, [
        await signIn(live.app, role, { name: 'Lê Thị Mẫu Đơn' }),
        await signIn(live.app, role, { name: 'Trần Văn Thí Dụ' }),
      ]);
  });
  afterAll(() => live.close());

  let ordinal = 1000;
  const scene = async (facts: SceneFacts): Promise<Scene> => {
    const startedAt = new Date(live.app.clock.ms() - 3_600_000);
    const dialogue = await seedDialogue(live.app, live.seeded.home, { ordinal: ++ordinal, startedAt });
    return live.app.transaction.run((tx) => stage(tx, dialogue, facts));
  };

  async function press(at: Scene, name: string, index: number, more: object = {}): Promise<Answer> {
    const hand = hands[name] as Hand;
    const person = people.get(hand.by)?.[index % 2];
    const answer = await live.app.nest.inject({
      method: hand.method ?? 'POST',
      url: `/api/v1/${hand.path(at)}`,
      headers: { ...person?.headers, 'content-type': 'application/json', ...more },
      payload: JSON.stringify(hand.body(at)),
    });
    const { code, detail } = answer.json<{ code?: string; detail?: string }>();
    return { name, index, hand, status: answer.statusCode, code, detail, body: answer.payload };
  }

  /** Everything a press can change, by number instead of id, and without times. */
  async function stateOf({ dialogueId }: Scene): Promise<unknown> {
    const [floor] = await live.app.reader.rows(
      `SELECT d.status, o.number AS asked, t.number AS turn, f.answering_name, f.slide, f.speak_seconds, f.turns, f.version,
         f.answer_allotted_seconds, CASE WHEN f.together IS NULL THEN 0 ELSE length(f.together) END AS together
       FROM dialogue d JOIN floor f ON f.dialogue_id = d.id LEFT JOIN opinion o ON o.id = f.opinion_id
       LEFT JOIN turn t ON t.id = f.turn_id WHERE d.id = ?`,
      [dialogueId],
    );
    const opinions = await live.app.reader.rows(
      `SELECT number, status, outcome, kind, public_text, queue_position, reason_code, version,
         CASE WHEN group_id IS NULL THEN 0 ELSE 1 END AS grouped
       FROM opinion WHERE dialogue_id = ? ORDER BY number`,
      [dialogueId],
    );
    const turns = await live.app.reader.rows(
      `SELECT t.number, t.speaker, t.version, t.allotted_seconds, CASE WHEN t.ended_at IS NULL THEN 0 ELSE 1 END AS ended,
         CASE WHEN t.answering_at IS NULL THEN 0 ELSE 1 END AS answered, CASE WHEN t.pauses = '[]' THEN 0 ELSE 1 END AS paused,
         (SELECT CAST(sum(o.number) AS int) FROM turn_opinion l JOIN opinion o ON o.id = l.opinion_id WHERE l.turn_id = t.id) AS linked
       FROM turn t WHERE t.dialogue_id = ? ORDER BY t.number`,
      [dialogueId],
    );
    const pledges = await live.app.reader.rows(
      `SELECT text, version, CASE WHEN struck_at IS NULL THEN 0 ELSE 1 END AS struck FROM pledge WHERE dialogue_id = ? ORDER BY text`,
      [dialogueId],
    );
    const trail = await live.app.reader.rows(
      `SELECT subject_type, verb, CAST(count(*) AS int) AS times FROM trail_entry WHERE dialogue_id = ?
       GROUP BY subject_type, verb ORDER BY subject_type, verb`,
      [dialogueId],
    );
    return { floor, opinions, turns, pledges, trail };
  }

  const counts = ({ status }: Answer): boolean => status < 300;

  /** Of presses at once, those that counted, in the order in which they were answered, and then the losers. */
  async function interleave(scheduler: fc.Scheduler, team: readonly string[], at: Scene): Promise<Answer[]> {
    const answers: Answer[] = [];
    const pressed = team.map(async (name, index) => {
      for (let hop = 0; hop <= index % 3; hop++) await scheduler.schedule(Promise.resolve());
      answers.push(await press(at, name, index));
    });
    await scheduler.waitIdle();
    await Promise.all(pressed);
    return [...answers.filter(counts), ...answers.filter((one) => !counts(one))];
  }

  const toldCodes = /^(floor-changed|turn-changed|version-conflict|queue-changed|wrong-state)$/;
  function assertTold(losers: readonly Answer[]): void {
    for (const { name, status, code, detail } of losers) {
      expect({ name, status, code }).toEqual({ name, status: 409, code: expect.stringMatching(toldCodes) });
      if (code !== 'wrong-state') expect(detail).toMatch(/Lê Thị Mẫu Đơn|Trần Văn Thí Dụ/);
    }
  }

  /** Presses that count although one before them has changed what they were aimed at. */
  const clashesIn = (winners: readonly Answer[]): string[] =>
    winners.flatMap(({ name, hand }, index) =>
      winners
        .slice(0, index)
        .flatMap((before) =>
          before.hand.changes
            .filter((aspect) => hand.aims.includes(aspect))
            .map((aspect) => `${before.name}, then ${name}: ${aspect}`),
        ),
    );

  /** What the same presses give one after the other. */
  async function serially(answers: readonly Answer[], facts: SceneFacts): Promise<{ said: unknown; state: unknown }> {
    const at = await scene(facts);
    const said: unknown[] = [];
    for (const { name, index } of answers) said.push([name, (await press(at, name, index)).status]);
    return { said, state: await stateOf(at) };
  }

  /**
   * One order of those that counted, with the losers after them, explains state and answers. It need not be the order in
   * which they were answered.
   */
  async function assertSerial(answers: readonly Answer[], facts: SceneFacts, state: unknown): Promise<void> {
    const winners = answers.filter(counts);
    const losers = answers.filter((one) => !counts(one));
    expect(winners.length).toBeGreaterThan(0);
    const apart = ordersOf(winners).filter((order) => clashesIn(order).length === 0);
    if (apart.length === 0) expect(clashesIn(winners)).toEqual([]);
    const tried: [left: unknown, alone: unknown][] = [];
    for (const order of apart.map((one) => [...one, ...losers])) {
      const left = { said: order.map(({ name, status }) => [name, status]), state };
      const alone = await serially(order, facts);
      if (equals(left, alone)) return;
      tried.push([left, alone]);
    }
    expect(tried[0]?.[0]).toEqual(tried[0]?.[1]);
  }

  it(
    `leave what one after the other would, in ${rounds} interleavings of ${teams.length} teams of hands; losers are told`,
    async () => {
      for (const team of teams) {
        const isEmpty = team.every((name) => !hands[name]?.needs) ? fc.boolean() : fc.constant(false);
        await fc.assert(
          fc.asyncProperty(
            fc.scheduler(),
            fc.shuffledSubarray(team, { minLength: team.length }),
            isEmpty,
            async (scheduler, order, empty) => {
              const facts = { isEmpty: empty };
              const at = await scene(facts);
              const answers = await interleave(scheduler, order, at);
              assertTold(answers.filter((one) => !counts(one)));
              await assertSerial(answers, facts, await stateOf(at));
            },
          ),
          { numRuns: rounds },
        );
      }
    },
    longestMs,
  );

  it.each(names)('%s: needs what it is aimed at, and counts once if it is repeated with its key', async (name) => {
    const at = await scene({ isEmpty: false });
    const before = await stateOf(at);
    const { by, method = 'POST', path, body } = hands[name] as Hand;
    const aims = ['seen', 'version', 'position', 'intoVersion', 'opinions', 'turnId'].filter(
      (field) => field in body(at),
    );
    expect(aims).not.toEqual([]);
    for (const aim of aims) {
      const answer = await live.app.nest.inject({
        method,
        url: `/api/v1/${path(at)}`,
        headers: { ...people.get(by)?.[0]?.headers, 'content-type': 'application/json' },
        payload: JSON.stringify({ ...body(at), [aim]: undefined }),
      });
      expect([aim, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([aim, 400, 'validation-failed']);
    }
    expect(await stateOf(at)).toEqual(before);
    const key = { 'idempotency-key': newKey() };
    const first = await press(at, name, 0, key);
    expect(first.status).toBeLessThan(300);
    const once = await stateOf(at);
    const repeated = await press(at, name, 0, key);
    expect([repeated.status, repeated.body]).toEqual([first.status, first.body]);
    expect(await stateOf(at)).toEqual(once);
  });

  it('give an empty floor once, to one speaker, and tell the other whom', async () => {
    const at = await scene({ isEmpty: true });
    const answers = await Promise.all([0, 1, 2, 3].map((index) => press(at, 'give', index)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    for (const { code, detail } of answers.filter((one) => !counts(one))) {
      expect(code).toBe('floor-changed');
      expect(detail).toMatch(/^Chưa ghi gì: (Lê Thị Mẫu Đơn|Trần Văn Thí Dụ) vừa mời người khác phát biểu/);
    }
    const turns = await live.app.reader.rows('SELECT 1 FROM turn WHERE dialogue_id = ? AND number > 1', [
      at.dialogueId,
    ]);
    expect(turns).toHaveLength(1);
  });

  it('tell who moved an opinion, also of moves that share a commit', async () => {
    const { opinions } = await scene({ isEmpty: false });
    const { id, version, queuePosition } = opinions.moved;
    const move = { version, position: queuePosition as number, after: null };
    const moderators = people.get('moderator') ?? [];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const busy = live.app.transaction.run(() => gate);
    const moves = moderators.map(({ accountId }) =>
      live.app.nest
        .get(ModerationService)
        .move(actorOf(live.seeded.home.id, 'moderator', { accountId }), id, move)
        .then(
          () => 'moved',
          (error: Refusal) => [error.code, error.details.params?.['who']],
        ),
    );
    release();
    await busy;
    const [first, second] = await Promise.all(moves);
    const winner = first === 'moved' ? 'Lê Thị Mẫu Đơn' : 'Trần Văn Thí Dụ';
    expect([first, second]).toContain('moved');
    expect([first, second]).toContainEqual(['queue-changed', winner]);
  });

  it('undo a decision once; what was undone already is said', async () => {
    const at = await scene({ isEmpty: false });
    await press(at, 'undo', 0);
    const again = await press(at, 'undo', 1);
    expect(again).toMatchObject({ status: 409, code: 'version-conflict' });
    expect(again.detail).toContain('Lê Thị Mẫu Đơn');
    expect(again.detail).toContain('hoàn tác quyết định');
  });
});
