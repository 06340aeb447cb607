import type { Role } from '../../../src/contract/permissions.js';
import type { Opinion } from '../../../src/opinion/opinion.entity.js';
import type { Dialogue } from '../../../src/dialogue/dialogue.entity.js';
import {
  type Ward,
  openWard,
  type OpinionFacts,
  seedDialogue,
  seedOpinion,
  seedTask,
} from '../../support/assignments.js';
import { announce, goLive, planDialogue } from '../../support/dialogues.js';
import type { Engine } from '../../support/test-app.js';
import { signIn } from '../../support/sign-in.js';

export type Body = Record<string, unknown>;
type Staff = Exclude<Role, 'public'>;
type Task = Awaited<ReturnType<typeof seedTask>>;

/** A whole entry of a form, as somebody fills it in on a real day. */
export interface Filled {
  /** What the form is about: the id in its address. */
  id?: string;
  body: Body;
}

export interface Form {
  /** As the router knows it: `POST /api/v1/dialogues/:id/notes`. */
  route: string;
  /** Whoever sends it; a visitor unless named. */
  by?: Staff;
  fill: (world: World) => Filled | Promise<Filled>;
  /** Entries that are each fine and do not go together: the change, and the field and rule that are named. */
  clashes?: readonly (readonly [change: Body, field: string, rule: string])[];
  /** Text by which something is looked up, or that is not kept: not filled with anything strange. */
  plain?: readonly string[];
  /** Fields that may not stand beside those of this entry; another entry of the same route has them. */
  elsewhere?: readonly string[];
  /** Answer to the entry as it is, 2xx unless the house is past it. */
  answer?: number;
}

/** The ward on a working day, with somebody of every role signed in. */
export class World {
  private constructor(
    readonly ward: Ward,
    private readonly people: ReadonlyMap<string, Record<string, string>>,
  ) {}

  static async open(engine: Engine, roles: readonly Staff[]): Promise<World> {
    const ward = await openWard(engine);
    const people = new Map<string, Record<string, string>>();
    for (const role of new Set(roles)) {
      const inWorks = role === 'department_officer' || role === 'department_head' ? { departmentId: ward.works } : {};
      people.set(role, (await signIn(ward.app, role, inWorks)).headers);
    }
    return new World(ward, people);
  }

  headersOf(by: Staff | undefined): Record<string, string> {
    return by === undefined ? {} : (this.people.get(by) ?? {});
  }

  get home() {
    return this.ward.seeded.home;
  }

  get field(): string {
    return this.home.fields['Xây dựng'] as string;
  }

  draft = (): Promise<Dialogue> => planDialogue(this.ward.app, this.home);
  announced = async (): Promise<Dialogue> => announce(this.ward.app, await this.draft());
  live = async (): Promise<Dialogue> => goLive(this.ward.app, await this.draft());
  /** In session, past the course of planning. */
  inSession = (facts: Partial<Dialogue> = {}): Promise<Dialogue> => seedDialogue(this.ward.app, this.home, facts);

  async opinion(facts: OpinionFacts = {}, dialogue?: Dialogue): Promise<Opinion> {
    return seedOpinion(this.ward.app, dialogue ?? (await this.inSession()), facts);
  }

  async task(dialogue?: Dialogue): Promise<Task> {
    const { app, chair, works } = this.ward;
    return seedTask(app, chair.actor, dialogue ?? (await this.inSession()), { leadDepartmentId: works });
  }

  /** Sends what comes before; it has to succeed. */
  async send<T = Body>(
    by: Staff | undefined,
    path: string,
    payload: Body,
    method: 'POST' | 'PUT' = 'POST',
  ): Promise<T> {
    const answer = await this.ward.app.nest.inject({
      method,
      url: `/api/v1/${path}`,
      headers: this.headersOf(by),
      payload,
    });
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.payload}`);
    return answer.json<T>();
  }

  /** The one value of a query. */
  async one<T = string>(sql: string, ...values: string[]): Promise<T> {
    const [row] = await this.ward.app.reader.rows<Record<string, T>>(sql, values);
    const [value] = Object.values(row ?? {});
    if (value === undefined) throw new Error(`nothing: ${sql}`);
    return value;
  }
}
