import { addOrganisation, addStructure, Cast } from '../../src/demo/cast.js';
import { haDong } from '../../src/demo/scenarios/ha-dong.js';
import type { ScenarioOpinion } from '../../src/demo/scenarios/scenario.js';
import { insertAccounts } from '../support/accounts.js';
import { Site } from '../support/site.js';
import { ApiClient } from '../support/api-client.js';
import { seenNow } from '../support/presses.js';
import { signIn } from '../support/sign-in.js';
import type { TestApp } from '../support/test-app.js';
import type { Role } from '../../src/contract/permissions.js';

export const at = (role: string): string => `${role}@ha-dong.example`;

/** Everything needed before planning: the district, its ten departments and fields, and their staff. */
export async function openHaDong(): Promise<{ site: Site; cast: Cast }> {
  const site = await Site.open({ now: '2018-06-01T02:00:00Z' });
  const cast = await site.app.transaction.run(async (tx) => {
    const id = await addOrganisation(tx, haDong.organisation, null);
    const seeded = new Cast(id, haDong.organisation.name, null);
    await addStructure(tx, seeded, haDong);
    return seeded;
  });
  await insertAccounts(site.app, cast.organisationId, [
    { role: 'organiser', email: at('organiser'), name: 'Nguyễn Thị Thử' },
    { role: 'moderator', email: at('moderator'), name: 'Trần Thị Ví Dụ' },
    { role: 'chair', email: at('chair'), name: haDong.dialogue.chairName },
    { role: 'leader', email: at('leader'), name: 'Phạm Văn Kiểm' },
    { role: 'receptionist', email: at('receptionist'), name: 'Vũ Thị Mẫu' },
    ...(['tai-nguyen', 'y-te'] as const).flatMap((department) => [
      {
        role: 'department_officer' as const,
        email: at(`officer.${department}`),
        name: 'Đỗ Văn Thí',
        departmentId: cast.departmentId(department),
      },
      {
        role: 'department_head' as const,
        email: at(`head.${department}`),
        name: 'Lý Văn Nghiệm',
        departmentId: cast.departmentId(department),
      },
    ]),
  ]);
  return { site, cast };
}

/** A staff member who uses the API while the screens stay open. */
export async function clientOf(site: Site, cast: Cast, role: Role): Promise<ApiClient> {
  return new ApiClient(site.app, await signIn(site.app, role, { organisationId: cast.organisationId }));
}

const nextPhone = (
  (n) => () =>
    `09000002${String(n++).padStart(2, '0')}`
)(0);

/** Submits the opinion as in the scenario, accepts and classifies it. */
export async function receive(
  dialogueId: string,
  cast: Cast,
  given: ScenarioOpinion,
  { citizens, moderator }: { citizens: ApiClient; moderator: ApiClient },
): Promise<string> {
  const { author } = given;
  const content = {
    kind: given.kind,
    text: given.text,
    consent: true,
    displayConsent: given.consent,
    name: author.name,
    phone: nextPhone(),
    authorKind: author.kind,
    ...(author.businessName ? { businessName: author.businessName } : {}),
    ...(author.community ? { community: author.community } : {}),
  };
  const { id } =
    given.channel === 'online'
      ? await citizens.post(`dialogues/${dialogueId}/opinions`, content)
      : await moderator.post(`dialogues/${dialogueId}/opinions/on-behalf`, { ...content, channel: given.channel });
  const { version, status } = await moderator.get(`opinions/${id}`);
  const accepted =
    status === 'received' ? (await moderator.post(`opinions/${id}/accept`, { version })).version : version;
  await moderator.post(`opinions/${id}/classify`, { version: accepted, fieldId: cast.fieldId(given.field) });
  return id;
}

/** The decision of the scenario. */
export const decisionOf = (cast: Cast, { outcome, words, assignment, escalation }: ScenarioOpinion): object => ({
  outcome,
  words,
  ...(assignment
    ? {
        assignments: [
          {
            leadDepartmentId: cast.departmentId(assignment.department),
            coordinatingDepartmentIds: (assignment.with ?? []).map((key) => cast.departmentId(key)),
            task: assignment.task,
            ...(assignment.due === null ? { continuous: true } : { dueOn: assignment.due }),
          },
        ],
      }
    : {}),
  ...(escalation ? { escalateTo: { bodyName: escalation.body } } : {}),
});

export async function callAndDecide(
  app: TestApp,
  chair: ApiClient,
  dialogueId: string,
  id: string,
  decision: object,
): Promise<void> {
  await chair.post(`dialogues/${dialogueId}/floor/call`, { opinionId: id, seen: await seenNow(app, dialogueId) });
  const { version } = await chair.get(`opinions/${id}`);
  await chair.post(`opinions/${id}/decision`, { version, seen: await seenNow(app, dialogueId), ...decision });
}
