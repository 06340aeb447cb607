import { type Instant, toInstant } from '#contract/instant.js';
import type { OpinionKind } from '#contract/opinion.js';
import type { TurnLiveView } from '#contract/views.js';
import { minutes } from '#api/minutes.js';
import { opinions, type Opinion, type Receipt } from '#api/opinions.js';
import { Problem } from '#api/problem.js';
import { turns, type TurnBegin } from '#api/turns.js';
import type { LiveRoom } from '#live/client.svelte.js';
import { inTab } from '#lib/outbox/device-storage.js';
import { messages } from '../app/messages.svelte.js';
import { session } from '../app/session.svelte.js';
import { CommandOutbox, type Queued } from '#lib/outbox/command-outbox.svelte.js';
import { Slips } from '../opinion/entry/entries.svelte.js';
import { type LocalTurn, type MinutesCommand, localTurns, turnIdOf } from './minutes-commands.js';

/** Result of a command: the id of the turn, or the data of a slip. */
type Done = { turnId?: string; receipt?: Receipt };

/**
 * The secretary's commands. Each is stored on this device with its time before it is sent, so that minutes can be taken
 * offline; turns are sent with the times at which they were noted.
 */
export class Minutes {
  readonly outbox: CommandOutbox<MinutesCommand, Done>;
  readonly slips: Slips;
  #live: LiveRoom;
  #dialogueId: string;
  /** The server's ids of turns begun on this device, by the key of the command. */
  #begun: Map<string, string>;

  constructor(dialogueId: string, live: LiveRoom) {
    this.#live = live;
    this.#dialogueId = dialogueId;
    this.slips = new Slips(dialogueId);
    this.#begun = new Map(inTab.read(this.#place) as [string, string][] | undefined);
    this.outbox = new CommandOutbox({
      accountId: session.accountId,
      name: `minutes/${dialogueId}`,
      send: (queued) => this.#send(queued),
      onsent: (queued, done) => this.#sent(queued, done),
    });
  }

