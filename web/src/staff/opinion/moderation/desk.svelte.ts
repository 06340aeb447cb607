import { compareInstants } from '#contract/instant.js';
import type { DeclineReason } from '#contract/opinion.js';
import type { OpinionLiveView } from '#contract/views.js';
import { opinions, type Classification, type Opinion, type OpinionDetail } from '#api/opinions.js';
import { Problem } from '#api/problem.js';
import { toasts } from '#lib/toasts.svelte.js';
import type { LiveRoom } from '#live/client.svelte.js';
import { messages } from '../../app/messages.svelte.js';
import { OwnChanges } from '../../live/own-changes.js';
import { Presses } from '../../live/presses.svelte.js';
import { PressTarget } from '../../live/press-target.js';
import { inCallingOrder } from '../calling-order.js';
import { drawnOf, listOf, matches, newestFirst, stepIn, tallyOf, type ListName } from './lists.js';
import { QueueOrder } from './queue-order.svelte.js';
import { SimilarOpinions } from './similar-opinions.svelte.js';
import { Wording } from './wording.svelte.js';

const quietly = (error: unknown): void => {
  if (!(error instanceof Problem)) throw error;
};

/** State and commands of the moderation desk: the lists and the open opinion. Parts with a name of their own are in files beside it. */
export class Desk {
  readonly presses = new Presses();
  readonly wording = new Wording(this);
  readonly order: QueueOrder;
  readonly similar: SimilarOpinions;
  list = $state<ListName>('new');
  wanted = $state('');
  openId = $state<string | null>(null);
  detail = $state.raw<OpinionDetail | null>(null);
  /** The version the moderator has seen; newer ones are announced. */
  seenVersion = $state(0);
  /** After a version conflict: the version seen and the present one. */
  conflict = $state.raw<{ seen: Opinion; present: Opinion } | null>(null);
  /** The opinion and version an open dialog applies to, whatever changes meanwhile. */
  pinned = $state.raw<OpinionLiveView | null>(null);

  #live: LiveRoom;
  /** New opinions are shown on request only, so that nothing moves while reading. */
  #shown = $state.raw<ReadonlySet<string> | null>(null);
  /** Rows shown as new; those handled by others keep their place until the list is refreshed. */
  #stood = $state.raw<ReadonlySet<string>>(new Set());
  #own = new OwnChanges<Opinion>();
  #away: (() => void) | null = null;
  #aimedAt: string | undefined;
  #target = new PressTarget<OpinionLiveView | null>((one) => (one ? `${one.id}:${one.version}` : ''));

