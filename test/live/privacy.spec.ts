import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../src/common/ids.js';
import { audiences, type Audience } from '../../src/contract/live.js';
import { displayConsents, opinionStatuses } from '../../src/contract/opinion.js';
import { Registration } from '../../src/invitation/invitation.entity.js';
import { BackstageNote, Floor, Turn } from '../../src/floor/floor.entity.js';
import { Feed } from '../../src/live/feed/feed.js';
import { Brief, Lease } from '../../src/opinion/opinion.entity.js';
import { LiveApp, insertOpinion, recordOpinionEvent } from '../support/live-app.js';

const facts = fc.record({
  consent: fc.constantFrom(...displayConsents),
  status: fc.constantFrom(...opinionStatuses),
  redacted: fc.boolean(),
  business: fc.boolean(),
  wantsToSpeak: fc.boolean(),
});
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

/** Every personal value is a unique word, so that any occurrence is a leak. */
const personal = (index: number) => ({
  name: `Trần Văn Bímật${index}q`,
  phone: `09000${String(10_000 + index)}`,
  email: `bimat${index}q@minh-khe.example`,
  address: `Số ${index}q ngõ Bí Mật`,
  businessName: `Công ty Bímật${index}q`,
  community: `TDP Bímật${index}q`,
  text: `Câu hỏi gốc ${index}q`,
  publicText: `Câu hỏi rút gọn ${index}q`,
});
const behindTheStage = [
  'Lời nhắn hậu trường',
  'Chuẩn bị của phòng',
  'Người đang xử lý',
  'Khách mời kín',
  'Người phát biểu kín',
];

