import { compareInstants } from '#contract/instant.js';
import type { OpinionOutcome } from '#contract/opinion.js';
import { type Seen, seenOf, type ShownFloor } from '#contract/seen.js';
import { post } from '#api/client.js';
import { decisions, type DueOptions } from '#api/decisions.js';
import { floor, type Floor } from '#api/floor.js';
import { notes } from '#api/notes.js';
import { opinions, type AssignmentOrder, type Decision } from '#api/opinions.js';
import { Problem } from '#api/problem.js';
import { toasts } from '#lib/toasts.svelte.js';
import type { LiveRoom } from '#live/client.svelte.js';
import { isPaused } from '#live/turn.js';
import { messages } from '../../app/messages.svelte.js';
import { PressTarget } from '../../live/press-target.js';
import { OwnChanges } from '../../live/own-changes.js';
import { Presses } from '../../live/presses.svelte.js';
import { sayDecision } from './decision-texts.js';

/** The question and version a decision is based on. */
export interface Question {
  id: string;
  number: number;
  version: number;
}

/** What a press is aimed at: the floor, the question on it, and the next to be called. */
interface Aim {
  seen: Seen;
  question: Question | null;
  next: string | null;
}

const keyOf = ({ seen, question, next }: Aim): string =>
  [seen.turnId, seen.opinionId, seen.version, question?.version, next].join();

interface Shown extends ShownFloor {
  opinion: Question | null;
  next: readonly { id: string }[];
}

const aimAt = (shown: Shown): Aim => {
  const { opinion, next } = shown;
  const question = opinion && { id: opinion.id, number: opinion.number, version: opinion.version };
  return { seen: seenOf(shown), question, next: next[0]?.id ?? null };
};

/** The floor as it was seen; `id` names who and what has it. */
const floorOf = (seen: Seen) => ({ ...seen, id: `${seen.turnId} ${seen.opinionId}` });

/**
 * The chair's commands. Each names the floor that was seen, so that none affects another question. Those of the floor
 * follow one another: an own change of the timer does not hinder the next press, one that gives the floor to another
 * turn or question refuses it.
 */
export class ChairCommands {
  readonly presses = new Presses();
  options = $state.raw<DueOptions | null>(null);
  /** The question the due dates were fetched for. */
  #optionsFor = $state<string | null>(null);

  #optionsWanted: string | null = null;

  #live: LiveRoom;
  #dialogueId: string;
  #target = new PressTarget<Aim>(keyOf);
  #own = new OwnChanges<Seen & { id: string }>();

