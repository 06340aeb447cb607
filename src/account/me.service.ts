import { Injectable } from '@nestjs/common';
import { Refusal } from '../common/problem/refusal.js';
import { Reader } from '../database/reader.js';
import type { MeView, MyAccountView, MyOrganisationView } from './dto/me.view.js';
import { LoginService } from '../auth/login.service.js';
import { csrfTokenOf } from '../auth/tokens.js';

interface NameRow {
  id: string;
  name: string;
}

@Injectable()
export class MeService {
  constructor(
    private readonly reader: Reader,
    private readonly logins: LoginService,
  ) {}

  /** The person behind the login cookie, with names of their organisations, departments and dialogues for display. */
  async describe(loginToken: string): Promise<MeView> {
    const actor = await this.logins.findActor(loginToken);
    if (!actor) throw new Refusal('not-signed-in');
    const [account] = await this.reader.rows<MyAccountView>('SELECT id, name, email, title FROM account WHERE id = ?', [
      actor.accountId,
    ]);
    const [organisation] = await this.reader.rows<MyOrganisationView>(
      'SELECT id, name, short_name AS "shortName", slug FROM organisation WHERE id = ?',
      [actor.organisationId],
    );
    if (!account || !organisation) throw new Refusal('not-signed-in');
    const organisations = await this.names(
      'SELECT id, name FROM organisation',
      actor.held.map((one) => one.organisationId),
    );
    const departments = await this.names(
      'SELECT id, name FROM department',
      actor.held.map((one) => one.departmentId),
    );
    const dialogues = await this.names(
      'SELECT id, title AS name FROM dialogue',
      actor.held.map((one) => one.dialogueId),
    );
    const nameIn = (names: Map<string, string>, id: string | null): string | null => (id && names.get(id)) ?? null;
    return {
      account,
      organisation,
      held: actor.held.map((one) => ({
        role: one.role,
        organisationId: one.organisationId,
        organisationName: nameIn(organisations, one.organisationId) ?? '',
        departmentId: one.departmentId,
        departmentName: nameIn(departments, one.departmentId),
        dialogueId: one.dialogueId,
        dialogueTitle: nameIn(dialogues, one.dialogueId),
      })),
      csrfToken: csrfTokenOf(loginToken),
      pending: actor.pending ?? null,
    };
  }

  private async names(select: string, ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const rows = await this.reader.rows<NameRow>(`${select} WHERE id IN (${wanted.map(() => '?').join(', ')})`, wanted);
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}
