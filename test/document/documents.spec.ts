import { existsSync, readdirSync, readFileSync, statSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { everyMs, FallbackService } from '../../src/document/fallback/fallback.service.js';
import { keep, problemOf } from '../../src/document/fallback/fallback-folder.js';
import { PdfWorkerService } from '../../src/document/pdf-worker.service.js';
import type { QueueList } from '../../src/document/queue/queue-list.js';
import { BriefService } from '../../src/opinion/brief/brief.service.js';
import { actorOf, conclude } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { announcedDialogue, liveDialogue, queueOpinion, submitOpinion } from '../support/opinions.js';
import { seedOrganisation, type SeededOrganisation } from '../support/organisation.js';
import { flat, readPdf } from '../support/pdf.js';
import { signIn } from '../support/sign-in.js';
import { moveAfter } from '../support/presses.js';

const minute = 60_000;
const day = 24 * 60 * minute;

describe.each(engines)('documents on %s', (engine) => {
  let app: TestApp;
  let home: SeededOrganisation;
  let dialogue: Dialogue;
  beforeAll(async () => {
    app = await openTestApp(engine);
  });
  beforeEach(async () => {
    await app.reset();
    rmSync(root(), { recursive: true, force: true });
    ({ home } = await seedOrganisation(app));
    dialogue = await liveDialogue(app, home);
  });
  afterAll(() => app.close());

  const root = (): string => join(app.config.dataDir, 'fallback');
  const papers = (): string[] =>
    readdirSync(root()).flatMap((folder) =>
      readdirSync(join(root(), folder)).map((file) => join(root(), folder, file)),
    );
  const fallback = (): FallbackService => app.nest.get(FallbackService);
  const round = async (later = 0): Promise<void> => {
    app.clock.advance(later);
    await fallback().runOnce();
  };
  const ask = async (path: string, role: 'moderator' | 'chair' | 'organiser' | 'receptionist' | 'oversight') =>
    app.nest.inject({
      method: path === 'queue.pdf' ? 'POST' : 'GET',
      url: `/api/v1/dialogues/${dialogue.id}/${path}`,
      headers: (await signIn(app, role)).headers,
    });

  describe('the queue as PDF', () => {
    it.each(['moderator', 'chair', 'organiser'] as const)(
      'is returned to the %s, and recorded in the trail',
      async (role) => {
        await queueOpinion(app, dialogue, { text: 'Bao giờ khơi thông cống ngõ 42?' });
        const answer = await ask('queue.pdf', role);
        expect(answer.statusCode).toBe(200);
        expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
        expect(flat((await readPdf(answer.rawPayload)).pages.join(' '))).toContain('Bao giờ khơi thông cống ngõ 42?');
        const trail = await app.reader.rows(`SELECT subject_id, details FROM trail_entry WHERE verb = 'print-queue'`);
        expect(trail).toEqual([{ subject_id: dialogue.id, details: '{"opinions":1}' }]);
      },
    );

    it.each(['receptionist', 'oversight'] as const)('is refused to the %s', async (role) => {
      expect((await ask('queue.pdf', role)).statusCode).toBe(403);
    });

    it('is not found by another organisation', async () => {
      const { headers } = await signIn(app, 'organiser', {
        organisationId: (
          await app.reader.rows<{ id: string }>(`SELECT id FROM organisation WHERE slug = 'truc-lam'`)
        )[0]?.id as string,
      });
      const answer = await app.nest.inject({
        method: 'POST',
        url: `/api/v1/dialogues/${dialogue.id}/queue.pdf`,
        headers,
      });
      expect(answer.statusCode).toBe(404);
    });

    it('is in the order of the queue and names people as consented', async () => {
      const consent = { name: 'Nguyễn Thị Mẫu Đơn', phone: '+84900000123' };
      await queueOpinion(app, dialogue, { ...consent, text: 'Câu thứ nhất, không hiện tên.' });
      await queueOpinion(app, dialogue, { ...consent, text: 'Câu thứ hai, chữ đầu.', displayConsent: 'initials' });
      const third = await queueOpinion(app, dialogue, {
        name: 'Lê Văn Thí Dụ',
        text: 'Câu thứ ba, gọi tôi 0900 000 456 nhé.',
        displayConsent: 'name',
      });
      await submitOpinion(app, dialogue, { text: 'Câu chưa ai duyệt.' });
      await moveAfter(app, actorOf(home.id, 'moderator'), third.id, null);
      const text = flat((await readPdf((await ask('queue.pdf', 'chair')).rawPayload)).pages.join(' '));
      const at = ['Câu thứ ba', 'Câu thứ nhất', 'Câu thứ hai'].map((part) => text.indexOf(part));
      expect(at).toEqual([...at].sort((a, b) => a - b));
      expect(at).not.toContain(-1);
      expect(text).toContain('Người hỏi: Lê Văn Thí Dụ');
      expect(text).not.toMatch(/Mẫu Đơn|0900|000 456|Câu chưa ai duyệt/);
      expect(text).toContain('còn 1 ý kiến chưa duyệt');
    });

    it('is rendered even after one that could not be', async () => {
      const broken = app.nest.get(PdfWorkerService).print({} as QueueList);
      const next = ask('queue.pdf', 'chair');
      await expect(broken).rejects.toThrow(/undefined/);
      expect((await next).statusCode).toBe(200);
    });

    it('contains a brief once the head has approved it', async () => {
      const { id } = await queueOpinion(app, dialogue, { fieldId: home.fields['Đất đai'] as string });
      const where = { departmentId: home.departments['Kinh tế - Hạ tầng'] as string };
      const briefs = app.nest.get(BriefService);
      await briefs.write(actorOf(home.id, 'department_officer', where), id, {
        text: 'Đã đo đạc lại thửa đất trong tháng 10.',
      });
      const said = async () => flat((await readPdf((await ask('queue.pdf', 'chair')).rawPayload)).pages.join(' '));
      expect(await said()).not.toContain('Đã đo đạc lại');
      await briefs.approve(actorOf(home.id, 'department_head', where), id, 1);
      expect(await said()).toContain('Đã đo đạc lại thửa đất trong tháng 10.');
    });
  });

  describe('the copy on the disk', () => {
    it('is saved as PDF and HTML every five minutes during a dialogue, readable by the owner only', async () => {
      await queueOpinion(app, dialogue, { text: 'Bao giờ khơi thông cống ngõ 42?' });
      await round();
      const first = papers().map((path) => path.split('/').at(-1));
      expect(first.sort()).toEqual([
        'hang-cho_2026-11-26_08-00.html',
        'hang-cho_2026-11-26_08-00.pdf',
        'hang-cho_moi-nhat.html',
        'hang-cho_moi-nhat.pdf',
      ]);
      for (const path of papers()) expect(statSync(path).mode & 0o077).toBe(0);
      const newest = (ending: string): Buffer =>
        readFileSync(papers().find((path) => path.endsWith(`moi-nhat.${ending}`)) as string);
      expect(newest('html').toString()).toContain('Bao giờ khơi thông cống ngõ 42?');
      expect(flat((await readPdf(newest('pdf'))).pages.join(' '))).toContain('Bao giờ khơi thông cống ngõ 42?');

      await queueOpinion(app, dialogue, { text: 'Đèn đường ngõ 7 hỏng đã lâu, ai sửa?' });
      await round(everyMs - minute);
      expect(papers()).toHaveLength(4);
      await round(minute);
      expect(papers()).toHaveLength(6);
      expect(newest('html').toString()).toContain('Đèn đường ngõ 7 hỏng đã lâu, ai sửa?');
    });

    it('is kept for the last hour, and deleted a week after the dialogue', async () => {
      await round();
      const folder = join(root(), readdirSync(root())[0] as string);
      const paper = { pdf: Buffer.from('%PDF'), html: '' };
      for (let n = 1; n <= 14; n++) await keep(folder, new Date(app.clock.ms() + n * everyMs), paper);
      expect(readdirSync(folder)).toHaveLength(26);
      expect(readdirSync(folder)).not.toContain('hang-cho_2026-11-26_08-00.pdf');

      await conclude(app, dialogue);
      const other = await announcedDialogue(app, home);
      await app.transaction.run((tx) => tx.execute(`UPDATE dialogue SET status = 'live' WHERE id = ?`, [other.id]));
      await round(6 * day);
      expect(existsSync(folder)).toBe(true);
      await round(2 * day);
      expect(existsSync(folder)).toBe(false);
      expect(readdirSync(root())).toHaveLength(1);
    });

    it('is not saved unless the dialogue is in session', async () => {
      await conclude(app, dialogue);
      await announcedDialogue(app, home);
      await round();
      expect(existsSync(root())).toBe(false);
    });

    it('that cannot be written is reported to the staff without stopping the dialogue, and saved once possible', async () => {
      writeFileSync(root(), '');
      await round();
      expect((await ask('fallback', 'chair')).json()).toMatchObject({ savedAt: null, problem: 'unwritable' });
      await queueOpinion(app, dialogue);
      rmSync(root());
      await round(everyMs);
      expect((await ask('fallback', 'moderator')).json()).toMatchObject({
        savedAt: expect.stringMatching(/^2026-11-26T01:05/),
        problem: null,
        folder: expect.stringMatching(/^fallback\/MK-2026-1_/),
      });
      expect((await ask('fallback', 'receptionist')).statusCode).toBe(403);
    });

    it('reports a full disk as such', () => {
      expect(
        ['ENOSPC', 'EACCES', 'EROFS', 'EIO'].map((code) => problemOf(Object.assign(new Error(), { code }))),
      ).toEqual(['disk-full', 'unwritable', 'unwritable', 'failed']);
    });

    it('is complete if two processes save into one folder', async () => {
      await round();
      const second = await openTestApp(engine, {
        database: { env: { DATA_DIR: app.config.dataDir, ...databaseOf(app) }, drop: async () => undefined },
      });
      await Promise.all([second.nest.get(FallbackService).runOnce(), round(everyMs)]);
      await second.close();
      const pdfs = papers().filter((path) => path.endsWith('.pdf'));
      for (const path of pdfs) expect((await readPdf(readFileSync(path))).pages).toHaveLength(1);
      expect(papers().filter((path) => path.endsWith('.tmp'))).toEqual([]);
    });
  });
});

const databaseOf = ({ config: { database } }: TestApp): Record<string, string> =>
  database.kind === 'postgres' ? { DATABASE_URL: database.url } : {};
