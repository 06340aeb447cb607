import { newId } from '../../src/common/ids.js';
import { csrfTokenOf } from '../../src/auth/tokens.js';
import { LoginService } from '../../src/auth/login.service.js';
import { Account, Grant } from '../../src/auth/account.entity.js';
import type { Role } from '../../src/contract/permissions.js';
import type { TestApp } from './test-app.js';

export interface SignedIn {
  accountId: string;
  email: string;
  /** Cookie and CSRF token: spread into supertest's `.set()` or inject's `headers`. */
  headers: { cookie: string; 'x-csrf-token': string };
}

export interface Where {
  /** Default: UBND phường Minh Khê, or the city for superiors. */
  organisationId?: string;
  /** Default for department roles: the first department of the organisation. */
  departmentId?: string;
  dialogueId?: string;
  name?: string;
}

const departmentRoles: readonly Role[] = ['department_officer', 'department_head'];

async function idOf(app: TestApp, sql: string, value: string): Promise<string> {
  const [row] = await app.reader.rows<{ id: string }>(sql, [value]);
  if (!row) throw new Error('signIn: call seedOrganisation first, or name the organisation');
  return row.id;
}

/** A new account with one role, already signed in. It has no password: sign-in itself is tested elsewhere. */
export async function signIn(app: TestApp, role: Role, where: Where = {}): Promise<SignedIn> {
  const slug = role === 'superior' ? 'song-van' : 'minh-khe';
  const organisationId = where.organisationId ?? (await idOf(app, 'SELECT id FROM organisation WHERE slug = ?', slug));
  const departmentId =
    where.departmentId ??
    (departmentRoles.includes(role)
      ? await idOf(app, 'SELECT id FROM department WHERE organisation_id = ? ORDER BY position LIMIT 1', organisationId)
      : null);
  const accountId = newId();
  const email = `${role.replace('_', '-')}-${accountId.slice(-6)}@minh-khe.example`;
  const token = await app.transaction.run(async (tx) => {
    await tx.manager.insert(Account, {
      id: accountId,
      organisationId,
      email,
      name: where.name ?? 'Nguyễn Thị Mẫu Đơn',
      title: null,
      passwordHash: '',
      disabledAt: null,
      createdAt: tx.now,
    });
    if (role !== 'public')
      await tx.manager.insert(Grant, {
        id: newId(),
        accountId,
        role,
        organisationId,
        departmentId,
        dialogueId: where.dialogueId ?? null,
        validFrom: '2003-01-01',
        validUntil: null,
      });
    return app.nest.get(LoginService).open(tx, accountId, 'test');
  });
  return { accountId, email, headers: { cookie: `dt=${token}`, 'x-csrf-token': csrfTokenOf(token) } };
}
