import type { Page } from 'playwright-core';
import { Account, Grant } from '../../src/auth/account.entity.js';
import { PasswordService } from '../../src/auth/password.service.js';
import { newId } from '../../src/common/ids.js';
import type { Role } from '../../src/contract/permissions.js';
import type { TestApp } from './test-app.js';

/** The password of all these accounts. */
export const password = 'mẫu đơn nở bên hồ';

export interface Employee {
  role: Role;
  email: string;
  name: string;
  departmentId?: string;
}

/** Inserts accounts that can sign in, all with the password typed by {@link signInBy}. */
export async function insertAccounts(app: TestApp, organisationId: string, employees: Employee[]): Promise<void> {
  const passwordHash = await app.nest.get(PasswordService).hash(password);
  await app.transaction.run(async (tx) => {
    for (const { role, email, name, departmentId = null } of employees) {
      const accountId = newId();
      const account = { organisationId, email, name, title: null, passwordHash, disabledAt: null, createdAt: tx.now };
      const grant = { role, organisationId, departmentId, dialogueId: null, validFrom: '2015-01-01', validUntil: null };
      await tx.manager.insert(Account, { id: accountId, ...account });
      await tx.manager.insert(Grant, { id: newId(), accountId, ...grant });
    }
  });
}

/** Fills in the sign-in page and submits it; the caller waits for the result. */
export async function signInBy(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Thư điện tử' }).fill(email);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}
