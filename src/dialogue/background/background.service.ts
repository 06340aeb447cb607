import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { Refusal } from '../../common/problem/refusal.js';
import { check, type FigureTable } from '../../contract/figures.js';
import { assertVersion, changeRow, insertRow, type LiveEvent, type RowKind } from '../../database/change-row.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { assertNotRehearsal, assertNoErrors, invalid, requireVersion, wrongState } from '../dialogue-assertions.js';
import type { Dialogue } from '../dialogue.entity.js';
import { dialogueChanged } from '../dialogue.transitions.js';
import { broken } from '../planning/plan-problems.js';
import { DialogueService } from '../dialogue.service.js';
import { BackgroundEdition, BackgroundReport } from './background.entity.js';
import { canPublish, canSave } from './background.policy.js';
import { findReport, findLastEdition, type Report } from './background.queries.js';
import { publicationProblems, structureProblems, tablesOf } from './figure-problems.js';
import type { PublishBackgroundDto, SaveBackgroundDto } from './dto/save-background.dto.js';

const reportRow: RowKind<BackgroundReport> = { entity: BackgroundReport, type: 'background' };
const editionRow: RowKind<BackgroundEdition> = {
  entity: BackgroundEdition,
  type: 'background',
  subjectId: ({ dialogueId }) => dialogueId,
};

/** The background report (báo cáo nền): drafted, published with the notice, corrected afterwards with a reason. */
@Injectable()
export class BackgroundService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  /** Saves the whole report, even if it does not add up; only publishing requires that. */
  async save(actor: Actor, dialogueId: string, dto: SaveBackgroundDto, once?: IdempotencyKey): Promise<void> {
    await this.transaction.run(
      async (tx) => {
        const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'background.edit');
        assertNotRehearsal(dialogue);
        if (!canSave(dialogue)) throw wrongState(dialogue);
        const report = await findReport(tx, dialogueId);
        await assertVersion(report, requireVersion(dto.version), () => presentOf(report));
        const tables = tablesOf(dto);
        assertNoErrors(structureProblems(tables));
        if (JSON.stringify(tables) === JSON.stringify(report.tables)) return;
        const version = report.version + 1;
        const set = { tables, savedAt: tx.now, savedBy: actor.accountId };
        const record = { dialogue, verb: 'save', by: actor, details: { version, ...countsOf(tables) } };
        if (report instanceof BackgroundReport) await changeRow(tx, reportRow, report, { ...record, set });
        else await insertRow(tx, reportRow, { dialogueId, ...set, version }, record);
      },
      { once },
    );
  }

  /** Publishes a report saved after the notice, or a correction of a published one. */
  async publish(
    actor: Actor,
    dialogueId: string,
    { version, reason = null }: PublishBackgroundDto,
    once?: IdempotencyKey,
  ): Promise<void> {
    await this.transaction.run(
      async (tx) => {
        const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'background.publish');
        assertNotRehearsal(dialogue);
        if (!canPublish(dialogue)) throw wrongState(dialogue);
        const report = await findReport(tx, dialogueId);
        await assertVersion(report, requireVersion(version), () => presentOf(report));
        const last = await findLastEdition(tx, dialogueId);
        if (!isNew(report, last)) throw new Refusal('figures-unchanged');
        if (last && reason === null) throw invalid([broken('reason', 'required')]);
        await this.release(tx, actor, dialogue, report, last, reason, [dialogueChanged(true)]);
      },
      { once },
    );
  }

  /** As part of the announcement: publishes the report, unless there is none or it is published already. */
  async publishWithNotice(tx: Tx, actor: Actor, dialogue: Dialogue): Promise<void> {
    const report = await findReport(tx, dialogue.id);
    const last = await findLastEdition(tx, dialogue.id);
    if (isNew(report, last)) await this.release(tx, actor, dialogue, report, last, null);
  }

  private async release(
    tx: Tx,
    actor: Actor,
    dialogue: Dialogue,
    { tables, version }: Report,
    last: BackgroundEdition | null,
    reason: string | null,
    events: LiveEvent[] = [],
  ): Promise<void> {
    const errors = publicationProblems(tables);
    if (errors.length > 0) throw new Refusal('figures-do-not-add-up', { errors });
    const edition = (last?.edition ?? 0) + 1;
    const row = {
      id: newId(),
      dialogueId: dialogue.id,
      edition,
      tables,
      version,
      reason,
      publishedAt: tx.now,
      publishedBy: actor.accountId,
    };
    const details = { version, edition, ...countsOf(tables) };
    const verb = last ? 'correct' : 'publish';
    await insertRow(tx, editionRow, row, { dialogue, verb, by: actor, reason, details, events });
  }
}

const isNew = (report: Report, last: BackgroundEdition | null): boolean =>
  last ? last.version !== report.version : report.tables.length > 0;

const presentOf = ({ version, tables }: Report) => ({ version, tables });

const countsOf = (tables: readonly FigureTable[]) => ({
  tables: tables.length,
  figures: tables.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'figure').length,
  notAddingUp: tables.flatMap(({ rows, rules }) => rules.filter((rule) => check(rule, rows).state !== 'holds')).length,
});
