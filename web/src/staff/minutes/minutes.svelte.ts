import { type Instant, toInstant } from '#contract/instant.js';
import type { OpinionKind } from '#contract/opinion.js';
import { type Seen, seenOf } from '#contract/seen.js';
import type { TurnLiveView } from '#contract/views.js';
import { minutes } from '#api/minutes.js';
import { opinions, type Opinion, type Receipt } from '#api/opinions.js';
import { Problem } from '#api/problem.js';
import { turns, type TurnBegin, type TurnCommanded } from '#api/turns.js';
import type { LiveRoom } from '#live/client.svelte.js';
import { inTab } from '#lib/outbox/device-storage.js';
import { messages } from '../app/messages.svelte.js';
import { session } from '../app/session.svelte.js';
import { CommandOutbox, type Queued } from '#lib/outbox/command-outbox.svelte.js';
import { Slips } from '../opinion/entry/entries.svelte.js';
import { type LocalTurn, type MinutesCommand, localTurns, turnIdOf } from './minutes-commands.js';

/** Result of a command: the turn and the floor after it, or the data of a slip. */
type Done = { turn?: Pick<TurnCommanded, 'id' | 'version' | 'seen'>; receipt?: Receipt };

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
  /**
   * What this device's own last commands made of the floor and of each turn, and when it was told. What was pressed
   * before, with those commands still unsent, is aimed at that and not at the state before them.
   */
  #floorAfter: { seen: Seen; at: number } | null = null;
  #turnAfter = new Map<string, { version: number; at: number }>();

  constructor(dialogueId: string, live: LiveRoom) {
    this.#live = live;
    this.#dialogueId = dialogueId;
    this.slips = new Slips(dialogueId);
    this.#begun = new Map(inTab.read(this.#place) as [string, string][] | undefined);
    this.outbox = new CommandOutbox({
      accountId: session.accountId,
      name: `minutes/${dialogueId}`,
      aim: (queued) => this.#aim(queued),
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
    if (running?.local) this.outbox.put({ kind: 'end', turn: running.id, version: this.#versionOf(running.id) }, at);
    const { speaker, guestId, opinionId } = who;
    const onFloor = opinionId ?? this.#live.floor?.opinion?.id;
    const turn: TurnBegin = {
      seen: this.seen,
      startedAt: toInstant(at),
      ...(speaker ? { speaker } : {}),
      ...(guestId ? { guestId } : {}),
      opinionIds: onFloor ? [onFloor] : [],
    };
    return this.outbox.put({ kind: 'begin', turn }, at).key;
  }

  name(turn: string, speaker: string, guestId: string | null): void {
    this.outbox.put({ kind: 'name', turn, version: this.#versionOf(turn), speaker, guestId }, this.#now);
  }

  answering(turn: string): void {
    this.outbox.put({ kind: 'answering', turn, version: this.#versionOf(turn) }, this.#now);
  }

  end(turn: string): void {
    this.outbox.put({ kind: 'end', turn, version: this.#versionOf(turn) }, this.#now);
  }

  raise(turn: string, text: string, kind: OpinionKind, consent: boolean, phone: string): string {
    const more = consent ? { consent, ...(phone ? { phone } : {}) } : {};
    const version = this.#versionOf(turn);
    return this.outbox.put({ kind: 'raise', turn, version, raised: { text, kind, ...more } }, this.#now).key;
  }

  attach(turn: string, opinionId: string): void {
    this.outbox.put({ kind: 'attach', turn, version: this.#versionOf(turn), opinionId }, this.#now);
  }

  /** Writes the transcript of a request to speak. */
  words(opinionId: string, words: { version: number; text: string; reason?: string }): void {
    this.outbox.put({ kind: 'words', turn: null, opinionId, words }, this.#now);
  }

  pledge(turn: string | null, opinionId: string | null, text: string, saidBy: string): void {
    this.outbox.put({ kind: 'pledge', turn, words: { text, saidBy, opinionId } }, this.#now);
  }

  /** What was pressed before this device heard of its own last commands is aimed at what they made. */
  #aim({ command, at }: Queued<MinutesCommand>): MinutesCommand {
    if (command.kind === 'begin') {
      const after = this.#floorAfter;
      const { seen } = command.turn;
      const isOlder = after && seen && at <= after.at && seen.version < after.seen.version;
      return isOlder && this.#isOwn(seen, after.seen)
        ? { ...command, turn: { ...command.turn, seen: after.seen } }
        : command;
    }
    if (!('version' in command)) return command;
    const after = this.#turnAfter.get(this.#begun.get(command.turn) ?? command.turn);
    return after && at <= after.at ? { ...command, version: Math.max(after.version, command.version) } : command;
  }

  /** Whether nobody else has given the floor to a turn or question in between. */
  #isOwn(before: Seen, after: Seen): boolean {
    if (after.turnId !== null && [...this.#begun.values()].includes(after.turnId)) return true;
    return (after.turnId === null || after.turnId === before.turnId) && after.opinionId === before.opinionId;
  }

  /** Sends a refused command again, aimed at what is there now. */
  again(queued: Queued<MinutesCommand>): void {
    this.outbox.again(queued, this.#aimAnew(queued.command));
  }

  #aimAnew(command: MinutesCommand): MinutesCommand {
    switch (command.kind) {
      case 'begin':
        return { ...command, turn: { ...command.turn, seen: this.seen } };
      case 'words': {
        const version = this.#live.one('opinion', command.opinionId)?.version ?? command.words.version;
        return { ...command, words: { ...command.words, version } };
      }
      case 'pledge':
        return command;
      default:
        return { ...command, version: this.#versionOf(command.turn) };
    }
  }

  /** The floor as this device knows it: as shown, or as its own last command left it. */
  get seen(): Seen {
    const { floor } = this.#live;
    const shown = floor ? seenOf(floor) : { turnId: null, opinionId: null, version: 1 };
    const after = this.#floorAfter?.seen;
    return after && after.version > shown.version ? after : shown;
  }

  /** The same for a turn. */
  #versionOf(turn: string): number {
    const id = this.#begun.get(turn) ?? turn;
    return Math.max(this.#live.one('turn', id)?.version ?? 1, this.#turnAfter.get(id)?.version ?? 1);
  }

  get #now(): number {
    return Math.round(this.#live.now);
  }

  async #send({ key, command, at }: Queued<MinutesCommand>): Promise<Done> {
    if (command.kind === 'begin') return { turn: await turns.begin(this.#dialogueId, command.turn, key) };
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
    const { version } = command;
    switch (command.kind) {
      case 'answering':
        return { turn: await turns.answering(turnId, version, toInstant(at), key) };
      case 'end':
        return { turn: await turns.end(turnId, version, toInstant(at), key) };
      case 'attach':
        return { turn: await turns.splitOff(turnId, version, command.opinionId, key) };
      case 'raise':
        return { receipt: await turns.raise(turnId, { version, ...command.raised }, key) };
      case 'name': {
        const { speaker, guestId } = command;
        return { turn: await turns.correct(turnId, { version, speaker, guestId }, key) };
      }
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

  #sent({ key, command }: Queued<MinutesCommand>, { turn, receipt }: Done): void {
    if (turn) {
      this.#floorAfter = { seen: turn.seen, at: this.#now };
      this.#turnAfter.set(turn.id, { version: turn.version, at: this.#now });
    }
    if (command.kind === 'begin' && turn) {
      this.#begun.set(key, turn.id);
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
