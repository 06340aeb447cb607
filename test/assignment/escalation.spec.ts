import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Escalation } from '../../src/assignment/assignment.entity.js';
import { EscalationQueries } from '../../src/assignment/escalation/escalation.queries.js';
import { EscalationService } from '../../src/assignment/escalation/escalation.service.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { decide, type Person, person, seedDialogue, seedOpinion } from '../support/assignments.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { readable } from '../support/readable.js';

const answer = 'Thành phố ban hành hướng dẫn trong quý I năm 2027.';

describe.each(engines)('a matter escalated to the superior on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let escalations: EscalationService;
  let reading: EscalationQueries;
  let chair: Person;
  let organiser: Person;
  let superior: Person;
  let dialogue: Dialogue;
  let opinion: Opinion;

  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    escalations = app.nest.get(EscalationService);
    reading = app.nest.get(EscalationQueries, { strict: false });
    chair = await person(app, 'chair');
    organiser = await person(app, 'organiser');
    superior = await person(app, 'superior');
    dialogue = await seedDialogue(app, seeded.home);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    opinion = await seedOpinion(app, dialogue, {
      text: 'Anh A, số 0900 000 123 hỏi.',
      publicText: 'Bao giờ có hướng dẫn về karaoke?',
    });
  });

  const escalate = async (bodyOrganisationId?: string): Promise<Escalation> => {
    const bodyName = bodyOrganisationId ? 'UBND thành phố Sông Vân' : 'Sở Văn hóa và Thể thao';
    const escalateTo = { bodyName, ...(bodyOrganisationId ? { bodyOrganisationId } : {}) };
    await decide(app, chair.actor, opinion.id, { outcome: 'escalated', escalateTo });
    return app.reader.manager.findOneByOrFail(Escalation, { opinionId: opinion.id });
  };
  const outcome = async () => (await app.reader.manager.findOneByOrFail(Opinion, { id: opinion.id })).outcome;

  it('stays open until that body has answered', async () => {
    const { id } = await escalate(seeded.superiorId);
    expect(await outcome()).toBe('escalated');
    await escalations.answer(superior.actor, id, 1, answer);
    expect(await outcome()).toBe('answered');
    expect(await reading.get(organiser.actor, id)).toMatchObject({ state: 'answered', answer });
    await expect(escalations.answer(superior.actor, id, 2, answer)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('reaches the organisation above by its name alone, and no other body by that name', async () => {
    const typed = { bodyName: 'uy ban nhan dan thanh pho  Sông Vân' };
    await decide(app, chair.actor, opinion.id, { outcome: 'escalated', escalateTo: typed });
    const escalation = await app.reader.manager.findOneByOrFail(Escalation, { opinionId: opinion.id });
    expect(escalation).toMatchObject({ ...typed, bodyOrganisationId: seeded.superiorId });
    await escalations.answer(superior.actor, escalation.id, 1, answer);
    expect(await outcome()).toBe('answered');
  });

  it("shows the superior the public wording, and nobody's name", async () => {
    const { id } = await escalate(seeded.superiorId);
    const seen = (await reading.list(superior.actor, {})).items.find((one) => one.id === id);
    expect(seen).toMatchObject({ matter: 'Bao giờ có hướng dẫn về karaoke?', state: 'open' });
    expect(readable(seen)).not.toContain('0900');
    expect(readable(seen)).not.toContain('Mẫu Đơn');
  });

  it('contains no phone number even without a public wording', async () => {
    opinion = await seedOpinion(app, dialogue, { text: 'Gọi tôi số 0900 000 123 nhé.' });
    const { id } = await escalate(seeded.superiorId);
    expect((await reading.get(superior.actor, id)).matter).not.toContain('0900 000 123');
  });

  it('to another body is neither shown to nor answered by the superior; the organiser records the answer', async () => {
    const { id } = await escalate();
    await expect(escalations.answer(superior.actor, id, 1, answer)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reading.get(superior.actor, id)).rejects.toMatchObject({ code: 'not-found' });
    await escalations.recordAnswer(organiser.actor, id, 1, answer);
    expect(await outcome()).toBe('answered');
  });

  it('may not be answered by a moderator, and is not found by another organisation', async () => {
    const { id } = await escalate(seeded.superiorId);
    const leader = await person(app, 'leader', { organisationId: seeded.foreign.id });
    await expect(escalations.recordAnswer(leader.actor, id, 1, answer)).rejects.toMatchObject({ code: 'not-found' });
    const oversight = await person(app, 'oversight');
    await expect(escalations.recordAnswer(oversight.actor, id, 1, answer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(escalations.recordAnswer(superior.actor, id, 1, answer)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('cancelled with a reason is closed, and the opinion noted', async () => {
    const { id } = await escalate();
    await expect(escalations.cancel(organiser.actor, id, 7, 'Thôi.')).rejects.toMatchObject({
      code: 'version-conflict',
    });
    await escalations.cancel(organiser.actor, id, 1, 'Phường đã tự giải quyết.');
    expect(await outcome()).toBe('noted');
    expect(
      (await reading.list(organiser.actor, { dialogueId: dialogue.id, state: 'cancelled' })).items.map((one) => one.id),
    ).toContain(id);
  });

  it('of a rehearsal never reaches the superior', async () => {
    const rehearsal = await seedDialogue(app, seeded.home, { rehearsalOf: dialogue.id });
    opinion = await seedOpinion(app, rehearsal);
    const { id } = await escalate(seeded.superiorId);
    await expect(reading.get(superior.actor, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(escalations.answer(superior.actor, id, 1, answer)).rejects.toMatchObject({ code: 'not-found' });
  });
});
