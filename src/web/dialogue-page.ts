import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PageProps } from '../contract/pages.js';
import { Clock } from '../common/clock.js';
import { daysBetween, localDateOf } from '../common/local-date.js';
import { DialogueQueries } from '../dialogue/dialogue.queries.js';
import { Feed } from '../live/feed/feed.js';
import { PublicOpinionQueries } from '../opinion/public/public-opinion.queries.js';
import { TrackingService } from '../opinion/tracking/tracking.service.js';
import { DialogueSumsQueries } from '../report/dialogue/dialogue-sums.queries.js';
import { PublishedAnswerQueries } from '../report/public/published-answer.queries.js';

/** States in which the dialogue's page is hydrated and follows live. */
const following = ['announced', 'live', 'paused'];
const asked = 5;

type DialoguePage = Omit<PageProps['dialogue'], 'url'>;

/** Reads everything shown on a dialogue's page for one visitor. */
@Injectable()
export class DialoguePages {
  constructor(
    private readonly queries: DialogueQueries,
    private readonly sums: DialogueSumsQueries,
    private readonly answers: PublishedAnswerQueries,
    private readonly shown: PublicOpinionQueries,
    private readonly tracking: TrackingService,
    private readonly feed: Feed,
    private readonly clock: Clock,
  ) {}

  /** Whether a dialogue's page shows something to this reader alone: opinions sent or supported from this browser. */
  async isKnown({ deviceSent, deviceHash }: FastifyRequest): Promise<boolean> {
    return deviceSent === true && deviceHash !== undefined && (await this.shown.isKnown(deviceHash));
  }

  async of(slug: string, deviceHash: string | undefined): Promise<DialoguePage> {
    const dialogue = await this.queries.getPublic(slug);
    const { id } = dialogue;
    const [sums, answers, opinions, snapshot, mine] = await Promise.all([
      this.sums.get(id),
      this.answers.list(id),
      this.shown.list(id, { order: 'support', limit: asked }, deviceHash),
      following.includes(dialogue.status) ? this.feed.snapshot(id, { audience: 'public', departments: null }) : null,
      deviceHash ? this.tracking.mine(deviceHash) : { items: [] },
    ]);
    return {
      dialogue,
      sums,
      answers,
      snapshot,
      opinions,
      mine: mine.items.filter((one) => one.dialogueId === id),
      daysLeft: this.daysLeft(dialogue.heldOn),
      now: this.clock.now().toISOString(),
    };
  }

  /** How many of this browser's opinions in the dialogue their authors have withdrawn. */
  async countWithdrawn(dialogueId: string, deviceHash: string | undefined): Promise<number> {
    const { items } = deviceHash ? await this.tracking.mine(deviceHash) : { items: [] };
    return items.filter((one) => one.dialogueId === dialogueId && one.status === 'withdrawn').length;
  }

  /** Null once the day is over. */
  daysLeft(heldOn: string): number | null {
    const days = daysBetween(localDateOf(this.clock.now()), heldOn);
    return days >= 0 ? days : null;
  }
}
