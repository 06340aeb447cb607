import { Injectable } from '@nestjs/common';
import type { DeepPartial, EntityManager, FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import { type Actor, assertMay } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import type { Permission } from '../../contract/permissions.js';
import { Reader } from '../../database/reader.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { assertOwnId, assertRange, orNotFound, definedValues } from '../organisation-assertions.js';

/** Common to departments, fields, procedures and deadline rules: an owning organisation and a period of validity. */
export interface CatalogueEntry {
  id: string;
  organisationId: string;
  validFrom: string;
  validUntil: string | null;
}

export interface CatalogueKind<T extends CatalogueEntry> {
  readonly entity: new () => T;
  readonly subjectType: string;
  /** The permission to create and change entries. */
  readonly manage: Permission;
  readonly order: FindOptionsOrder<T>;
  /** For orders databases do not support, such as Vietnamese names. */
  readonly compare?: (a: T, b: T) => number;
  /** Keys that refer to entries of the same organisation. */
  readonly references?: Readonly<Record<string, new () => CatalogueEntry>>;
}

/** Carries a change of an entry on to what else is stored of it, in the same transaction. */
type Follow<T extends CatalogueEntry> = (tx: Tx, before: T, after: T) => Promise<void>;

@Injectable()
export class CatalogueService {
  private readonly followers = new Map<string, Follow<CatalogueEntry>[]>();

  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
  ) {}

  /** For the modules above. */
  onChange<T extends CatalogueEntry>({ subjectType }: CatalogueKind<T>, follow: Follow<T>): void {
    const others = this.followers.get(subjectType) ?? [];
    this.followers.set(subjectType, [...others, follow as Follow<CatalogueEntry>]);
  }

  /** All entries, including ended ones: screens show what was valid when. */
  async list<T extends CatalogueEntry>(actor: Actor, kind: CatalogueKind<T>, organisationId: string): Promise<T[]> {
    assertMay(actor, 'organisation.read', { organisationId });
    const found = await this.reader.manager.find(kind.entity, {
      where: { organisationId } as FindOptionsWhere<T>,
      order: kind.order,
      take: 1_000,
    });
    return kind.compare ? found.sort(kind.compare) : found;
  }

  create<T extends CatalogueEntry>(
    actor: Actor,
    kind: CatalogueKind<T>,
    organisationId: string,
    values: Partial<T> & { validFrom: string },
  ): Promise<T> {
    return this.transaction.run(async (tx) => {
      assertMay(actor, kind.manage, { organisationId });
      const entry = { ...values, id: newId(), organisationId, validUntil: values.validUntil ?? null };
      await this.check(tx, kind, organisationId, entry);
      const saved = await save(tx.manager, kind.entity, entry as DeepPartial<T>);
      this.trail(tx, actor, kind, saved, 'create');
      return saved;
    });
  }

  change<T extends CatalogueEntry>(actor: Actor, kind: CatalogueKind<T>, id: string, values: Partial<T>): Promise<T> {
    return this.transaction.run(async (tx) => {
      const found = orNotFound(await tx.manager.findOneBy(kind.entity, { id } as FindOptionsWhere<T>));
      assertMay(actor, kind.manage, { organisationId: found.organisationId });
      const entry = { ...found, ...definedValues(values) };
      await this.check(tx, kind, found.organisationId, entry);
      const saved = await save(tx.manager, kind.entity, entry as DeepPartial<T>);
      for (const follow of this.followers.get(kind.subjectType) ?? []) await follow(tx, found, saved);
      this.trail(tx, actor, kind, saved, 'change', Object.keys(definedValues(values)));
      return saved;
    });
  }

  private async check<T extends CatalogueEntry>(
    tx: Tx,
    kind: CatalogueKind<T>,
    organisationId: string,
    entry: { validFrom: string; validUntil: string | null },
  ): Promise<void> {
    assertRange(entry);
    for (const [key, entity] of Object.entries(kind.references ?? {}))
      await assertOwnId(tx, entity, organisationId, (entry as unknown as Record<string, string | null>)[key], key);
  }

  private trail<T extends CatalogueEntry>(
    tx: Tx,
    actor: Actor,
    kind: CatalogueKind<T>,
    entry: T,
    verb: string,
    changed?: string[],
  ): void {
    tx.trail({
      organisationId: entry.organisationId,
      subjectType: kind.subjectType,
      subjectId: entry.id,
      verb,
      actorId: actor.accountId,
      details: changed ? { changed } : null,
    });
  }
}

/** Saves the row and returns it, with missing nullable columns as null. */
async function save<T extends CatalogueEntry>(
  manager: EntityManager,
  entity: new () => T,
  entry: DeepPartial<T>,
): Promise<T> {
  const row = manager.create(entity, entry);
  await manager.save(entity, row);
  return row;
}
