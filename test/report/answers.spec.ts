import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerService } from '../../src/assignment/answer/answer.service.js';
import { Answer } from '../../src/assignment/assignment.entity.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import type { FoundAnswersPage, FoundAnswerView } from '../../src/report/dto/published-answer.view.js';
import { type Ward, openWard, publishOutcomes, seedDialogue, seedTask } from '../support/assignments.js';
import { engines } from '../support/test-app.js';

describe.each(engines)('published answers on %s', (engine) => {
  let ward: Ward;
  let dialogue: Dialogue;
  beforeAll(async () => {
    ward = await openWard(engine);
  });
  beforeEach(async () => {
    await ward.app.transaction.run((tx) => tx.execute('DELETE FROM answer_word'));
    await ward.app.transaction.run((tx) => tx.execute("UPDATE answer SET status = 'withdrawn'"));
    dialogue = await seedDialogue(ward.app, ward.seeded.home, { title: 'Đối thoại lần thử' });
  });
  afterAll(() => ward.app.close());

  /** A question answered, approved, released and published by the people responsible. */
  const publish = async (
    question: string,
    text: string,
    facts: object = {},
  ): Promise<{ id: string; opinion: string }> => {
    const { app, chair, officer, head, leader, organiser, works } = ward;
    const service = app.nest.get(AnswerService);
    const task = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: works }, { text: question, ...facts });
    await publishOutcomes(app, dialogue);
    const draft = await service.draft(officer.actor, task.assignment.id, { text });
    await service.approve(head.actor, draft.id, 1);
    await service.release(leader.actor, draft.id, 2);
    app.clock.set(new Date(app.clock.ms() + 60_000));
    await service.publish(organiser.actor, draft.id, 3);
    return { id: draft.id, opinion: task.opinion.id };
  };
  const search = async (query: Record<string, string>): Promise<FoundAnswersPage> => {
    const response = await ward.app.nest.inject(`/api/v1/public/answers?${new URLSearchParams(query)}`);
    expect(response.statusCode).toBe(200);
    return response.json<FoundAnswersPage>();
  };
  const found = async (q: string): Promise<string[]> => (await search({ q })).items.map((one) => one.question);

  it('are found without accents in question and answer, by all words', async () => {
    await publish('Sổ đỏ của tôi bao giờ có?', 'Đã ký giấy chứng nhận ngày 18/7.');
    await publish('Sông đông lạnh có cá không?', 'Trạm khuyến nông trả lời.');
    expect(await found('so do')).toEqual(['Sổ đỏ của tôi bao giờ có?']);
    expect(await found('GIAY CHUNG')).toEqual(['Sổ đỏ của tôi bao giờ có?']);
    expect(await found('so do khuyen nong')).toEqual([]);
    expect(await found('khuy')).toEqual(['Sông đông lạnh có cá không?']);
    expect(await found('zzz')).toEqual([]);
    expect(await found('')).toHaveLength(2);
  });

  it('are paged, latest first, each once', async () => {
    for (let n = 1; n <= 5; n++) await publish(`Câu hỏi về cống số ${n}?`, `Đã nạo vét cống ${n}.`);
    const seen: FoundAnswerView[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: FoundAnswersPage = await search({ q: 'cong', limit: '2', ...(next ? { after: next } : {}) });
      seen.push(...page.items);
      ({ next } = page);
    }
    expect(seen.map((one) => one.answer)).toEqual([5, 4, 3, 2, 1].map((n) => `Đã nạo vét cống ${n}.`));
    expect(seen[0]).toMatchObject({ dialogueSlug: dialogue.slug, dialogueTitle: 'Đối thoại lần thử' });
  });

  it('are filtered by field', async () => {
    const { fields } = ward.seeded.home;
    await publish('Câu về đất?', 'Trả lời về đất.', { fieldId: fields['Đất đai'] });
    await publish('Câu về xây dựng?', 'Trả lời về xây dựng.', { fieldId: fields['Xây dựng'] });
    expect((await search({ field: 'Đất đai' })).items).toMatchObject([
      { question: 'Câu về đất?', fieldName: 'Đất đai' },
    ]);
  });

  it('are not found by words of a former wording', async () => {
    const { opinion } = await publish('Ông Mẫu Văn Kín ở ngõ 42 lấn đất.', 'Đã xử lý xong.');
    expect(await found('van kin')).toHaveLength(1);
    const { version } = await ward.app.reader.manager.findOneByOrFail(Opinion, { id: opinion });
    await ward.app.nest
      .get(ModerationService)
      .redact(ward.organiser.actor, opinion, version, 'Một người ở ngõ 42 lấn đất.');
    expect(await found('van kin')).toEqual([]);
    expect(await found('lan dat')).toEqual(['Một người ở ngõ 42 lấn đất.']);
  });

  it('contain no contacts and are not found by them', async () => {
    await publish('Gọi tôi số 0900 000 777 khi xong.', 'Đã gọi.');
    expect(await found('777')).toEqual([]);
    expect((await search({ q: 'goi' })).items[0]?.question).not.toContain('777');
  });

  it('are found by words with an apostrophe, and by no address', async () => {
    const { id } = await publish("Bà H'Mẫu hỏi về nước, thư h'mau@thu.example.", 'Đã khoan giếng ở buôn Ea H’Leo.');
    for (const name of ['hmau', 'hleo']) expect(await found(name)).toHaveLength(1);
    const words = await ward.app.reader.rows<{ word: string }>(
      "SELECT word FROM answer_word WHERE answer_id = ? AND word LIKE '%example%'",
      [id],
    );
    expect(words).toEqual([]);
  });

  it('are removed when withdrawn', async () => {
    const { id } = await publish('Bao giờ xong?', 'Đã xong cầu Mẫu.');
    const { version } = await ward.app.reader.manager.findOneByOrFail(Answer, { id });
    await ward.app.nest.get(AnswerService).withdraw(ward.organiser.actor, id, version, 'Nhầm số liệu.');
    expect(await found('cau mau')).toEqual([]);
    expect(await ward.app.reader.rows('SELECT word FROM answer_word WHERE answer_id = ?', [id])).toEqual([]);
  });

  it.each<Record<string, string>>([
    { limit: '0' },
    { limit: '51' },
    { after: 'x' },
    { organisation: 'A B' },
    { other: '1' },
  ])('refuse %j', async (query) => {
    const response = await ward.app.nest.inject(`/api/v1/public/answers?${new URLSearchParams(query)}`);
    expect(response.statusCode).toBe(400);
  });
});
