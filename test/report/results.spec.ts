import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DirectiveService } from '../../src/assignment/directive/directive.service.js';
import { Escalation } from '../../src/assignment/assignment.entity.js';
import { EscalationService } from '../../src/assignment/escalation/escalation.service.js';
import { ReplyService } from '../../src/assignment/reply/reply.service.js';
import type { Verdict } from '../../src/contract/opinion.js';
import { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Rating } from '../../src/opinion/opinion.entity.js';
import type { OpinionFacts } from '../support/assignments.js';
import type { ResultsView, WholeResultView } from '../../src/report/dto/result.view.js';
import {
  decide,
  openWard,
  type Person,
  person,
  publishOutcomes,
  seedDialogue,
  seedOpinion,
  type Ward,
} from '../support/assignments.js';
import { engines } from '../support/test-app.js';

const words = 'Từ ngày 01/12, xe rác qua ngõ 7 lúc 19 giờ 30.';

describe.each(engines)('results one by one, on %s', (engine) => {
  let ward: Ward;
  let secretary: Person;
  let dialogue: Dialogue;
  beforeAll(async () => {
    ward = await openWard(engine, '2026-11-26T02:00:00Z');
    secretary = await person(ward.app, 'secretary');
  });
  beforeEach(async () => {
    ward.app.clock.set(new Date('2026-11-26T02:00:00Z'));
    dialogue = await seedDialogue(ward.app, ward.seeded.home);
  });
  afterAll(() => ward.app.close());

  const ask = async (path = '', headers = {}) =>
    ward.app.nest.inject({ url: `/api/v1/public/dialogues/${dialogue.slug}/results${path}`, headers });
  const list = async (query: Record<string, string> = {}): Promise<ResultsView> => {
    const response = await ask(`?${new URLSearchParams(query)}`);
    expect(response.statusCode).toBe(200);
    return response.json<ResultsView>();
  };
  const numbers = async (query: Record<string, string>): Promise<number[]> =>
    (await list(query)).items.map((one) => one.number);
  const one = async (number: number): Promise<WholeResultView> => (await ask(`/${number}`)).json<WholeResultView>();
  const seed = async (decision: Parameters<typeof decide>[3], facts: OpinionFacts = {}): Promise<string> => {
    const { id } = await seedOpinion(ward.app, dialogue, facts);
    await decide(ward.app, ward.chair.actor, id, decision);
    return id;
  };
  const writeReply = async (id: string, text = words, contactsAgreed = false): Promise<void> => {
    const replies = ward.app.nest.get(ReplyService);
    const { edition } = await replies.write(secretary.actor, id, { edition: 0, text, contactsAgreed });
    await replies.check(ward.organiser.actor, id, { edition });
  };

  it('are told to nobody before outcomes are published', async () => {
    await writeReply(await seed({ outcome: 'answered' }));
    expect((await ask()).statusCode).toBe(404);
    expect((await ask('/1')).statusCode).toBe(404);
    await publishOutcomes(ward.app, dialogue);
    expect((await one(1)).result).toMatchObject({ state: 'answered', reply: words, publicNumber: 'MK-2026-2/001' });
  });

  it('say that the words will be posted, until they are written down and checked', async () => {
    const id = await seed({ outcome: 'answered' });
    await publishOutcomes(ward.app, dialogue);
    expect((await one(1)).result).toMatchObject({ state: 'spoken', reply: null });
    const replies = ward.app.nest.get(ReplyService);
    await replies.write(secretary.actor, id, { edition: 0, text: words });
    expect((await one(1)).result).toMatchObject({ state: 'spoken', reply: null });
    await replies.check(ward.organiser.actor, id, { edition: 1 });
    expect((await one(1)).result).toMatchObject({ state: 'answered', reply: words });
    await replies.write(secretary.actor, id, { edition: 1, text: 'Lời sửa, chưa soát.', reason: 'Sửa cho gọn.' });
    expect((await one(1)).result.reply).toBe(words);
  });

  it('say who does what by when, which body it was put to and what that answered', async () => {
    await seed({ outcome: 'assigned', assignments: [{ leadDepartmentId: ward.works, dueOn: '2026-12-11' }] });
    const escalated = await seed({ outcome: 'escalated', escalateTo: { bodyName: 'Sở Xây dựng 0900 000 111' } });
    await publishOutcomes(ward.app, dialogue);
    const { items } = await list();
    expect(items[0]).toMatchObject({
      state: 'underway',
      decided: { outcome: 'assigned' },
      tasks: [{ departmentName: 'Phòng Kinh tế - Hạ tầng', due: { dueOn: '2026-12-11', state: 'ok' } }],
    });
    expect(items[1]).toMatchObject({ state: 'referred', bodies: [{ name: 'Sở Xây dựng █████', answer: null }] });
    const { id, version } = await ward.app.reader.manager.findOneByOrFail(Escalation, { opinionId: escalated });
    const answer = 'Đã đưa vào kế hoạch quý I/2027, gọi 0900 000 222.';
    await ward.app.nest.get(EscalationService).recordAnswer(ward.organiser.actor, id, version, answer);
    const { result, steps } = await one(2);
    expect(result).toMatchObject({
      state: 'answered',
      bodies: [{ answer: 'Đã đưa vào kế hoạch quý I/2027, gọi █████.' }],
    });
    expect(steps.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['received', 'decided', 'referred', 'body_answered']),
    );
    ward.app.clock.set(new Date('2026-12-14T02:00:00Z'));
    expect((await one(1)).result.state).toBe('overdue');
  });

  it('give the reason of what was declined, and neither its text nor the note to the author', async () => {
    await seedOpinion(ward.app, dialogue, {
      status: 'declined',
      reasonCode: 'denunciation',
      reasonText: 'Ghi chú riêng cho người gửi',
      text: 'Tố cáo một người có tên',
    });
    await publishOutcomes(ward.app, dialogue);
    const response = await ask();
    expect(response.payload).not.toMatch(/Tố cáo một người|Ghi chú riêng/);
    expect(response.json<ResultsView>().items).toMatchObject([
      { number: 1, question: null, state: 'declined', decline: { reason: expect.stringMatching(/tố cáo/i) } },
    ]);
    const english = await ask('', { 'accept-language': 'en' });
    expect(english.payload).toMatch(/denunciation/i);
  });

  it('leave out what nobody has moderated, what was withdrawn, and what has no result of its own', async () => {
    for (const status of ['received', 'needs_info', 'withdrawn', 'grouped'] as const)
      await seedOpinion(ward.app, dialogue, { status, text: `Nội dung ${status}` });
    await seedOpinion(ward.app, dialogue, { text: 'Chưa kịp hỏi' });
    await publishOutcomes(ward.app, dialogue);
    expect((await list()).items).toMatchObject([{ question: 'Chưa kịp hỏi', state: 'unheard' }]);
    expect((await ask('/1')).statusCode).toBe(404);
  });

  it('have no contacts, in question and reply, unless their bearers agreed', async () => {
    const told = `${words} Gọi 0900 000 214.`;
    const id = await seed({ outcome: 'answered' }, { text: 'Gọi tôi số 0900 000 123 nhé?' });
    await writeReply(id, told, true);
    await publishOutcomes(ward.app, dialogue);
    expect((await one(1)).result).toMatchObject({ question: 'Gọi tôi số █████ nhé?', reply: told });
  });

  it('can be searched without accents, filtered and paged', async () => {
    const { works, culture } = ward;
    const field = Object.values(ward.seeded.home.fields)[0] as string;
    const task = (leadDepartmentId: string) => [{ leadDepartmentId, workingDays: 5 }];
    await seed({ outcome: 'assigned', assignments: task(works) }, { text: 'Ngõ 42 ngập', fieldId: field });
    await seed({ outcome: 'assigned', assignments: task(culture) }, { text: 'Nhà văn hóa khóa cửa' });
    await seed({ outcome: 'noted' }, { text: 'Ngõ 7 sạch hơn', kind: 'suggestion' });
    await seedOpinion(ward.app, dialogue, { status: 'declined', reasonCode: 'complaint', text: 'Ngõ bị từ chối' });
    await publishOutcomes(ward.app, dialogue);
    expect(await numbers({ q: 'ngo' })).toEqual([1, 3]);
    expect(await numbers({ q: 'MK-2026-2/002' })).toEqual([2]);
    const { fields, departments } = await list();
    expect(departments).toEqual(['Phòng Kinh tế - Hạ tầng', 'Phòng Văn hóa - Xã hội']);
    expect(await numbers({ field: fields[0] as string })).toEqual([1]);
    expect(await numbers({ department: 'Phòng Văn hóa - Xã hội' })).toEqual([2]);
    expect(await numbers({ outcome: 'noted' })).toEqual([3]);
    expect(await numbers({ outcome: 'declined' })).toEqual([4]);
    const first = await list({ limit: '3' });
    expect(first.next).toBe(3);
    expect(await numbers({ limit: '3', after: '3' })).toEqual([4]);
    expect((await ask('?outcome=x')).statusCode).toBe(400);
    expect((await ask('/0')).statusCode).toBe(404);
  });

  it('stand below both truths, and below what authors say once five have said it', async () => {
    await publishOutcomes(ward.app, dialogue);
    const rate = async (verdict: Verdict): Promise<void> => {
      const opinionId = await seed({ outcome: 'answered' });
      await ward.app.transaction.run((tx) =>
        tx.manager.insert(Rating, { opinionId, dialogueId: dialogue.id, verdict, comment: null, ratedAt: tx.now }),
      );
    };
    const read = async () => (await ward.app.nest.inject({ url: `/d/${dialogue.slug}/results` })).payload;
    for (const verdict of ['solved', 'solved', 'partly', 'unsolved'] as const) await rate(verdict);
    expect(await read()).not.toContain('đã giải quyết chưa');
    await rate('solved');
    await ward.app.transaction.run((tx) =>
      tx.manager.update(Dialogue, { id: dialogue.id }, { status: 'concluded', concludedAt: tx.now }),
    );
    const page = (await ward.app.nest.inject({ url: `/d/${dialogue.slug}/results?lang=vi` })).payload;
    expect(page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toMatch(
      /Đã giải quyết 3 Giải quyết một phần 1 Chưa giải quyết 1 Người gửi đã cho biết 5/,
    );
    expect(page).toContain('Trong ngày đối thoại');
  });

  it('come with the conclusions of the chair and their tasks', async () => {
    await ward.app.nest.get(DirectiveService).give(ward.chair.actor, dialogue.id, {
      text: 'Rà soát các tuyến cống, báo ông Trần Văn Soát 0900 000 333.',
      assignments: [{ leadDepartmentId: ward.works, dueOn: '2026-12-31' }],
    });
    await publishOutcomes(ward.app, dialogue);
    expect((await list()).directives).toMatchObject([
      {
        number: 1,
        text: expect.stringMatching(/^Rà soát các tuyến cống, báo ông █+/),
        tasks: [{ departmentName: 'Phòng Kinh tế - Hạ tầng', due: { dueOn: '2026-12-31' } }],
      },
    ]);
  });
});
