import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { insertGrant } from '../auth/account.transitions.js';
import { type Actor, assertMay, organisationsOf } from '../auth/actor.js';
import { newId } from '../common/ids.js';
import { localDateOf } from '../common/local-date.js';
import { Refusal } from '../common/problem/refusal.js';
import { may } from '../contract/permissions.js';
import type { UniqueName } from '../contract/param-names.js';
import { isUniqueViolation } from '../common/problem/database-errors.js';
import { Reader } from '../database/reader.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { assertRange, orNotFound, definedValues, invalidField } from './organisation-assertions.js';
import type { ChangeOrganisationDto, CreateOrganisationDto } from './dto/organisation.dto.js';
import type { OrganisationView } from './dto/organisation.view.js';
import { Organisation } from './organisation.entity.js';

export type NewOrganisation = Omit<CreateOrganisationDto, 'parentId'> & { parentId: string | null };

@Injectable()
export class OrganisationService {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
  ) {}

  /** Organisations in which the person holds a role; a superior also sees the names of the units directly below it. */
  async list(actor: Actor): Promise<OrganisationView[]> {
    const superiorOf = actor.held.filter((one) => one.role === 'superior').map((one) => one.organisationId);
    const rows = await this.reader.manager.find(Organisation, {
      where: [{ id: In(organisationsOf(actor)) }, { parentId: In(superiorOf) }],
      order: { name: 'ASC', id: 'ASC' },
      take: 1_000,
    });
    return rows.map(toView);
  }

  async get(actor: Actor, id: string): Promise<OrganisationView> {
    return orNotFound((await this.list(actor)).find((one) => one.id === id));
  }

  /** The creator becomes administrator of the new organisation until it has its own. */
  create(actor: Actor, dto: CreateOrganisationDto): Promise<OrganisationView> {
    return this.refusingDuplicates(() =>
      this.transaction.run(async (tx) => {
        if (!may(actor.held, 'organisation.manage', { organisationId: dto.parentId }))
          throw invalidField('parentId', 'id-unknown');
        const organisation = await this.insert(tx, dto, actor.accountId);
        await insertGrant(tx, {
          accountId: actor.accountId,
          role: 'admin',
          organisationId: organisation.id,
          departmentId: null,
          dialogueId: null,
          validFrom: localDateOf(tx.now),
          validUntil: null,
        });
        return toView(organisation);
      }),
    );
  }

  change(actor: Actor, id: string, dto: ChangeOrganisationDto): Promise<OrganisationView> {
    return this.transaction.run(async (tx) => {
      assertMay(actor, 'organisation.manage', { organisationId: id });
      const organisation = orNotFound(await tx.manager.findOneBy(Organisation, { id }));
      Object.assign(organisation, definedValues(dto));
      assertRange(organisation);
      await tx.manager.save(Organisation, organisation);
      tx.trail({
        organisationId: id,
        subjectType: 'organisation',
        subjectId: id,
        verb: 'change',
        actorId: actor.accountId,
        details: { changed: Object.keys(definedValues(dto)) },
      });
      return toView(organisation);
    });
  }

  /** Also for set-up and the command line, where nobody is signed in. */
  async insert(tx: Tx, values: NewOrganisation, actorId: string | null): Promise<Organisation> {
    assertRange(values);
    const organisation = tx.manager.create(Organisation, {
      ...values,
      id: newId(),
      validUntil: values.validUntil ?? null,
      createdAt: tx.now,
    });
    await tx.manager.insert(Organisation, organisation);
    tx.trail({
      organisationId: organisation.id,
      subjectType: 'organisation',
      subjectId: organisation.id,
      verb: 'create',
      actorId,
    });
    return organisation;
  }

  private async refusingDuplicates<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw isUniqueViolation(error)
        ? new Refusal('already-exists', { params: { what: 'slug' satisfies UniqueName }, cause: error })
        : error;
    }
  }
}

const toView = (row: Organisation): OrganisationView => {
  const { id, name, shortName, slug, code, level, parentId, validFrom, validUntil } = row;
  return { id, name, shortName, slug, code, level, parentId, validFrom, validUntil };
};
