import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReplyService } from '../../src/assignment/reply/reply.service.js';
import { newId } from '../../src/common/ids.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Pledge } from '../../src/minutes/minutes.entity.js';
import type { ReplyListView } from '../../src/report/dto/reply-list.view.js';
import {
  decide,
  openWard,
  type OpinionFacts,
  type Person,
  person,
  publishOutcomes,
  seedDialogue,
  seedOpinion,
  type Ward,
} from '../support/assignments.js';
import { engines } from '../support/test-app.js';

describe.each(engines)('replies before outcomes are published, on %s', (engine) => {
  let ward: Ward;
  let secretary: Person;
  let dialogue: Dialogue;
  beforeAll(async () => {
    ward = await openWard(engine, '2026-11-26T02:00:00Z');
    secretary = await person(ward.app, 'secretary');
  });
  beforeEach(async () => {
    dialogue = await seedDialogue(ward.app, ward.seeded.home, { status: 'concluded' });
  });
  afterAll(() => ward.app.close());

  const get = (url: string, { headers }: Person = secretary) => ward.app.nest.inject({ url, headers });
  const ask = (query: object = {}, who?: Person) =>
    get(`/api/v1/dialogues/${dialogue.id}/replies?${new URLSearchParams({ ...query })}`, who);
  const list = async (query: object = {}, who?: Person): Promise<ReplyListView> => {
    const response = await ask(query, who);
    expect(response.statusCode).toBe(200);
    return response.json<ReplyListView>();
  };
  const answered = async (words: string | null = null, facts: OpinionFacts = {}): Promise<string> => {
    const { id } = await seedOpinion(ward.app, dialogue, facts);
    await decide(ward.app, ward.chair.actor, id, { outcome: 'answered', ...(words ? { words } : {}) });
    return id;
  };
  const pledge = (opinionId: string, text: string, struckAt: Date | null = null) =>
    ward.app.transaction.run(async (tx) => {
      await tx.manager.insert(Pledge, {
        id: newId(),
        dialogueId: dialogue.id,
        turnId: null,
        opinionId,
        text,
        saidBy: 'Trưởng phòng Kinh tế',
        saidAt: tx.now,
        enteredBy: null,
        struckAt,
        version: 1,
      });
    });
  const replies = () => ward.app.nest.get(ReplyService);
  const write = (id: string, edition = 0, reason?: string) =>
    replies().write(secretary.actor, id, { edition, text: `Lời ${edition + 1}`, ...(reason ? { reason } : {}) });

  it('are listed with what was said, and what was struck out is not said', async () => {
    const id = await answered('Đồng ý, làm ngay từ 01/12.', { text: 'Đổi giờ xe rác? Gọi 0900 000 123' });
    await pledge(id, 'Từ mùng 1 xe đi lúc bảy rưỡi tối.');
    await pledge(id, 'Lời đã gạch', new Date('2026-11-26T02:00:00Z'));
    const { id: noted } = await seedOpinion(ward.app, dialogue);
    await decide(ward.app, ward.chair.actor, noted, {
      outcome: 'assigned',
      assignments: [{ leadDepartmentId: ward.works, workingDays: 5 }],
    });
    const { items, counts } = await list();
    expect(counts).toEqual({ missing: 1, unchecked: 0, checked: 0 });
    expect(items).toMatchObject([
      {
        opinionId: id,
        publicNumber: 'MK-2026-2/001',
        question: 'Đổi giờ xe rác? Gọi █████',
        state: 'missing',
        reply: null,
        mayCheck: false,
        said: [
          { by: null, text: 'Đồng ý, làm ngay từ 01/12.' },
          { by: 'Trưởng phòng Kinh tế', text: 'Từ mùng 1 xe đi lúc bảy rưỡi tối.' },
        ],
      },
    ]);
  });

  it('go from missing to unchecked to checked, and who wrote one may not check it', async () => {
    const id = await answered();
    await write(id);
    expect((await list()).items).toMatchObject([{ state: 'unchecked', mayCheck: false, reply: { edition: 1 } }]);
    expect((await list({}, ward.organiser)).items).toMatchObject([{ state: 'unchecked', mayCheck: true }]);
    await replies().check(ward.organiser.actor, id, { edition: 1 });
    expect(await list({}, ward.organiser)).toMatchObject({
      counts: { missing: 0, unchecked: 0, checked: 1 },
      items: [{ state: 'checked', mayCheck: false, needsReason: false }],
    });
    await publishOutcomes(ward.app, dialogue);
    expect((await list()).items).toMatchObject([{ needsReason: true }]);
    await write(id, 1, 'Sửa cho gọn.');
    expect((await list()).items).toMatchObject([{ state: 'unchecked', reply: { text: 'Lời 2' } }]);
  });

  it('of a corrected decision are listed only while the opinion stands as answered in the hall', async () => {
    const id = await answered('Lời đầu');
    await decide(ward.app, ward.organiser.actor, id, {
      outcome: 'assigned',
      reason: 'Cần phòng làm.',
      assignments: [{ leadDepartmentId: ward.works, workingDays: 5 }],
    });
    expect(await list()).toMatchObject({ items: [], counts: { missing: 0 } });
    await decide(ward.app, ward.organiser.actor, id, {
      outcome: 'answered',
      words: 'Lời sau',
      reason: 'Đã trả lời ngay.',
    });
    expect(await list()).toMatchObject({ items: [{ said: [{ text: 'Lời sau' }] }], counts: { missing: 1 } });
  });

  it('are paged in the order of their numbers, and found by their state', async () => {
    const ids = [await answered(), await answered(), await answered()];
    await write(ids[1] as string);
    const first = await list({ limit: 2 });
    expect([first.items.map(({ number }) => number), first.next]).toEqual([[1, 2], 2]);
    expect(await list({ limit: 2, after: 2 })).toMatchObject({ items: [{ number: 3 }], next: null });
    expect((await list({ state: 'missing' })).items.map(({ number }) => number)).toEqual([1, 3]);
    expect((await list({ state: 'unchecked' })).items.map(({ number }) => number)).toEqual([2]);
    expect((await ask({ state: 'x' })).statusCode).toBe(400);
    expect((await ask({ limit: 51 })).statusCode).toBe(400);
  });

  it('are read without contacts and kept names by those who decide, and by nobody of another department or ward', async () => {
    await answered('Gọi ông Trần Văn Soát, 0900 000 214.', { identityKeptAt: new Date('2026-11-26T01:00:00Z') });
    const saidTo = async (who: Person) => (await list({}, who)).items[0]?.said[0]?.text;
    expect(await saidTo(secretary)).toBe('Gọi ông Trần Văn Soát, 0900 000 214.');
    expect(await saidTo(ward.leader)).not.toMatch(/Soát|0900/);
    expect((await ask({}, ward.officer)).statusCode).toBe(403);
    const foreign = await person(ward.app, 'secretary', { organisationId: ward.seeded.foreign.id });
    expect((await ask({}, foreign)).statusCode).toBe(404);
  });

  it('are seen on the pages as they will be published, and by nobody outside', async () => {
    const id = await answered(null, { text: 'Xe rác qua ngõ 7' });
    await write(id);
    const pages = [`/preview/${dialogue.id}/results`, `/preview/${dialogue.id}/results/1`];
    for (const page of pages) {
      const before = await get(page);
      expect(before.statusCode).toBe(200);
      expect(before.payload).toContain('Xe rác qua ngõ 7');
      expect(before.payload).not.toContain('Lời 1');
      expect((await ward.app.nest.inject({ url: page })).statusCode).toBe(401);
      expect((await get(page, ward.officer)).statusCode).toBe(403);
    }
    await replies().check(ward.organiser.actor, id, { edition: 1 });
    for (const page of pages) expect((await get(page)).payload).toContain('Lời 1');
    expect((await get(`/preview/${dialogue.id}/results/9`)).statusCode).toBe(404);
  });
});
