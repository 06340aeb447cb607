import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerService } from '../../src/assignment/answer/answer.service.js';
import { Answer } from '../../src/assignment/assignment.entity.js';
import { fields as kindOfFields } from '../../src/organisation/catalogue/catalogue.controller.js';
import { CatalogueService } from '../../src/organisation/catalogue/catalogue.service.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { TranscriptService } from '../../src/minutes/transcript.service.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import type { FoundAnswersPage, FoundAnswerView } from '../../src/report/dto/published-answer.view.js';
import { type Ward, openWard, publishOutcomes, seedDialogue, seedTask } from '../support/assignments.js';
import { actorOf } from '../support/dialogues.js';
import { engines } from '../support/test-app.js';

describe.each(engines)('published answers on %s', (engine) => {
  let ward: Ward;
  let dialogue: Dialogue;
  beforeAll(async () => {
    ward = await openWard(engine);
  });
  beforeEach(async () => {
    for (const table of ['posting', 'answer_entry'])
      await ward.app.transaction.run((tx) => tx.execute(`DELETE FROM ${table}`));
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

  it('are not found by words that were written down otherwise', async () => {
    const topic = 'Xin nói về đường Kín Mẫu.';
    const { opinion } = await publish(topic, 'Đã xử lý xong.', { topic });
    expect(await found('kin mau')).toEqual([topic]);
    const { version } = await ward.app.reader.manager.findOneByOrFail(Opinion, { id: opinion });
    const text = 'Đường vào ngõ 42 ngập.';
    const secretary = actorOf(dialogue.organisationId, 'secretary');
    await ward.app.nest.get(TranscriptService).write(secretary, opinion, { version, text });
    expect(await found('kin mau')).toEqual([]);
    expect(await found('ngo 42')).toEqual([text]);
  });

  it('are found by the present name of their field', async () => {
    const { fields, id } = ward.seeded.home;
    const land = fields['Đất đai'] as string;
    await publish('Câu về đất?', 'Trả lời về đất.', { fieldId: land });
    await publish('Câu về xây dựng?', 'Trả lời về xây dựng.', { fieldId: fields['Xây dựng'] });
    const rename = (name: string) =>
      ward.app.nest.get(CatalogueService).change(actorOf(id, 'admin'), kindOfFields, land, { name });
    await rename('Đất đai và nhà ở');
    expect((await search({ field: 'Đất đai' })).items).toEqual([]);
    expect((await search({ field: 'Đất đai và nhà ở' })).items).toMatchObject([{ question: 'Câu về đất?' }]);
    await rename('Đất đai');
    expect((await search({ field: 'Đất đai' })).items).toHaveLength(1);
  });

  it('are filtered by the field they are moved to', async () => {
    const { fields } = ward.seeded.home;
    const { opinion } = await publish('Câu về đất?', 'Trả lời về đất.', { fieldId: fields['Đất đai'] });
    const { version } = await ward.app.reader.manager.findOneByOrFail(Opinion, { id: opinion });
    await ward.app.nest
      .get(ModerationService)
      .classify(ward.organiser.actor, opinion, { version, fieldId: fields['Xây dựng'] });
    expect((await search({ field: 'Đất đai' })).items).toEqual([]);
    expect((await search({ field: 'Xây dựng' })).items).toHaveLength(1);
  });

  it('of rehearsals are not found', async () => {
    dialogue = await seedDialogue(ward.app, ward.seeded.home, { rehearsalOf: dialogue.id });
    await publish('Câu chạy thử?', 'Trả lời chạy thử.');
    expect(await found('chay thu')).toEqual([]);
  });

  it('contain no contacts and are not found by them', async () => {
    await publish('Gọi tôi số 0900 000 777 khi xong.', 'Đã gọi.');
    expect(await found('777')).toEqual([]);
    expect((await search({ q: 'goi' })).items[0]?.question).not.toContain('777');
  });

  it('are found by words with an apostrophe, and by no address', async () => {
    await publish("Bà H'Mẫu hỏi về nước, thư h'mau@thu.example.", 'Đã khoan giếng ở buôn Ea H’Leo.');
    for (const name of ['hmau', 'hleo']) expect(await found(name)).toHaveLength(1);
    expect(await found('example')).toEqual([]);
  });

  it('are removed when withdrawn', async () => {
    const { id } = await publish('Bao giờ xong?', 'Đã xong cầu Mẫu.');
    const { version } = await ward.app.reader.manager.findOneByOrFail(Answer, { id });
    await ward.app.nest.get(AnswerService).withdraw(ward.organiser.actor, id, version, 'Nhầm số liệu.');
    expect(await found('cau mau')).toEqual([]);
    expect(await ward.app.reader.rows('SELECT word FROM posting')).toEqual([]);
  });

  it.each<Record<string, string>>([
    { limit: '0' },
    { limit: '51' },
    { after: 'x' },
    { after: '9999999999' },
    { organisation: 'A B' },
    { other: '1' },
  ])('refuse %j', async (query) => {
    const response = await ward.app.nest.inject(`/api/v1/public/answers?${new URLSearchParams(query)}`);
    expect(response.statusCode).toBe(400);
  });
});