  get #place(): string {
    return `begun/${this.#dialogueId}`;
  }

  /** Turns begun on this device that are not in the live state yet. */
  get pending(): LocalTurn[] {
    return localTurns(this.outbox.waiting).filter(({ key }) => {
      const id = this.#begun.get(key);
      return id === undefined || this.#live.one('turn', id) === undefined;
    });
  }

  /** The running turn: begun on this device, or the floor's. */
  get running(): { id: string; local: LocalTurn | null; turn: TurnLiveView | null } | null {
    const local = this.pending.at(-1);
    if (local) return local.endedAt === null ? { id: local.key, local, turn: null } : null;
    const id = this.#live.floor?.turn?.id;
    const turn = id ? this.#live.one('turn', id) : undefined;
    if (!turn || this.endsSoon(turn.id)) return null;
    return { id: turn.id, local: null, turn };
  }

  /** A key of the turn that does not change when the server has assigned its id. */
  keyOf(turnId: string): string {
    return [...this.#begun].find(([, id]) => id === turnId)?.[0] ?? turnId;
  }

  /** The command to end it is waiting. */
  endsSoon(turnId: string): boolean {
    return this.outbox.waiting.some(({ command }) => command.kind === 'end' && command.turn === turnId);
  }

  answeringSince(turnId: string): Instant | null {
    const queued = this.outbox.waiting.find(({ command }) => command.kind === 'answering' && command.turn === turnId);
    return queued ? toInstant(queued.at) : null;
  }

  /** Returns the key by which later commands refer to the turn. */
  begin(who: { speaker?: string; guestId?: string | null; opinionId?: string | null } = {}): string {
    const at = this.#now;
    const running = this.running;
    if (running?.local) this.outbox.put({ kind: 'end', turn: running.id }, at);
    const { speaker, guestId, opinionId } = who;
    const onFloor = opinionId ?? this.#live.floor?.opinion?.id;
    const turn: TurnBegin = {
      expectedTurnId: this.#live.floor?.turn?.id ?? null,
      startedAt: toInstant(at),
      ...(speaker ? { speaker } : {}),
      ...(guestId ? { guestId } : {}),
      opinionIds: onFloor ? [onFloor] : [],
    };
    return this.outbox.put({ kind: 'begin', turn }, at).key;
  }

  name(turn: string, version: number, speaker: string, guestId: string | null): void {
    this.outbox.put({ kind: 'name', turn, version, speaker, guestId }, this.#now);
  }

  answering(turn: string): void {
    this.outbox.put({ kind: 'answering', turn }, this.#now);
  }

  end(turn: string): void {
    this.outbox.put({ kind: 'end', turn }, this.#now);
  }

  raise(turn: string, text: string, kind: OpinionKind, consent: boolean, phone: string): string {
    const more = consent ? { consent, ...(phone ? { phone } : {}) } : {};
    return this.outbox.put({ kind: 'raise', turn, raised: { text, kind, ...more } }, this.#now).key;
  }

  attach(turn: string, opinionId: string): void {
    this.outbox.put({ kind: 'attach', turn, opinionId }, this.#now);
  }

  /** Writes the transcript of a request to speak. */
  words(opinionId: string, words: { version: number; text: string; reason?: string }): void {
    this.outbox.put({ kind: 'words', turn: null, opinionId, words }, this.#now);
  }

  pledge(turn: string | null, opinionId: string | null, text: string, saidBy: string): void {
    this.outbox.put({ kind: 'pledge', turn, words: { text, saidBy, opinionId } }, this.#now);
  }

  get #now(): number {
    return Math.round(this.#live.now);
  }

  async #send({ key, command, at }: Queued<MinutesCommand>): Promise<Done> {
    if (command.kind === 'begin') return { turnId: (await turns.begin(this.#dialogueId, command.turn, key)).id };
    const turnId = turnIdOf(command, this.#begun);
    if (command.kind === 'pledge') {
      await minutes.pledge(this.#dialogueId, { ...command.words, turnId, saidAt: toInstant(at) }, key);
      return {};
    }
    if (command.kind === 'words') {
      await this.#write(command, key);
      return {};
    }
    if (!turnId) throw new Problem(409, null, messages.t('secretary.turn_unknown'));
    switch (command.kind) {
      case 'answering':
        return { turnId: (await turns.answering(turnId, toInstant(at))).id };
      case 'end':
        return { turnId: (await turns.end(turnId, toInstant(at))).id };
      case 'attach':
        return { turnId: (await turns.splitOff(turnId, command.opinionId)).id };
      case 'raise':
        return { turnId, receipt: await turns.raise(turnId, command.raised, key) };
      case 'name':
        return this.#name(turnId, command);
    }
  }

  /**
   * If the version changed only by a decision, and there is no transcript yet, the command is repeated with the new
   * one.
   */
  async #write({ opinionId, words }: MinutesCommand & { kind: 'words' }, key: string): Promise<void> {
    try {
      await opinions.writeWords(opinionId, words, key);
    } catch (error) {
      const present = error instanceof Problem ? (error.present as Partial<Opinion> | undefined) : undefined;
      if (present?.speech !== 'asked' || !present.version) throw error;
      await opinions.writeWords(opinionId, { ...words, version: present.version }, key);
    }
  }

  /** Has no idempotency key: if a response was lost, the present state shows whether it was done. */
  async #name(turnId: string, { version, speaker, guestId }: MinutesCommand & { kind: 'name' }): Promise<Done> {
    try {
      await turns.correct(turnId, { version, speaker, guestId });
    } catch (error) {
      const present = error instanceof Problem ? (error.present as { speaker?: string } | undefined) : undefined;
      if (present?.speaker !== speaker) throw error;
    }
    return { turnId };
  }

  #sent({ key, command }: Queued<MinutesCommand>, { turnId, receipt }: Done): void {
    if (command.kind === 'begin' && turnId) {
      this.#begun.set(key, turnId);
      inTab.write(this.#place, [...this.#begun].slice(-20));
    }
    if (receipt && command.kind === 'raise')
      this.slips.add(key, {
        receipt,
        who: '',
        text: command.raised.text,
        phoneEnd: (command.raised.phone ?? '').slice(-4),
      });
  }
}
