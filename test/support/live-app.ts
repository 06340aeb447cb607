import type { Standing } from '../../src/contract/opinion.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { newId } from '../../src/common/ids.js';
import type { Tx } from '../../src/database/transaction.js';
import { countChange } from '../../src/opinion/opinion-count.js';
import { Author, Opinion } from '../../src/opinion/opinion.entity.js';
import { openTestApp, type Engine, type TestApp } from './test-app.js';
import { goLive, planDialogue } from './dialogues.js';
import { LiveClient, type WatchOptions } from './live-client.js';
import { seedOrganisation, type Seeded, type SeededOrganisation } from './organisation.js';

/** Start of the clock, on the day of the dialogue. */
const morning = '2026-12-14T01:00:00Z';

/** A listening application with a live dialogue; its screens are closed with it. */
export class LiveApp {
  private readonly clients: LiveClient[] = [];
  private dialogues = 0;
  /** The dialogue watched by default. */
  dialogue: Dialogue;

  private constructor(
    readonly app: TestApp,
    readonly seeded: Seeded,
  ) {}

  static async open(engine: Engine, env: Record<string, string> = {}): Promise<LiveApp> {
    const app = await openTestApp(engine, { listen: true, now: morning, env });
    const seeded = await seedOrganisation(app);
    const live = new LiveApp(app, seeded);
    await live.startDialogue();
    return live;
  }

  /** Starts a new dialogue without opinions, and closes all screens. */
  async startDialogue(): Promise<Dialogue> {
    this.closeScreens();
    this.dialogue = await this.newDialogue(this.seeded.home);
    return this.dialogue;
  }

  async newDialogue(organisation: SeededOrganisation): Promise<Dialogue> {
    const title = `Đối thoại thử ${++this.dialogues}`;
    return goLive(this.app, await planDialogue(this.app, organisation, { title, heldOn: '2026-12-14' }));
  }

  watch(options: WatchOptions, dialogueId = this.dialogue.id): LiveClient {
    const client = new LiveClient(this.app.url, dialogueId, options);
    this.clients.push(client);
    return client;
  }

  hall(options: Partial<WatchOptions> = {}): LiveClient {
    return this.watch({ audience: 'hall', link: this.dialogue.hallKey, ...options });
  }

  async head(): Promise<{ revision: number; publicRevision: number }> {
    const [row] = await this.app.reader.rows<{ revision: number; public_revision: number }>(
      'SELECT revision, public_revision FROM live_feed WHERE dialogue_id = ?',
      [this.dialogue.id],
    );
    return { revision: row?.revision ?? 0, publicRevision: row?.public_revision ?? 0 };
  }

  closeScreens(): void {
    for (const client of this.clients.splice(0)) client.close();
  }

  async close(): Promise<void> {
    this.closeScreens();
    await this.app.close();
  }
}

/** Inserts an opinion directly, without checks, for tests of what is shown. */
export async function insertOpinion(
  tx: Tx,
  dialogue: Pick<Dialogue, 'id' | 'organisationId'>,
  overrides: Partial<Opinion> & { author?: Partial<Author> } = {},
): Promise<Opinion> {
  const { author: authorOverrides, ...columns } = overrides;
  const author = tx.manager.create(Author, {
    id: newId(),
    kind: 'citizen',
    name: 'Nguyễn Thị Mẫu Đơn',
    businessName: null,
    phone: '0900000123',
    email: 'mau-don@minh-khe.example',
    address: 'Số 12 ngõ 42, phường Minh Khê',
    community: 'TDP 5',
    erasedAt: null,
    ...authorOverrides,
  });
  await tx.manager.insert(Author, author);
  const [counter] = await tx.rows<{ opinions: number }>(
    'UPDATE dialogue_counter SET opinions = opinions + 1 WHERE dialogue_id = ? RETURNING opinions',
    [dialogue.id],
  );
  const id = newId();
  const opinion = tx.manager.create(Opinion, {
    id,
    dialogueId: dialogue.id,
    organisationId: dialogue.organisationId,
    number: counter?.opinions ?? 1,
    channel: 'online',
    kind: 'question',
    authorId: author.id,
    text: 'Bao giờ phường khơi thông cống ngõ 42?',
    publicText: null,
    displayConsent: 'none',
    consentAt: tx.now,
    notifyBy: 'none',
    notifyLanguage: 'vi',
    wantsToSpeakAt: null,
    trackingHash: id,
    trackingPinHash: id,
    deviceHash: null,
    enteredBy: null,
    fieldId: null,
    departmentId: null,
    status: 'received',
    outcome: null,
    onDay: columns.outcome ?? (columns.status as Standing | undefined) ?? 'received',
    reasonCode: null,
    reasonText: null,
    groupId: null,
    memberCount: 0,
    queuePosition: null,
    supportCount: 0,
    receivedAt: tx.now,
    acceptedAt: null,
    calledAt: null,
    decidedAt: null,
    closedAt: null,
    answerPublishedAt: null,
    replyReadyAt: null,
    reopenedAt: null,
    version: 1,
    ...columns,
  });
  await tx.manager.insert(Opinion, opinion);
  await countChange(tx, null, opinion);
  return opinion;
}

/** Records an event of the opinion in the live log. */
export const recordOpinionEvent = (
  tx: Tx,
  opinion: Pick<Opinion, 'id' | 'dialogueId'>,
  isPublic = true,
  type = 'opinion.received',
): void =>
  tx.record({
    dialogueId: opinion.dialogueId,
    type,
    subjectType: 'opinion',
    subjectId: opinion.id,
    actorId: null,
    public: isPublic,
  });
