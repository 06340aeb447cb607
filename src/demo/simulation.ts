import type { INestApplicationContext } from '@nestjs/common';
import { Account } from '../auth/account.entity.js';
import type { Actor } from '../auth/actor.js';
import { LoginService } from '../auth/login.service.js';
import { LOGGER } from '../common/common.module.js';
import { Refusal } from '../common/problem/refusal.js';
import type { OpinionKind, OpinionOutcome } from '../contract/opinion.js';
import { Registration } from '../invitation/invitation.entity.js';
import { Turn } from '../floor/floor.entity.js';
import { getSeen } from '../floor/floor.projection.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { Field } from '../organisation/organisation.entity.js';
import { IsNull } from 'typeorm';
import { SeededRandom } from './seeded-random.js';
import { People } from './people.js';
import { type DemoServices, demoServices } from './demo-services.js';
import { chairSays, somethingToSay } from './simulation-talk.js';

const players = ['moderator', 'chair', 'receptionist'] as const;
type Player = (typeof players)[number];

/** No more is sent while this many opinions are waiting. */
const crowded = 60;
const secondsOnFloor = [35, 80] as const;

type Log = { warn: (about: object, what: string) => void };

/**
 * A simulated audience, moderators, reception and chair in today's dialogue, at a realistic pace. They use the services
 * people use and touch no other dialogue. Real users take precedence: a refused command is not repeated.
 */
export class Simulation {
  private readonly people = new People(2_000, `simulation ${this.services.clock.ms()}`);
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private patience = 0;

  constructor(
    private readonly services: DemoServices,
    private readonly log: Log,
    private readonly dialogueId: string,
    private readonly actors: Record<Player, Actor>,
    private readonly fields: ReadonlyMap<string, string>,
    private readonly chance: SeededRandom,
  ) {}

  static async of(app: INestApplicationContext, dialogueId: string, seed = 2026): Promise<Simulation> {
    const services = demoServices(app);
    const { manager } = services.reader;
    const actors = {} as Record<Player, Actor>;
    for (const player of players) {
      const { id, organisationId, name, title } = await manager.findOneByOrFail(Account, {
        email: `${player}@minh-khe.example`,
      });
      actors[player] = {
        accountId: id,
        loginId: '',
        organisationId,
        name,
        title,
        held: await app.get(LoginService).heldBy(id),
      };
    }
    const { organisationId } = actors.chair;
    const fields = new Map((await manager.findBy(Field, { organisationId })).map(({ name, id }) => [name, id]));
    return new Simulation(services, app.get<Log>(LOGGER), dialogueId, actors, fields, new SeededRandom(seed));
  }

  start(): void {
    const again = (): void => {
      if (this.stopped) return;
      this.timer = setTimeout(() => void this.step().then(again), this.chance.between(1_200, 4_200));
    };
    again();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** One random action, then the next step of the chair. */
  async step(): Promise<void> {
    await this.attempt(
      this.chance.weigh([
        [() => this.send(), 30],
        [() => this.moderate(), 30],
        [() => this.support(), 28],
        [() => this.arrive(), 12],
      ]),
    );
    await this.attempt(() => this.conduct());
  }

  private async attempt(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (error instanceof Refusal || this.stopped) return;
      this.log.warn({ err: error }, 'a step of the simulation failed');
    }
  }

  private async send(): Promise<void> {
    if ((await this.count('accepted')) >= crowded) return;
    const { kind, field, text } = somethingToSay(this.chance);
    const { name, phone, device } = this.people.next();
    const fieldId = this.fields.get(field);
    const community = `Tổ dân phố ${1 + Math.floor(this.chance.next() * 12)}`;
    const displayConsent = this.chance.pick(['none', 'initials', 'name'] as const);
    const opinion = {
      kind,
      text,
      name,
      phone,
      community,
      displayConsent,
      consent: true,
      ...(fieldId ? { fieldId } : {}),
    };
    const sender = { actor: undefined, deviceHash: device, caller: undefined, once: undefined };
    await this.services.submissions.submit(this.dialogueId, opinion, sender);
  }