describe('What a screen is shown', () => {
  let live: LiveApp;
  beforeAll(async () => {
    live = await LiveApp.open('sqlite');
  });
  afterAll(() => live.close());
  beforeEach(() => live.startDialogue());

  /** A dialogue with these opinions, one of them on the floor, with briefs, leases and notes. */
  const plant = async (all: Facts[], onFloor: number): Promise<void> => {
    const dialogue = await live.startDialogue();
    await live.app.transaction.run(async (tx) => {
      const turnId = newId();
      const given = { startedAt: tx.now, endedAt: null, allottedSeconds: 180, pauses: [], startedBy: null };
      await tx.manager.insert(Turn, {
        id: turnId,
        dialogueId: dialogue.id,
        number: 1,
        speaker: 'Người phát biểu kín',
        ...given,
      });
      for (const [index, one] of all.entries()) {
        const { name, phone, email, address, businessName, community, text, publicText } = personal(index);
        const opinion = await insertOpinion(tx, dialogue, {
          author: {
            name,
            phone,
            email,
            address,
            businessName: one.business ? businessName : null,
            community,
            kind: one.business ? 'business' : 'citizen',
          },
          text,
          publicText: one.redacted ? publicText : null,
          displayConsent: one.consent,
          status: index === onFloor ? 'on_floor' : one.status,
          queuePosition: one.status === 'accepted' ? index * 1024 : null,
          outcome: one.status === 'decided' ? 'noted' : null,
          wantsToSpeakAt: one.wantsToSpeak ? tx.now : null,
        });
        const brief = {
          departmentId: Object.values(live.seeded.home.departments)[0] as string,
          text: 'Chuẩn bị của phòng',
        };
        await tx.manager.insert(Brief, {
          id: newId(),
          opinionId: opinion.id,
          ...brief,
          proposedDepartmentId: null,
          proposedWorkingDays: null,
          draftedBy: null,
          approvedBy: null,
          approvedAt: null,
          updatedAt: tx.now,
          version: 1,
        });
        await tx.manager.insert(Lease, {
          opinionId: opinion.id,
          accountId: newId(),
          name: 'Người đang xử lý',
          until: tx.now,
        });
        if (index === onFloor)
          await tx.manager.insert(Floor, { dialogueId: dialogue.id, opinionId: opinion.id, turnId, turns: 1 });
        recordOpinionEvent(tx, opinion);
      }
      await tx.manager.insert(BackstageNote, {
        id: newId(),
        dialogueId: dialogue.id,
        text: 'Lời nhắn hậu trường',
        sentBy: null,
        senderName: 'Tổ tổng hợp',
        sentAt: tx.now,
        seenAt: null,
      });
      await tx.manager.insert(Registration, {
        id: newId(),
        dialogueId: dialogue.id,
        invitationId: null,
        departmentId: null,
        channel: 'public',
        kind: 'individual',
        name: 'Khách mời kín',
        businessName: null,
        phone: '0900099999',
        email: null,
        address: null,
        doorCode: newId().slice(-12),
        registeredAt: tx.now,
        consentAt: null,
        checkedInAt: null,
        checkedInBy: null,
        withdrawnAt: null,
        searchable: '',
        sortKey: '',
      });
    });
  };

  /** Everything the audience can receive: the snapshot, and the frame after a change. */
  const shown = async (audience: Audience): Promise<string> => {
    const feed = live.app.nest.get(Feed);
    const watcher = { audience, departments: null };
    const all = [await feed.snapshot(live.dialogue.id, watcher), await feed.since(live.dialogue.id, watcher, 1)];
    return JSON.stringify(all);
  };

  it('never carries phone, e-mail or address, to any audience', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 6 }), async (all) => {
        await plant(all, 0);
        for (const audience of audiences) {
          const text = await shown(audience);
          for (const index of all.keys()) {
            const { phone, email, address } = personal(index);
            expect([phone, email, address].filter((secret) => text.includes(secret))).toEqual([]);
          }
          expect(text).not.toContain('0900099999');
        }
      }),
      { numRuns: 25 },
    );
  });

  it('shows hall and public only what the author consented to, in the public wording, and only of the floor', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 6 }), fc.nat(5), async (all, at) => {
        const onFloor = at % all.length;
        await plant(all, onFloor);
        for (const audience of ['hall', 'public'] as const) {
          const text = await shown(audience);
          expect(behindTheStage.filter((secret) => text.includes(secret))).toEqual([]);
          all.forEach(({ consent, redacted, business }, index) => {
            const own = personal(index);
            const here = index === onFloor;
            const appears = (value: string): boolean => text.includes(value);
            expect(appears(own.name)).toBe(here && consent === 'name');
            expect(appears(own.businessName)).toBe(here && business && consent === 'name');
            expect(appears(own.community) && !(here && consent !== 'none')).toBe(false);
            expect(appears(own.text)).toBe(here && !redacted);
            expect(appears(own.publicText)).toBe(here && redacted);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('sends slide and overlay to the hall only', async () => {
    await plant([{ consent: 'none', status: 'accepted', redacted: false, business: false, wantsToSpeak: false }], 0);
    await live.app.transaction.run((tx) =>
      tx.manager.update(
        Floor,
        { dialogueId: live.dialogue.id },
        { slide: 'nghi-giai-lao', overlay: 'Mời nghỉ 15 phút' },
      ),
    );
    expect(await shown('public')).not.toMatch(/nghi-giai-lao|Mời nghỉ/);
    const feed = live.app.nest.get(Feed);
    const { views } = await feed.snapshot(live.dialogue.id, { audience: 'chair', departments: null });
    expect(views[`floor:${live.dialogue.id}`]).toMatchObject({ slide: 'nghi-giai-lao', overlay: 'Mời nghỉ 15 phút' });
  });

  it('does not send drafts of briefs and leases to the chair', async () => {
    await plant([{ consent: 'none', status: 'accepted', redacted: false, business: false, wantsToSpeak: false }], 0);
    const chair = await shown('chair');
    expect(chair).toContain('Bímật0q');
    expect(chair).not.toMatch(/Chuẩn bị của phòng|Người đang xử lý/);
    expect(await shown('staff')).toContain('Người đang xử lý');
  });
});
