import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import { addDays, localDateOf, yearOf } from '../../common/local-date.js';
import { roleMay } from '../../contract/permissions.js';
import { assertVersion, changeRow, insertRow, type RowKind } from '../../database/change-row.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Reader } from '../../database/reader.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { assertNotRehearsal, invalid } from '../dialogue-assertions.js';
import { Dialogue } from '../dialogue.entity.js';
import { broken } from '../planning/plan-problems.js';
import { scopeOf } from '../dialogue.policy.js';
import { DialogueService } from '../dialogue.service.js';
import type { CorrectPaperDto, NumberPaperDto, PaperDialogueView, PaperView } from './dto/paper.dto.js';
import { Paper } from './paper.entity.js';
import type { ReadSource } from '../../database/sql.js';

const paperRow: RowKind<Paper> = { entity: Paper, type: 'paper' };

/** Days after the dialogue within which its results must be published. */
const resultDays = 10;

/** Numbers of signed documents, entered by the records clerk (văn thư); nothing is numbered automatically. */
@Injectable()
export class PaperService {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, dialogueId: string): Promise<PaperView[]> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'paper.read', scopeOf(dialogue));
    return views(this.reader, { dialogueId });
  }

  /** Dialogues of the clerk's organisations, the latest first, each with its numbered documents. */
  async register(actor: Actor, year: number | undefined): Promise<PaperDialogueView[]> {
    const organisationIds = actor.held
      .filter((one) => roleMay(one.role, 'paper.number'))
      .map((one) => one.organisationId);
    const dialogues = await this.reader.manager.find(Dialogue, {
      where: {
        organisationId: In(organisationIds),
        rehearsalOf: IsNull(),
        status: Not('draft'),
        year: year ?? yearOf(localDateOf(this.clock.now())),
      },
      order: { heldOn: 'DESC', id: 'DESC' },
      take: 100,
    });
    const papers = await views(this.reader, { dialogueId: In(dialogues.map((one) => one.id)) });
    return dialogues.map(({ id, title, status, heldOn }) => ({
      id,
      title,
      status,
      heldOn,
      resultsBy: addDays(heldOn, resultDays),
      papers: papers.filter((paper) => paper.dialogueId === id),
    }));
  }

  number(actor: Actor, dialogueId: string, dto: NumberPaperDto, once?: IdempotencyKey): Promise<PaperView> {
    const work = async (tx: Tx): Promise<Paper> => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'paper.number');
      assertNotRehearsal(dialogue);
      this.assertSigned(dto.signedOn);
      const { organisationId } = dialogue;
      const paper = tx.manager.create(Paper, {
        ...dto,
        id: newId(),
        dialogueId,
        organisationId,
        signedBy: dto.signedBy ?? null,
        year: yearOf(dto.signedOn),
        enteredBy: actor.accountId,
        enteredAt: tx.now,
        version: 1,
      });
      await assertFree(tx, paper);
      return insertRow(tx, paperRow, paper, { dialogue, verb: 'number', by: actor, details: detailsOf(paper) });
    };
    return this.transaction.run(work, { once, answer: view });
  }

  /** Corrects an entry; the previous values stay in the trail. */
  correct(actor: Actor, id: string, { version, reason, ...given }: CorrectPaperDto): Promise<PaperView> {
    const work = async (tx: Tx): Promise<Paper> => {
      const { row: paper, dialogue } = await this.dialogues.loadForChange(tx, actor, Paper, id, 'paper.number');
      await assertVersion(paper, version, () => view(tx, paper));
      const left = Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined),
      ) as Partial<Paper>;
      const set = { ...left, year: yearOf(left.signedOn ?? paper.signedOn) };
      const after = { ...paper, ...set };
      this.assertSigned(after.signedOn);
      await assertFree(tx, after);
      const details = { ...detailsOf(after), from: numberOf(paper), signedOn: paper.signedOn };
      return changeRow(tx, paperRow, paper, { set, dialogue, verb: 'correct', by: actor, reason, details });
    };
    return this.transaction.run(work, { answer: view });
  }

  /** Only signed documents have numbers, so the date cannot be in the future. */
  private assertSigned(signedOn: string): void {
    if (signedOn > localDateOf(this.clock.now())) throw invalid([broken('signedOn', 'date-invalid')]);
  }
}

async function assertFree(tx: Tx, { id, organisationId, year, symbol, number }: Paper): Promise<void> {
  const taken = await tx.manager.existsBy(Paper, { organisationId, year, symbol, number, id: Not(id) });
  if (taken) throw invalid([broken('number', 'already-taken')]);
}

const numberOf = ({ number, symbol }: Paper): string => `${number}/${symbol}`;

const detailsOf = (paper: Paper) => ({ kind: paper.kind, number: numberOf(paper) });

async function views(
  { manager }: ReadSource,
  where: Parameters<ReadSource['manager']['findBy']>[1],
): Promise<PaperView[]> {
  const papers = await manager.find(Paper, { where, order: { signedOn: 'ASC', number: 'ASC', id: 'ASC' } });
  const ids = papers.flatMap((paper) => paper.enteredBy ?? []);
  const clerks = ids.length > 0 ? await manager.findBy(Account, { id: In(ids) }) : [];
  return papers.map((paper) => ({
    id: paper.id,
    dialogueId: paper.dialogueId,
    kind: paper.kind,
    number: paper.number,
    symbol: paper.symbol,
    signedOn: paper.signedOn,
    signedBy: paper.signedBy,
    subject: paper.subject,
    enteredAt: paper.enteredAt.toISOString(),
    enteredBy: clerks.find((one) => one.id === paper.enteredBy)?.name ?? null,
    version: paper.version,
  }));
}

async function view(tx: Tx, { id }: Paper): Promise<PaperView> {
  const [found] = await views(tx, { id });
  return found as PaperView;
}
