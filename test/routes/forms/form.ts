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

/** A completely filled-in form. */
export interface Filled {
  /** The object of the form: the id in its path. */
  id?: string;
  body: Body;
}

export interface Form {
  /** The route: `POST /api/v1/dialogues/:id/notes`. */
  route: string;
  /** Who sends it; default: a visitor. */
  by?: Staff;
  fill: (world: World) => Filled | Promise<Filled>;
  /** Combinations of fields that are invalid together, with the reported field and rule. */
  clashes?: readonly (readonly [change: Body, field: string, rule: string])[];
  /** Text fields used for look-up or not stored, which are not tested with free text. */
  plain?: readonly string[];
  /** Fields that exclude those of this form; another form of the same route has them. */
  elsewhere?: readonly string[];
  /** Status of the unchanged form, 2xx unless the application is past that state. */
  answer?: number;
}

/** A ward with a signed-in person of every role. */
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
  /** Inserts a dialogue in session, bypassing planning. */
  inSession = (facts: Partial<Dialogue> = {}): Promise<Dialogue> => seedDialogue(this.ward.app, this.home, facts);

  async opinion(facts: OpinionFacts = {}, dialogue?: Dialogue): Promise<Opinion> {
    return seedOpinion(this.ward.app, dialogue ?? (await this.inSession()), facts);
  }

  async task(dialogue?: Dialogue): Promise<Task> {
    const { app, chair, works } = this.ward;
    return seedTask(app, chair.actor, dialogue ?? (await this.inSession()), { leadDepartmentId: works });
  }

  /** Sends a preparatory request, which must succeed. */
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

  /** Returns the single value of a query. */
  async one<T = string>(sql: string, ...values: string[]): Promise<T> {
    const [row] = await this.ward.app.reader.rows<Record<string, T>>(sql, values);
    const [value] = Object.values(row ?? {});
    if (value === undefined) throw new Error(`nothing: ${sql}`);
    return value;
  }
}
