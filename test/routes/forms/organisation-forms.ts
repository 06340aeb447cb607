import { PasswordService } from '../../../src/auth/password.service.js';
import { codeAt } from '../../../src/auth/second-factor/one-time-code.js';
import { SecondFactor } from '../../../src/auth/second-factor/second-factor.entity.js';
import { insertAccounts } from '../../support/accounts.js';
import { insertDutyRule } from '../../support/organisation.js';
import { signIn } from '../../support/sign-in.js';
import type { Form, World } from './form.js';

const term = { validFrom: '2026-12-01', validUntil: '2027-12-31' };
const reversed = [[{ validUntil: '2020-01-01' }, 'validUntil', 'range-reversed']] as const;

export const organisationForms: Form[] = [
  {
    route: 'POST /api/v1/organisations/:id/accounts',
    by: 'admin',
    fill: ({ home }) => ({
      id: home.id,
      body: {
        email: 'tran.vi.du@minh-khe.example',
        name: 'Trần Thị Ví Dụ',
        title: 'Chuyên viên',
        password: 'hoa sữa đầu ngõ nhỏ',
      },
    }),
  },
  {
    route: 'PATCH /api/v1/accounts/:id',
    by: 'admin',
    fill: async ({ ward }) => ({
      id: (await signIn(ward.app, 'moderator')).accountId,
      body: { name: 'Lê Văn Mẫu', title: 'Phó Chánh Văn phòng' },
    }),
  },
  {
    route: 'POST /api/v1/accounts/:id/password',
    by: 'admin',
    fill: async ({ ward }) => ({
      id: (await signIn(ward.app, 'moderator')).accountId,
      body: { password: 'bằng lăng tím sân trường' },
    }),
  },
  {
    route: 'POST /api/v1/accounts/:id/grants',
    by: 'admin',
    fill: async (world) => ({
      id: (await signIn(world.ward.app, 'secretary')).accountId,
      body: { role: 'moderator', organisationId: world.home.id, dialogueId: (await world.inSession()).id, ...term },
    }),
    elsewhere: ['departmentId'],
    clashes: reversed,
  },
  {
    route: 'POST /api/v1/accounts/:id/grants',
    by: 'admin',
    fill: async ({ ward, home }) => ({
      id: (await signIn(ward.app, 'secretary')).accountId,
      body: { role: 'department_officer', organisationId: home.id, departmentId: ward.works, ...term },
    }),
    elsewhere: ['dialogueId'],
    clashes: [[{ departmentId: null }, 'departmentId', 'required']],
  },
  {
    route: 'POST /api/v1/grants/:id/end',
    by: 'admin',
    fill: async (world) => {
      const { accountId } = await signIn(world.ward.app, 'secretary');
      const id = await world.one('SELECT id FROM account_grant WHERE account_id = ?', accountId);
      return { id, body: { validUntil: '2027-06-30' } };
    },
    clashes: [[{ validUntil: '1999-01-01' }, 'validUntil', 'range-reversed']],
  },
  {
    route: 'POST /api/v1/organisations',
    by: 'admin',
    fill: ({ home }) => ({
      body: {
        name: 'Trung tâm Phục vụ hành chính công phường Minh Khê',
        shortName: 'Trung tâm HCC',
        slug: 'trung-tam-minh-khe',
        code: 'TT',
        level: 'đơn vị',
        parentId: home.id,
        ...term,
      },
    }),
    plain: ['code'],
    clashes: [...reversed],
  },
  {
    route: 'PATCH /api/v1/organisations/:id',
    by: 'admin',
    fill: ({ home }) => ({
      id: home.id,
      body: {
        name: 'Ủy ban nhân dân phường Minh Khê',
        shortName: 'UBND Minh Khê',
        code: 'MK',
        level: 'phường',
        validFrom: '2025-07-01',
        validUntil: '2099-12-31',
      },
    }),
    plain: ['code'],
    clashes: reversed,
  },
  {
    route: 'POST /api/v1/organisations/:id/departments',
    by: 'admin',
    fill: ({ home }) => ({
      id: home.id,
      body: { name: 'Phòng Tư pháp', shortName: 'Tư pháp', position: 9, ...term },
    }),
    clashes: reversed,
  },
  {
    route: 'PATCH /api/v1/departments/:id',
    by: 'admin',
    fill: ({ home }) => ({
      id: home.departments['Hành chính công'] as string,
      body: {
        name: 'Phòng Hành chính công',
        shortName: 'Hành chính công',
        position: 3,
        validFrom: '2025-07-01',
        validUntil: '2099-12-31',
      },
    }),
    clashes: reversed,
  },
  {
    route: 'POST /api/v1/organisations/:id/fields',
    by: 'admin',
    fill: ({ home, ward }) => ({
      id: home.id,
      body: { name: 'Môi trường', swatch: 3, position: 8, departmentId: ward.works, ...term },
    }),
    clashes: reversed,
  },
  {
    route: 'PATCH /api/v1/fields/:id',
    by: 'admin',
    fill: ({ home, ward }) => ({
      id: home.fields['Hộ tịch'] as string,
      body: {
        name: 'Hộ tịch',
        swatch: 4,
        position: 2,
        departmentId: ward.office,
        validFrom: '2025-07-01',
        validUntil: '2099-12-31',
      },
    }),
    clashes: reversed,
  },
  {
    route: 'POST /api/v1/organisations/:id/procedures',
    by: 'admin',
    fill: ({ home, field }) => ({
      id: home.id,
      body: { fieldId: field, code: '1.009994', name: 'Cấp giấy phép xây dựng mới', ...term },
    }),
    clashes: reversed,
  },
  {
    route: 'PATCH /api/v1/procedures/:id',
    by: 'admin',
    fill: ({ home, field }) => ({
      id: home.procedureId,
      body: {
        fieldId: field,
        code: '1.012753',
        name: 'Đăng ký đất đai lần đầu',
        validFrom: '2025-07-01',
        validUntil: '2099-12-31',
      },
    }),
    clashes: reversed,
  },
  {
    route: 'POST /api/v1/organisations/:id/calendar-days',
    by: 'admin',
    fill: ({ home }) => ({
      id: home.id,
      body: { date: '2027-03-10', name: 'Ngày hội phường', kind: 'COMPENSATORY', status: 'official' },
    }),
  },
  {
    route: 'POST /api/v1/organisations/:id/deadline-rules',
    by: 'admin',
    fill: ({ home }) => ({
      id: home.id,
      body: {
        opinionKind: 'petition',
        urgency: 'urgent',
        stage: 'acknowledge',
        amount: 2,
        unit: 'working_days',
        ...term,
      },
    }),
    clashes: reversed,
  },
  {
    route: 'POST /api/v1/deadline-rules/:id/end',
    by: 'admin',
    fill: async (world) => ({
      id: await world.one('SELECT id FROM deadline_rule WHERE organisation_id = ? ORDER BY id LIMIT 1', world.home.id),
      body: { validUntil: '2027-12-31' },
    }),
    clashes: [[{ validUntil: '1999-01-01' }, 'validUntil', 'range-reversed']],
  },
  {
    route: 'POST /api/v1/sign-in',
    fill: async ({ ward, home }) => {
      const email = 'mau.don@minh-khe.example';
      await insertAccounts(ward.app, home.id, [{ role: 'moderator', email, name: 'Nguyễn Thị Mẫu Đơn' }]);
      return { body: { email, password: 'mẫu đơn nở bên hồ' } };
    },
    elsewhere: ['code'],
  },
  {
    // This application is set up already; test/account/set-up.spec.ts tests the set-up.
    route: 'POST /api/v1/set-up',
    fill: () => ({
      body: {
        token: 'k'.repeat(43),
        organisation: {
          name: 'Ủy ban nhân dân phường Minh Khê',
          shortName: 'UBND Minh Khê',
          slug: 'minh-khe',
          code: 'MK',
          level: 'phường',
        },
        administrator: {
          email: 'quan.tri@minh-khe.example',
          name: 'Lê Thị Hồng Xiêm',
          password: 'một câu dễ nhớ lắm',
        },
      },
    }),
    answer: 409,
  },
  {
    route: 'PUT /api/v1/organisations/:id/reminders',
    by: 'admin',
    fill: ({ home }) => ({
      id: home.id,
      body: { digestHour: 8, beforeDays: [5, 2], onDueDay: true, overdueEvery: 3, urgentWithin: 2 },
    }),
  },
  {
    route: 'POST /api/v1/organisations/:id/duty-rules',
    by: 'admin',
    fill: ({ home }) => ({
      id: home.id,
      body: {
        dialogueKind: 'business_dialogue',
        required: 2,
        firstHalf: 1,
        secondHalf: 1,
        months: [4, 10],
        validFrom: '2027-01-01',
      },
    }),
    clashes: [
      [{ firstHalf: 3 }, 'firstHalf', 'too-large'],
      [{ secondHalf: 2 }, 'secondHalf', 'too-large'],
    ],
  },
  {
    route: 'POST /api/v1/duty-rules/:id/end',
    by: 'admin',
    fill: async (world) => {
      await insertDutyRule(world.ward.app, world.home.id, 'explanation_session', 1);
      const id = await world.one('SELECT id FROM duty_rule WHERE dialogue_kind = ?', 'explanation_session');
      return { id, body: { validUntil: '2027-12-31' } };
    },
    clashes: [[{ validUntil: '1999-01-01' }, 'validUntil', 'range-reversed']],
  },
  {
    route: 'POST /api/v1/me/password',
    by: 'leader',
    fill: async ({ ward: { app } }) => {
      const hash = await app.nest.get(PasswordService).hash('mẫu đơn nở bên hồ');
      await app.transaction.run((tx) =>
        tx.execute("UPDATE account SET password_hash = ? WHERE password_hash = ''", [hash]),
      );
      return { body: { current: 'mẫu đơn nở bên hồ', password: 'bằng lăng tím sân trường' } };
    },
    plain: ['current', 'password'],
  },
  {
    route: 'POST /api/v1/me/second-factor',
    by: 'moderator',
    fill: async (world) => {
      await enrol(world, 'moderator', null);
      return { body: { current } };
    },
    plain: ['current'],
  },
  {
    route: 'POST /api/v1/me/second-factor/confirm',
    by: 'secretary',
    fill: async (world) => {
      await enrol(world, 'secretary', 'begun');
      return { body: { code: codeAt(secret, world.ward.app.clock.now()) } };
    },
    plain: ['code'],
  },
  {
    route: 'POST /api/v1/me/second-factor/recovery-codes',
    by: 'operator',
    fill: async (world) => {
      await enrol(world, 'operator', 'confirmed');
      return { body: { current } };
    },
    plain: ['current'],
  },
  {
    route: 'POST /api/v1/me/second-factor/remove',
    by: 'receptionist',
    fill: async (world) => {
      await enrol(world, 'receptionist', 'confirmed');
      return { body: { current, code: codeAt(secret, world.ward.app.clock.now()) } };
    },
    plain: ['current', 'code'],
  },
  {
    route: 'POST /api/v1/organisations/:id/second-factor',
    by: 'admin',
    fill: ({ home }) => ({ id: home.id, body: { required: false } }),
  },
];

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const current = 'mẫu đơn nở bên hồ';

/** Gives everybody of a role a password, and a second factor that has begun or is confirmed. */
async function enrol({ ward: { app } }: World, role: string, how: 'begun' | 'confirmed' | null): Promise<void> {
  const hash = await app.nest.get(PasswordService).hash(current);
  await app.transaction.run(async (tx) => {
    const found = await tx.rows<{ id: string }>('SELECT account_id AS id FROM account_grant WHERE role = ?', [role]);
    for (const { id: accountId } of found) {
      await tx.execute('UPDATE account SET password_hash = ? WHERE id = ?', [hash, accountId]);
      const confirmedAt = how === 'confirmed' ? tx.now : null;
      const factor = { accountId, secret, confirmedAt, lastStep: 0, createdAt: tx.now };
      if (how) await tx.manager.upsert(SecondFactor, factor, ['accountId']);
    }
  });
}
