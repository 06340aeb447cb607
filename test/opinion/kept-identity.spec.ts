import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/auth/actor.js';
import type { Role } from '../../src/contract/permissions.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { FloorService } from '../../src/floor/floor.service.js';
import { Feed } from '../../src/live/feed/feed.js';
import { BriefService } from '../../src/opinion/brief/brief.service.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { OpinionQueries } from '../../src/opinion/opinion.queries.js';
import { actorOf, announce, planDialogue } from '../support/dialogues.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { enterOpinion, liveDialogue, submission, submitOpinion, theOpinion } from '../support/opinions.js';
import { seenNow } from '../support/presses.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

const secrets = /Mẫu Đơn|Tổ dân phố 5|Hộ kinh doanh Hoa Sim|900000123|0900 000 123/;

/** For a complaint about the people who will get it on their desk. */
describe.each(engines)('an identity kept from the department on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let opinions: OpinionQueries;
  let dialogue: Dialogue;
  let works: string;
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    opinions = app.nest.get(OpinionQueries);
    works = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
  });
  beforeEach(async () => {
    dialogue = await liveDialogue(app, seeded.home);
  });
  afterAll(() => app.close());

  const as = (role: Role, where: { departmentId?: string } = {}): Actor => actorOf(seeded.home.id, role, where);
  const head = () => as('department_head', { departmentId: works });
  /** A complaint about an office, on the desk of that office. */
  const kept = async (): Promise<string> => {
    const { id } = await submitOpinion(app, dialogue, {
      text: 'Cán bộ một cửa hẹn ba lần không trả hồ sơ, tôi là Nguyễn Thị Mẫu Đơn, số 0900 000 123.',
      businessName: 'Hộ kinh doanh Hoa Sim',
      displayConsent: 'name',
      fieldId: seeded.home.fields['Đất đai'] as string,
      keepIdentity: true,
    });
    return id;
  };
  const shown = async (id: string, actor: Actor): Promise<string> =>
    JSON.stringify([await opinions.get(actor, id), await opinions.list(actor, dialogue.id, {})]);

  it('hides name, business, neighbourhood and contact from it, before and after acceptance, and live', async () => {
    const id = await kept();
    expect(await opinions.get(head(), id)).toMatchObject({ departmentId: works, identityKept: true });
    expect(await shown(id, head())).not.toMatch(secrets);
    await app.nest.get(ModerationService).redact(as('moderator'), id, 1, 'Cán bộ một cửa hẹn ba lần không trả hồ sơ.');
    await app.nest.get(ModerationService).accept(as('moderator'), id, 2);
    expect(await shown(id, head())).not.toMatch(secrets);
    const live = await app.nest.get(Feed).snapshot(dialogue.id, { audience: 'department', departments: [works] });
    expect(JSON.stringify(live)).toContain('hẹn ba lần');
    expect(JSON.stringify(live)).not.toMatch(secrets);
  });

  it('lets it work on the matter: it gets back what it wrote', async () => {
    const id = await kept();
    const brief = { text: 'Hồ sơ thiếu trích lục; hỏi ông Lê Văn Cây ở một cửa, số 0900 000 555.' };
    await app.nest.get(BriefService).write(as('department_officer', { departmentId: works }), id, brief);
    expect((await opinions.get(head(), id)).brief).toMatchObject(brief);
    expect((await opinions.get(as('chair'), id)).brief).toBeNull();
  });

  it('refuses the original and the contact to it; the contact is for the organiser alone', async () => {
    const id = await kept();
    const purpose = 'Gọi xác minh vụ việc';
    await expect(opinions.getOriginal(head(), id)).rejects.toMatchObject({ code: 'forbidden' });
    for (const actor of [head(), as('moderator'), as('secretary'), as('chair')])
      await expect(opinions.getContact(actor, id, purpose)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await opinions.getContact(as('organiser'), id, purpose)).toMatchObject({ phone: '+84900000123' });
  });

  it.each(['Nguyễn Thị Mẫu Đơn', 'NGUYỄN THỊ MẪU ĐƠN', 'nguyen thi mau don', 'Nguyễn-Thị\nMẫu Đơn'])(
    'is not in the words that leave, although the author has signed as %j and nobody has reworded them',
    async (signature) => {
      const { id } = await submitOpinion(app, dialogue, {
        text: `Cán bộ một cửa hẹn ba lần không trả hồ sơ. Kính đơn: ${signature}.`,
        fieldId: seeded.home.fields['Đất đai'] as string,
        keepIdentity: true,
      });
      const said = /m[aẫ]u\s+[đd][oơ]n/i;
      expect(await shown(id, head())).not.toMatch(said);
      await app.nest.get(ModerationService).accept(as('moderator'), id, 1);
      for (const actor of [head(), as('chair')]) expect(await shown(id, actor)).not.toMatch(said);
      const live = await app.nest.get(Feed).snapshot(dialogue.id, { audience: 'department', departments: [works] });
      expect(JSON.stringify(live)).toContain('hẹn ba lần');
      expect(JSON.stringify(live)).not.toMatch(said);
      await app.nest.get(ModerationService).redact(as('moderator'), id, 2, null);
      expect(await shown(id, head())).not.toMatch(said);
      expect((await theOpinion(app, id)).publicText).not.toMatch(said);
    },
  );

  it('leaves the name to those who prepare the dialogue, and to nobody in the hall', async () => {
    const id = await kept();
    for (const role of ['organiser', 'moderator', 'secretary'] as const)
      expect((await opinions.get(as(role), id)).person.name).toBe('Nguyễn Thị Mẫu Đơn');
    for (const role of ['chair', 'operator', 'leader'] as const) expect(await shown(id, as(role))).not.toMatch(secrets);
    await app.nest.get(ModerationService).redact(as('moderator'), id, 1, 'Cán bộ một cửa hẹn ba lần không trả hồ sơ.');
    await app.nest.get(ModerationService).accept(as('moderator'), id, 2);
    const seen = await seenNow(app, dialogue.id);
    await app.nest.get(FloorService).call(as('chair'), dialogue.id, { seen, opinionId: id });
    for (const audience of ['hall', 'public', 'department', 'chair'] as const) {
      const live = await app.nest.get(Feed).snapshot(dialogue.id, { audience, departments: [works] });
      expect(JSON.stringify(live)).toContain('hẹn ba lần');
      expect(JSON.stringify(live)).not.toMatch(secrets);
    }
  });

  it('can be asked for on paper and on the page, and is not asked for otherwise', async () => {
    const { id } = await enterOpinion(app, dialogue, as('receptionist'), { keepIdentity: true });
    expect((await theOpinion(app, id)).identityKeptAt).not.toBeNull();
    const plain = await submitOpinion(app, dialogue);
    expect((await theOpinion(app, plain.id)).identityKeptAt).toBeNull();
    const open = await announce(app, await planDialogue(app, seeded.home));
    const { name, phone, text, kind } = submission();
    const answer = await app.nest.inject({
      method: 'POST',
      url: `/d/${open.slug}/submit`,
      payload: new URLSearchParams({ name, phone, text, kind, consent: 'on', keepIdentity: 'on' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.statusCode).toBeLessThan(300);
    const rows = await app.reader.rows<{ kept: string | null }>(
      'SELECT identity_kept_at AS kept FROM opinion WHERE dialogue_id = ?',
      [open.id],
    );
    expect(rows).toEqual([{ kept: expect.any(String) }]);
  });
});
