import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../../common/common.module.js';
import type { Config } from '../../config/config.js';
import type { AuthorMessage } from '../../contract/message.js';
import { type OpinionStatus, publicNumber } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { LifecycleHooks } from '../../dialogue/lifecycle/lifecycle-hooks.js';
import { Composers, type Outgoing } from '../../messaging/composers.js';
import type { Letter } from '../../messaging/delivery.js';
import { Organisation } from '../../organisation/organisation.entity.js';
import { leadOf } from '../moderation/grouping.js';
import { Author, Opinion } from '../opinion.entity.js';
import { FollowUpHooks } from '../tracking/follow-up-hooks.js';
import { tellResults } from './author-messages.js';
import { wordMessage } from './wording.js';

/** What of a matter a message needs to be true. */
interface Stand {
  own: Opinion;
  lead: Opinion;
  outcomesPublic: boolean;
}

const afterAcceptance: readonly OpinionStatus[] = ['accepted', 'on_floor', 'decided'];
const isResult = ({ lead, outcomesPublic }: Stand): boolean => lead.status === 'decided' && outcomesPublic;

/** Whether a message still tells what is so. */
const stillSo: Record<AuthorMessage, (stand: Stand) => boolean> = {
  received: () => true,
  asked: ({ own }) => own.status === 'needs_info',
  accepted: ({ own }) => afterAcceptance.includes(own.status),
  grouped: ({ own }) => own.status === 'grouped',
  declined: ({ lead }) => lead.status === 'declined',
  decided: ({ lead }) => lead.status === 'decided',
  result: isResult,
  'due-changed': isResult,
  'escalation-answered': isResult,
  answered: (stand) => isResult(stand) && (stand.lead.answerPublishedAt !== null || stand.lead.replyReadyAt !== null),
  reopened: ({ own }) => own.reopenedAt !== null,
};

/** Words messages to authors, as their matter stands when it is sent; nothing to those who withdrew or want none. */
@Injectable()
export class AuthorComposer implements OnModuleInit {
  private readonly url: string;

  constructor(
    private readonly reader: Reader,
    private readonly composers: Composers,
    private readonly followUps: FollowUpHooks,
    private readonly lifecycle: LifecycleHooks,
    @Inject(CONFIG) config: Config,
  ) {
    this.url = new URL('/track', config.publicUrl).href;
  }

  onModuleInit(): void {
    this.composers.register('opinion', (message) => this.compose(message));
    this.lifecycle.on('publish-outcomes', tellResults);
  }

  private async compose({ template, channel, subjectId }: Outgoing): Promise<Omit<Letter, 'id' | 'channel'> | null> {
    const { manager } = this.reader;
    const own = await manager.findOneBy(Opinion, { id: subjectId });
    if (!own || own.status === 'withdrawn' || own.notifyBy !== channel) return null;
    const author = await manager.findOneByOrFail(Author, { id: own.authorId });
    const to = channel === 'email' ? author.email : author.phone;
    const lead = await leadOf(this.reader, own);
    const dialogue = await manager.findOneByOrFail(Dialogue, { id: own.dialogueId });
    const outcomesPublic = dialogue.outcomesPublishedAt !== null;
    const message = template.replace('opinion.', '') as AuthorMessage;
    if (to === null || !stillSo[message]({ own, lead, outcomesPublic })) return null;
    const organisation = await manager.findOneByOrFail(Organisation, { id: own.organisationId });
    const { tasks, bodies } = await this.followUps.get().follow(this.reader, lead.id);
    const task = tasks.find(({ status }) => status !== 'done') ?? tasks[0];
    const facts = {
      message,
      number: publicNumber(dialogue.numberPrefix, own.number),
      organisation: organisation.name,
      dialogue: dialogue.title,
      outcome: outcomesPublic ? lead.outcome : null,
      department: task?.departmentName ?? null,
      dueOn: task?.due.dueOn ?? null,
      body: bodies.at(-1)?.name ?? null,
      url: this.url,
    };
    return { to, stopAt: this.url, ...wordMessage(facts, channel, own.notifyLanguage) };
  }
}