  question = $derived.by(() => this.#live.floor?.opinion ?? null);
  opinion = $derived.by(() => (this.question ? this.#live.one('opinion', this.question.id) : undefined));
  turn = $derived.by(() => this.#live.floor?.turn ?? null);
  status = $derived.by(() => this.#live.dialogue?.status);
  isPraise = $derived(this.question?.kind === 'praise');
  /** The usual body for one-tap escalation: the last one in this dialogue, else the superior organisation. */
  usualBody = $derived.by(
    () =>
      this.#live
        .all('opinion')
        .filter((one) => one.decision?.escalatedTo)
        .sort((a, b) => compareInstants(b.decidedAt, a.decidedAt))[0]?.decision?.escalatedTo ??
      this.options?.superiorName ??
      null,
  );
  /** Collected questions. */
  together = $derived.by(() => this.#live.floor?.together ?? []);
  answer = $derived.by(() => this.#live.floor?.answer ?? null);
  /** The present timer: the answer's once somebody answers, else the speaker's. */
  clock = $derived(this.answer ?? this.turn);
  unseen = $derived.by(() =>
    this.#live
      .all('note')
      .filter(({ seenAt }) => seenAt === null)
      .sort((a, b) => compareInstants(a.sentAt, b.sentAt)),
  );

  constructor(live: LiveRoom, dialogueId: string) {
    this.#live = live;
    this.#dialogueId = dialogueId;
  }

  /** Whether the due dates are for the question on the floor. */
  get optionsFit(): boolean {
    return this.#optionsFor === (this.question?.id ?? null);
  }

  /** The question on the floor. */
  get shown(): Question | null {
    const { question, opinion } = this;
    return question && { id: question.id, number: question.number, version: opinion?.version ?? question.version };
  }

  /** What the screen shows. */
  get aim(): Aim | null {
    const { floor: present } = this.#live;
    return present ? { ...aimAt(present), question: this.shown } : null;
  }

  /** The question a press at this moment is aimed at. */
  get seen(): Question | null {
    return this.#aimed?.question ?? null;
  }

  get #aimed(): Aim | null {
    return this.#target.at(performance.now()) ?? this.aim;
  }

  /** To be called with every change of the floor. */
  watch(aim: Aim): void {
    this.#target.see(aim, performance.now(), !this.presses.isIdle);
  }

  async loadOptions(opinionId: string | null): Promise<void> {
    this.#optionsWanted = opinionId;
    try {
      const options = await decisions.options(this.#dialogueId, opinionId);
      if (this.#optionsWanted !== opinionId) return;
      this.options = options;
      this.#optionsFor = opinionId;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  /** Calls the given question, or the next as it was shown; into an empty queue one may just have come. */
  async call(opinionId?: string): Promise<boolean> {
    const wanted = opinionId ?? this.#aimed?.next ?? this.aim?.next;
    if (!wanted) return false;
    return this.#press(opinionId ? `call-${opinionId}` : 'call', (seen) => floor.call(this.#dialogueId, seen, wanted));
  }

  async putBack(opinionId?: string): Promise<void> {
    await this.#press(opinionId ? `back-${opinionId}` : 'put-back', (seen) =>
      floor.putBack(this.#dialogueId, seen, opinionId),
    );
  }

  /** Collects the question; the next can be called. */
  async collect(): Promise<void> {
    if (this.question) await this.#press('collect', (seen) => floor.collect(this.#dialogueId, seen));
  }

  /** Starts or stops the timer; begins a turn if there is none. */
  async timer(): Promise<void> {
    const { clock } = this;
    const action = clock && (isPaused(clock) ? 'start' : 'stop');
    await this.#press(
      'timer',
      (seen) =>
        action
          ? floor.timer(this.#dialogueId, seen, action)
          : floor.give(this.#dialogueId, seen, { opinionId: seen.opinionId }),
      `timer-${action}`,
    );
  }

  /** The person has finished: starts the answer's timer, once. */
  async beginAnswer(): Promise<void> {
    if (this.turn && !this.answer) await this.#press('answer', (seen) => floor.timer(this.#dialogueId, seen, 'answer'));
  }

  async addMinute(): Promise<void> {
    if (this.turn) await this.#press('add', (seen) => floor.timer(this.#dialogueId, seen, 'add', 60));
  }

  /** Gives the floor to somebody, with or without a question. */
  give(speaker: string): Promise<boolean> {
    return this.#press('give', (seen) => floor.give(this.#dialogueId, seen, { opinionId: seen.opinionId, speaker }));
  }

  /** Ends the turn; the question stays. */
  async end(): Promise<void> {
    if (this.turn) await this.#press('end', (seen) => floor.end(this.#dialogueId, seen));
  }

  limits(speakSeconds: number, answerSeconds: number): Promise<boolean> {
    const limits = { speakSeconds, answerSeconds };
    const wish = `limits ${speakSeconds} ${answerSeconds}`;
    return this.#press('limits', (seen) => floor.limits(this.#dialogueId, seen, limits), wish);
  }

  async pauseOrResume(): Promise<void> {
    // The status at the time of the press; the screen may update before the server has answered.
    const { status } = this;
    if (status === 'live') await this.#press('pause', (seen) => floor.pause(this.#dialogueId, seen));
    else if (status === 'paused') await this.#press('pause', (seen) => floor.resume(this.#dialogueId, seen), 'resume');
  }

  async changeStatus(step: 'start' | 'conclude'): Promise<boolean> {
    return this.#run(step, () => post(`/api/v1/dialogues/{id}/${step}`, this.#dialogueId, {}));
  }

  async answering(departmentId: string | null, name: string | null): Promise<boolean> {
    const who = { departmentId, name };
    const wish = `answering ${departmentId} ${name}`;
    return this.#press('answering', (seen) => floor.answering(this.#dialogueId, seen, who), wish);
  }

  async slide(shown: { slide?: string | null; overlay?: string | null }): Promise<boolean> {
    const wish = `slide ${JSON.stringify(shown)}`;
    return this.#press('slide', (seen) => floor.slide(this.#dialogueId, seen, shown), wish);
  }

  async see(noteId: string): Promise<void> {
    await this.#run(`note-${noteId}`, () => notes.seen(noteId));
  }

  finish(outcome: Exclude<OpinionOutcome, 'assigned' | 'escalated'>): Promise<boolean> {
    return this.decide(`decide-${outcome}`, this.seen, { outcome });
  }

  assign(order: AssignmentOrder, what = 'decide-assigned'): Promise<boolean> {
    return this.decide(what, this.seen, { outcome: 'assigned', assignments: [order] });
  }

  escalate(bodyName: string): Promise<boolean> {
    return this.decide('decide-escalated', this.seen, { outcome: 'escalated', escalateTo: { bodyName } });
  }

  /** Decides the question seen when the decision was begun; the floor may have changed while a dialog was open. */
  async decide(what: string, question: Question | null, given: Decision): Promise<boolean> {
    if (!question) return this.#refuse(what);
    const { id, version } = question;
    return this.#press(what, async (seen) => {
      const aimed = { ...seen, opinionId: id };
      const { floor: after, opinion } = await opinions.decide(id, { ...given, version, seen: aimed });
      this.#offerUndo({ ...question, version: opinion.version }, given);
      return after;
    });
  }

  /** Corrects an earlier decision; the trail keeps both. */
  correct(what: string, opinion: Question, given: Decision): Promise<boolean> {
    return this.#run(what, async () => {
      const { id, version } = opinion;
      const after = await opinions.decide(id, { ...given, version, seen: null });
      this.#offerUndo({ ...opinion, version: after.opinion.version }, given);
    });
  }

  /** One answer to all collected questions and the one on the floor. */
  finishTogether(outcome: 'answered' | 'noted'): Promise<boolean> {
    const { shown } = this;
    const all = [...this.together, ...(shown ? [shown] : [])];
    return this.#press(`together-${outcome}`, async (seen) => {
      const { floor: after, opinions: decided } = await floor.decideTogether(this.#dialogueId, seen, {
        outcome,
        opinions: all.map(({ id, version }) => ({ id, version })),
      });
      const numbers = all.map(({ number }) => number).join(', ');
      toasts.show(
        messages.t('chair.said_together', { numbers, what: messages.t(`chair.said_${outcome}`) }),
        async () => {
          this.#made(await floor.undoTogether(this.#dialogueId, decided, shown?.id ?? null));
        },
      );
      return after;
    });
  }

  async direct(text: string, orders: AssignmentOrder[], key: string): Promise<boolean> {
    return this.#run('direct', () => decisions.direct(this.#dialogueId, text, orders, key));
  }

  /** `decided`: the question as the decision left it. */
  #offerUndo(decided: Question, given: Decision): void {
    const departments = this.options?.departments ?? [];
    toasts.show(sayDecision(messages, decided.number, given, departments, this.options), async () => {
      const { floor: after } = await opinions.undoDecision(decided.id, decided.version);
      this.#made(after);
    });
  }

  /** Refuses a press aimed at an earlier state of the floor. */
  #refuse(what: string): boolean {
    if (this.shown) this.presses.refuse(what, messages.t('chair.floor_changed'));
    return false;
  }

  /** The next press is aimed at what this device has just done, even before the frame of it arrives. */
  #made(after: Floor): void {
    const aim = aimAt(after);
    this.#target.made(aim);
    if (after.version > (this.#live.floor?.version ?? 0)) this.#target.see(aim, performance.now(), true);
  }

  /** `wish`: what it is meant to do; the same again, while it is on its way, is a double tap. */
  async #press(what: string, work: (seen: Seen) => Promise<Floor>, wish = what): Promise<boolean> {
    const aimed = floorOf(this.#aimed?.seen ?? { turnId: null, opinionId: null, version: 1 });
    const send = async (): Promise<boolean> => {
      const { id, ...seen } = this.#own.since(aimed);
      const after = await work(seen);
      const left = floorOf(seenOf(after));
      if (left.id === id && left.version === seen.version + 1) this.#own.record({ id, version: seen.version }, left);
      this.#made(after);
      return true;
    };
    return (await this.presses.run(what, () => this.#own.inTurn(send), wish)) ?? false;
  }

  /** A command that leaves the floor as it is. */
  async #run(what: string, work: () => Promise<unknown>): Promise<boolean> {
    const send = async (): Promise<boolean> => {
      await work();
      return true;
    };
    return (await this.presses.run(what, send)) ?? false;
  }
}