  all = $derived.by(() => this.#live.all('opinion'));
  tally = $derived(tallyOf(this.all));
  /** Opinions on the floor, including collected ones. */
  onFloor = $derived(
    this.all.filter(({ status }) => status === 'on_floor').sort((a, b) => compareInstants(a.calledAt, b.calledAt)),
  );
  arrived = $derived(this.all.filter((one) => this.#shown && listOf(one) === 'new' && !this.#shown.has(one.id)).length);
  visible = $derived.by(() =>
    this.all
      .filter((one) => listOf(one) === this.list || one.id === this.openId || this.#stays(one))
      .filter((one) => this.isShown(one) && matches(one, this.wanted))
      .sort(this.list === 'waiting' ? inCallingOrder : newestFirst),
  );
  drawn = $derived(drawnOf(this.visible, this.openId));
  open = $derived.by(() => (this.openId === null ? undefined : this.#live.one('opinion', this.openId)));
  news = $derived(this.open && this.presses.isIdle ? this.open.version > this.seenVersion : false);

  constructor(live: LiveRoom) {
    this.#live = live;
    this.order = new QueueOrder(this, live);
    this.similar = new SimilarOpinions(this, live);
  }

  /** To be called with every change of the open opinion. */
  watch(open: OpinionLiveView | null): void {
    this.#target.see(open, performance.now(), !this.presses.isIdle || open?.id !== this.#aimedAt);
    this.#aimedAt = open?.id;
  }

  /** Shows new opinions: after loading, and on request. */
  reveal(): void {
    this.#shown = new Set(this.all.map(({ id }) => id));
    this.#tidy();
  }

  /** Whether nothing is left to do in the present list. */
  get isClear(): boolean {
    return this.visible.every((one) => listOf(one) !== this.list);
  }

  get isDrawn(): boolean {
    return this.#shown !== null;
  }

  show(list: ListName): void {
    this.list = list;
    this.#tidy();
    if (this.visible.length > 0 && this.open && listOf(this.open) !== list)
      this.choose(this.visible.find((one) => listOf(one) === list)?.id ?? null);
  }

  choose(id: string | null): void {
    if (id !== this.openId) this.wording.forget();
    this.openId = id;
    this.seenVersion = (id && this.#live.one('opinion', id)?.version) || 0;
    this.conflict = null;
    this.presses.forget();
  }

  step(by: 1 | -1): void {
    const next = stepIn(this.drawn, this.openId, by);
    if (next) this.choose(next.id);
  }

  /** Pins the present version for a dialog. */
  pin(): void {
    this.pinned = this.open ?? null;
    this.conflict = null;
  }

  unpin(): void {
    this.pinned = null;
  }

  see(): void {
    if (this.pinned && this.conflict) this.pinned = { ...this.pinned, ...this.conflict.present };
    this.seenVersion = Math.max(this.seenVersion, this.open?.version ?? 0);
    this.conflict = null;
  }

  /** Fetches proposals and history, which only the open opinion needs. */
  async look(id: string): Promise<void> {
    const detail = await opinions.detail(id).catch(quietly);
    if (detail && detail.id === this.openId) this.detail = detail;
  }

  /** Holds the lease while open; only a hint, so failures are ignored. */
  hold(id: string): () => void {
    const take = (): unknown => opinions.lease(id).catch(quietly);
    void take();
    const again = setInterval(take, 20_000);
    return () => {
      clearInterval(again);
      void opinions.lease(id, true).catch(quietly);
    };
  }

  async accept(early: boolean): Promise<void> {
    await this.run(early ? 'early' : 'accept', async ({ id, version, publicNumber }) => {
      const accepted = await opinions.accept(id, version);
      const after = early ? await opinions.move(accepted, null) : accepted;
      this.offerUndo(messages.t('desk.accepted', { number: publicNumber }), this.undoing(after, opinions.reconsider));
      return after;
    });
  }

  ask(question: string): Promise<boolean> {
    return this.run('ask', ({ id, version }) => opinions.ask(id, version, question));
  }

  decline(reason: DeclineReason, note: string): Promise<boolean> {
    return this.run('decline', async ({ id, version, publicNumber }) => {
      const after = await opinions.decline(id, version, reason, note);
      this.offerUndo(messages.t('desk.declined', { number: publicNumber }), this.undoing(after, opinions.reconsider));
      return after;
    });
  }

  async reconsider(): Promise<void> {
    await this.run('reconsider', ({ id, version }) => opinions.reconsider(id, version), { goOn: false });
  }

  async group(into: OpinionLiveView | undefined): Promise<void> {
    if (!into || !this.similar.mayLead(into)) return;
    await this.run('group', async ({ id, version, publicNumber }) => {
      const after = await opinions.group(id, version, this.since(into));
      const said = messages.t('desk.grouped', { number: publicNumber, into: into.publicNumber });
      this.offerUndo(said, this.undoing(after, opinions.ungroup));
      return after;
    });
  }

  async ungroup(): Promise<void> {
    await this.run('ungroup', ({ id, version }) => opinions.ungroup(id, version), { goOn: false });
  }

  classify(change: Classification): Promise<boolean> {
    return this.run(
      'classify',
      async ({ id, version, publicNumber, fieldId, departmentId, kind, procedureId, rootCause }) => {
        const after = await opinions.classify(id, version, change);
        const before: Classification =
          'kind' in change ? { kind } : 'rootCause' in change ? { rootCause } : { fieldId, departmentId, procedureId };
        this.offerUndo(
          messages.t('desk.classified', { number: publicNumber }),
          this.undoing(after, (of, newest) => opinions.classify(of, newest, before)),
        );
        return after;
      },
      { goOn: false, each: true },
    );
  }

  /**
   * Runs a command on the open opinion and, unless `goOn` is false, opens the next. `each`: every press counts; else a
   * second one on the same opinion, while the first is on its way, is a double tap.
   */
  async run(
    what: string,
    work: (opinion: OpinionLiveView) => Promise<Opinion>,
    { goOn = true, each = false } = {},
  ): Promise<boolean> {
    const { open, pinned } = this;
    if (!open) return false;
    const rows = this.visible.filter((one) => one.id === open.id || listOf(one) === this.list);
    const next = stepIn(rows, open.id, 1) ?? stepIn(rows, open.id, -1);
    const aimed = this.#target.at(performance.now());
    let seen = pinned ?? (aimed?.id === open.id ? aimed : open);
    const change = this.presses.run(
      what,
      () =>
        this.inTurn(async () => {
          seen = this.since(seen);
          this.made(seen, await work(seen));
          return true;
        }),
      each ? null : `${what} ${open.id}`,
    );
    if (!(await change)) {
      const { problem } = this.presses.failure ?? {};
      const present = problem?.present as Opinion | undefined;
      // Of two opinions named by a command the other one may have changed: then only the refusal is shown.
      if (problem?.code === 'version-conflict' && present?.id === open.id) {
        this.conflict = { seen, present };
        // The moderator sees it now, so its frame must not be announced as news.
        this.#target.made({ ...seen, ...present });
        void this.look(open.id);
      }
      return false;
    }
    this.see();
    if (!goOn) return true;
    this.#stood = new Set([...this.#stood].filter((id) => id !== seen.id));
    // A dialog opened meanwhile keeps its opinion.
    const isFree = this.pinned === null || pinned !== null;
    if (isFree && listOf(open) === this.list && this.openId === open.id) this.choose(next?.id ?? null);
    return true;
  }

  /** Commands of this desk follow one another. */
  inTurn<Result>(send: () => Promise<Result>): Promise<Result> {
    return this.#own.inTurn(send);
  }

  /** The opinion as this desk's own commands have left it since; changes of others are not followed. */
  since<Seen extends Pick<Opinion, 'id' | 'version'>>(seen: Seen): Seen {
    return this.#own.since(seen);
  }

  /** An undo of one's own command; refused if somebody else has changed the opinion since. */
  undoing(after: Opinion, send: (id: string, version: number) => Promise<Opinion>) {
    return async (): Promise<void> => {
      const { id, version } = this.since(after);
      this.made({ id, version }, await send(id, version));
    };
  }

  /** Offers undo for the last command only, which `Z` refers to. */
  offerUndo(message: string, undo: () => Promise<unknown>): void {
    this.#away?.();
    this.#away = toasts.show(message, () => this.inTurn(undo));
  }

  /** One's own change is not announced, and the next press may follow before its frame arrives. */
  made(seen: { id: string; version: number }, after: Opinion): void {
    this.#own.record(seen, after);
    if (seen.id === this.openId) this.seenVersion = Math.max(this.seenVersion, after.version);
  }

  /** Removes rows handled by others from the list of new ones. */
  #tidy(): void {
    this.similar.forget();
    this.#stood = new Set(this.all.flatMap((one) => (listOf(one) === 'new' && this.isShown(one) ? one.id : [])));
  }

  #stays({ id }: OpinionLiveView): boolean {
    return this.list === 'new' && this.#stood.has(id);
  }

  /** New ones are shown on request only. */
  isShown(one: OpinionLiveView): boolean {
    return this.#shown === null || listOf(one) !== 'new' || this.#shown.has(one.id);
  }
}