  private async moderate(): Promise<void> {
    const [oldest] = await this.some('received');
    if (oldest) await this.services.moderation.accept(this.actors.moderator, oldest.id, oldest.version);
  }

  private async support(): Promise<void> {
    const waiting = await this.some('accepted');
    if (waiting.length > 0) await this.services.support.support(this.chance.pick(waiting).id, this.people.device());
  }

  private async arrive(): Promise<void> {
    const { dialogueId } = this;
    const waiting = await this.services.reader.manager.find(Registration, {
      where: { dialogueId, checkedInAt: IsNull(), withdrawnAt: IsNull() },
      order: { id: 'ASC' },
      take: 5,
    });
    const receptionist = this.actors.receptionist;
    if (waiting.length > 0)
      await this.services.checkIns.checkIn(receptionist, dialogueId, { registrationId: this.chance.pick(waiting).id });
    else if (this.chance.next() < 0.2)
      await this.services.checkIns.walkIn(receptionist, dialogueId, {
        kind: 'individual',
        name: this.people.next().name,
        namesake: true,
      });
  }

  /** The chair's next step: let somebody speak, decide, call the next. */
  private async conduct(): Promise<void> {
    const { floor, deciding, clock, reader } = this.services;
    const { chair } = this.actors;
    const seen = await getSeen(reader, this.dialogueId);
    const { opinionId, turnId } = seen;
    if (!opinionId) {
      const [next] = await reader.manager.find(Opinion, {
        where: { dialogueId: this.dialogueId, status: 'accepted' },
        order: { queuePosition: 'ASC', number: 'ASC' },
        take: 1,
      });
      if (!next) return;
      this.patience = this.chance.between(...secondsOnFloor) * 1_000;
      await floor.call(chair, this.dialogueId, { seen, opinionId: next.id });
      return;
    }
    const turn = turnId ? await reader.manager.findOneBy(Turn, { id: turnId }) : null;
    const since = turn ? clock.ms() - turn.startedAt.getTime() : this.patience;
    if (since < (this.patience ||= this.chance.between(...secondsOnFloor) * 1_000)) return;
    const opinion = await reader.manager.findOneByOrFail(Opinion, { id: opinionId });
    const decision = this.decision(opinion);
    await deciding.decide(chair, opinionId, { version: opinion.version, seen, ...decision });
  }

  private decision({ kind, departmentId }: Opinion) {
    const outcome = this.outcome(kind, departmentId !== null);
    const words = chairSays(this.chance, outcome);
    if (outcome === 'escalated') return { outcome, words, escalateTo: { bodyName: 'UBND thành phố Sông Vân' } };
    if (outcome !== 'assigned' || departmentId === null) return { outcome, words };
    const workingDays = this.chance.pick([5, 10, 15]);
    return { outcome, words, assignments: [{ leadDepartmentId: departmentId, workingDays }] };
  }

  private outcome(kind: OpinionKind, hasDepartment: boolean): OpinionOutcome {
    if (kind === 'praise') return 'noted';
    const alone = [
      ['answered', 50],
      ['noted', 8],
      ['escalated', 6],
    ] as const;
    return this.chance.weigh<OpinionOutcome>(hasDepartment ? [...alone, ['assigned', 26], ['written', 10]] : alone);
  }

  private some(status: 'received' | 'accepted'): Promise<Opinion[]> {
    return this.services.reader.manager.find(Opinion, {
      where: { dialogueId: this.dialogueId, status },
      order: { number: 'ASC' },
      take: 20,
    });
  }

  private count(status: 'accepted'): Promise<number> {
    return this.services.reader.manager.countBy(Opinion, { dialogueId: this.dialogueId, status });
  }
}
