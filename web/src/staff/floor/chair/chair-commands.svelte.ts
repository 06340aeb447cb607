import { compareInstants } from '#contract/instant.js';
import type { OpinionOutcome } from '#contract/opinion.js';
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
import { Presses } from '../../live/presses.svelte.js';
import { sayDecision } from './decision-texts.js';

/** The question and version a decision is based on. */
export interface Question {
  id: string;
  number: number;
  version: number;
}

/** The chair's commands. Each names the question that was seen, so that none affects another one. */
export class ChairCommands {
  readonly presses = new Presses();
  options = $state.raw<DueOptions | null>(null);
  /** The question the due dates were fetched for. */
  #optionsFor = $state<string | null>(null);

  #optionsWanted: string | null = null;

  #live: LiveRoom;
  #dialogueId: string;
  #target = new PressTarget<Question | null>((seen) => (seen ? `${seen.id}:${seen.version}` : ''));

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

  /** The question a press at this moment is aimed at. */
  get seen(): Question | null {
    return this.#target.at(performance.now()) ?? null;
  }

  /** To be called with every change of the floor. */
  watch(shown: Question | null): void {
    this.#target.see(shown, performance.now(), !this.presses.isIdle);
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

  async call(opinionId?: string): Promise<boolean> {
    return this.#press(opinionId ? `call-${opinionId}` : 'call', (on) => floor.call(this.#dialogueId, on, opinionId));
  }

  async putBack(opinionId?: string): Promise<void> {
    await this.#press(opinionId ? `back-${opinionId}` : 'put-back', (on) =>
      floor.putBack(this.#dialogueId, on, opinionId),
    );
  }

  /** Collects the question; the next can be called. */
  async collect(): Promise<void> {
    if (this.question) await this.#press('collect', (on) => floor.collect(this.#dialogueId, on));
  }

  /** Starts or stops the timer; begins a turn if there is none. */
  async timer(): Promise<void> {
    const { clock } = this;
    await this.#press('timer', (on) =>
      clock
        ? floor.timer(this.#dialogueId, on, isPaused(clock) ? 'start' : 'stop')
        : floor.give(this.#dialogueId, on, { opinionId: on }),
    );
  }

  /** The person has finished: starts the answer's timer, once. */
  async beginAnswer(): Promise<void> {
    if (this.turn && !this.answer) await this.#press('answer', (on) => floor.timer(this.#dialogueId, on, 'answer'));
  }

  async addMinute(): Promise<void> {
    if (this.turn) await this.#press('add', (on) => floor.timer(this.#dialogueId, on, 'add', 60));
  }

  /** Gives the floor to somebody, with or without a question. */
  give(speaker: string): Promise<boolean> {
    return this.#press('give', (on) => floor.give(this.#dialogueId, on, { opinionId: on, speaker }));
  }

  /** Ends the turn; the question stays. */
  async end(): Promise<void> {
    if (this.turn) await this.#press('end', (on) => floor.end(this.#dialogueId, on));
  }

  limits(speakSeconds: number, answerSeconds: number): Promise<boolean> {
    return this.#press('limits', (on) => floor.limits(this.#dialogueId, on, { speakSeconds, answerSeconds }));
  }

  async pauseOrResume(): Promise<void> {
    // The status at the time of the press; the screen may update before the server has answered.
    const { status } = this;
    if (status === 'live') await this.#press('pause', (on) => floor.pause(this.#dialogueId, on));
    else if (status === 'paused') await this.#press('pause', (on) => floor.resume(this.#dialogueId, on));
  }

  async changeStatus(step: 'start' | 'conclude'): Promise<boolean> {
    return this.#press(step, async () => void (await post(`/api/v1/dialogues/{id}/${step}`, this.#dialogueId, {})));
  }

  async answering(departmentId: string | null, name: string | null): Promise<boolean> {
    return this.#press('answering', (on) => floor.answering(this.#dialogueId, on, { departmentId, name }));
  }

  async slide(shown: { slide?: string | null; overlay?: string | null }): Promise<boolean> {
    return this.#press('slide', (on) => floor.slide(this.#dialogueId, on, shown));
  }

  async see(noteId: string): Promise<void> {
    await this.#press(`note-${noteId}`, async () => void (await notes.seen(noteId)));
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
  async decide(what: string, seen: Question | null, given: Decision): Promise<boolean> {
    if (!seen) return this.#refuse(what);
    return this.#press(what, async () => {
      const { floor: after } = await opinions.decide(seen.id, {
        ...given,
        version: seen.version,
        expectedOnFloor: seen.id,
      });
      this.#offerUndo(seen, given);
      return after;
    });
  }

  /** Corrects an earlier decision; the trail keeps both. */
  correct(what: string, opinion: Question, given: Decision): Promise<boolean> {
    return this.#press(what, async () => {
      await opinions.decide(opinion.id, { ...given, version: opinion.version });
      this.#offerUndo(opinion, given);
    });
  }

  /** One answer to all collected questions and the one on the floor. */
  finishTogether(outcome: 'answered' | 'noted'): Promise<boolean> {
    const { shown } = this;
    const all = [...this.together, ...(shown ? [shown] : [])];
    return this.#press(`together-${outcome}`, async (on) => {
      const after = await floor.decideTogether(this.#dialogueId, on, {
        outcome,
        opinions: all.map(({ id, version }) => ({ id, version })),
      });
      const numbers = all.map(({ number }) => number).join(', ');
      toasts.show(
        messages.t('chair.said_together', { numbers, what: messages.t(`chair.said_${outcome}`) }),
        async () => {
          const ids = all.map(({ id }) => id);
          this.#made(await floor.undoTogether(this.#dialogueId, ids, shown?.id ?? null));
        },
      );
      return after;
    });
  }

  async direct(text: string, orders: AssignmentOrder[], key: string): Promise<boolean> {
    return this.#press('direct', async () => void (await decisions.direct(this.#dialogueId, text, orders, key)));
  }

  #offerUndo(seen: Question, given: Decision): void {
    const departments = this.options?.departments ?? [];
    toasts.show(sayDecision(messages, seen.number, given, departments, this.options), async () => {
      const { floor: after } = await opinions.undoDecision(seen.id);
      this.#made(after);
    });
  }

  /** Refuses a press aimed at an earlier state of the floor. */
  #refuse(what: string): boolean {
    if (this.shown) this.presses.refuse(what, messages.t('chair.floor_changed'));
    return false;
  }

  #made({ opinion }: Floor): void {
    this.#target.made(opinion && { id: opinion.id, number: opinion.number, version: opinion.version });
  }

  async #press(what: string, work: (onFloor: string | null) => Promise<Floor | void>): Promise<boolean> {
    const onFloor = this.seen?.id ?? null;
    const done = await this.presses.run(what, async () => {
      const after = await work(onFloor);
      if (after) this.#made(after);
      return true;
    });
    return done ?? false;
  }
}
