import type { OpinionOutcome } from '../../../../../../src/contract/opinion.js';
import { api } from '../../../../api/client.js';
import { decisions, type DueOptions } from '../../../../api/decisions.js';
import { floor } from '../../../../api/floor.js';
import { notes } from '../../../../api/notes.js';
import { opinions, type AssignmentOrder, type Decision } from '../../../../api/opinions.js';
import { Problem } from '../../../../api/problem.js';
import { toasts } from '../../../../lib/toasts.svelte.js';
import type { LiveRoom } from '../../../../live/client.svelte.js';
import { isPaused } from '../../../../live/turn.js';
import { messages } from '../../../messages.svelte.js';
import { Presses } from '../shared/presses.svelte.js';
import { sayDecision } from './decision-words.js';

/** What a decision was taken on: what the chair saw at that moment. */
export interface Question {
  id: string;
  number: number;
  version: number;
}

/** The commands of the chair. Each names the question that was seen, so that none falls on another one. */
export class ChairDesk {
  readonly presses = new Presses();
  options = $state.raw<DueOptions | null>(null);
  /** What the table of dates was fetched for. */
  #optionsFor = $state<string | null>(null);

  #optionsWanted: string | null = null;

  #live: LiveRoom;
  #dialogueId: string;

  question = $derived.by(() => this.#live.floor?.opinion ?? null);
  opinion = $derived.by(() => (this.question ? this.#live.one('opinion', this.question.id) : undefined));
  turn = $derived.by(() => this.#live.floor?.turn ?? null);
  status = $derived.by(() => this.#live.dialogue?.status);
  isPraise = $derived(this.question?.kind === 'praise');
  /** Where matters were handed up to before in this dialogue, else the organisation above; one touch hands up there. */
  usualBody = $derived.by(
    () =>
      this.#live
        .all('opinion')
        .filter((one) => one.decision?.escalatedTo)
        .sort((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0))[0]?.decision?.escalatedTo ??
      this.options?.superiorName ??
      null,
  );
  unseen = $derived.by(() =>
    this.#live
      .all('note')
      .filter(({ seenAt }) => seenAt === null)
      .sort((a, b) => a.sentAt - b.sentAt),
  );

  constructor(live: LiveRoom, dialogueId: string) {
    this.#live = live;
    this.#dialogueId = dialogueId;
  }

  /** Whether the table belongs to the question that is on the floor. */
  get optionsFit(): boolean {
    return this.#optionsFor === (this.question?.id ?? null);
  }

  get seen(): Question | null {
    const { question, opinion } = this;
    return question && { id: question.id, number: question.number, version: opinion?.version ?? question.version };
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

  async putBack(): Promise<void> {
    await this.#press('put-back', (on) => floor.putBack(this.#dialogueId, on));
  }

  /** Starts or stops the clock; begins the turn where nobody has the floor yet. */
  async timer(): Promise<void> {
    const { turn, question } = this;
    await this.#press('timer', (on) =>
      turn
        ? floor.timer(this.#dialogueId, on, isPaused(turn) ? 'start' : 'stop')
        : floor.give(this.#dialogueId, on, { opinionId: question?.id ?? null }),
    );
  }

  async addMinute(): Promise<void> {
    if (this.turn) await this.#press('add', (on) => floor.timer(this.#dialogueId, on, 'add', 60));
  }

  async pauseOrResume(): Promise<void> {
    if (this.status === 'live') await this.#press('pause', (on) => floor.pause(this.#dialogueId, on));
    if (this.status === 'paused') await this.#press('pause', (on) => floor.resume(this.#dialogueId, on));
  }

  async course(step: 'start' | 'conclude'): Promise<boolean> {
    return this.#press(step, async () => {
      const path = { params: { path: { id: this.#dialogueId } }, body: {} };
      if (step === 'start') await api.POST('/api/v1/dialogues/{id}/start', path);
      else await api.POST('/api/v1/dialogues/{id}/conclude', path);
    });
  }

  async answering(departmentId: string | null, name: string | null): Promise<boolean> {
    return this.#press('answering', (on) => floor.answering(this.#dialogueId, on, { departmentId, name }));
  }

  async slide(shown: { slide?: string | null; overlay?: string | null }): Promise<boolean> {
    return this.#press('slide', (on) => floor.slide(this.#dialogueId, on, shown));
  }

  async see(noteId: string): Promise<void> {
    await this.#press(`note-${noteId}`, () => notes.seen(noteId));
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

  /** On what was seen when the decision was begun: a dialog may have stood open while the floor went on. */
  async decide(what: string, seen: Question | null, given: Decision): Promise<boolean> {
    if (!seen) return false;
    const departments = this.options?.departments ?? [];
    return this.#press(what, async () => {
      await opinions.decide(seen.id, { ...given, version: seen.version, expectedOnFloor: seen.id });
      toasts.show(sayDecision(messages, seen.number, given, departments, this.options), () =>
        opinions.undoDecision(seen.id),
      );
    });
  }

  async direct(text: string, orders: AssignmentOrder[], key: string): Promise<boolean> {
    return this.#press('direct', () => decisions.direct(this.#dialogueId, text, orders, key));
  }

  async #press(what: string, work: (onFloor: string | null) => Promise<unknown>): Promise<boolean> {
    const onFloor = this.question?.id ?? null;
    const done = await this.presses.run(what, () => work(onFloor).then(() => true));
    return done ?? false;
  }
}
