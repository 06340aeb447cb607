import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { notFound } from '../../common/problem/refusal.js';
import { check, type FigureTable, isSettled } from '../../contract/figures.js';
import { may } from '../../contract/permissions.js';
import { Reader } from '../../database/reader.js';
import { columns, select } from '../../database/select.js';
import { among, type ReadSource } from '../../database/sql.js';
import { involvementOf, takesPart } from '../../disclosure/disclosure.js';
import type { Dialogue } from '../dialogue.entity.js';
import { scopeOf } from '../dialogue.policy.js';
import { DialogueService } from '../dialogue.service.js';
import { canPublish, canSave } from './background.policy.js';
import { BackgroundEdition, BackgroundReport } from './background.entity.js';
import {
  type BackgroundVerb,
  type BackgroundView,
  editionLine,
  type FindingView,
  type PublicBackgroundView,
} from './dto/background.view.js';

export interface Report {
  tables: FigureTable[];
  version: number;
  savedAt: Date | null;
}

/** A report that nobody has begun is empty, and at version 1. */
export async function findReport({ manager }: ReadSource, dialogueId: string): Promise<Report> {
  const report = await manager.findOneBy(BackgroundReport, { dialogueId });
  return report ?? { tables: [], version: 1, savedAt: null };
}

/** What those read who only watch: nothing that is still being worked on. */
const publishedOf = ([last]: readonly BackgroundEdition[]): Report =>
  last
    ? { tables: last.tables, version: last.version, savedAt: last.publishedAt }
    : { tables: [], version: 1, savedAt: null };

/** The latest first. */
export const listEditions = ({ manager }: ReadSource, dialogueId: string): Promise<BackgroundEdition[]> =>
  manager.find(BackgroundEdition, { where: { dialogueId }, order: { edition: 'DESC' } });

export const findLastEdition = ({ manager }: ReadSource, dialogueId: string): Promise<BackgroundEdition | null> =>
  manager.findOne(BackgroundEdition, { where: { dialogueId }, order: { edition: 'DESC' } });

@Injectable()
export class BackgroundQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  async get(actor: Actor, dialogueId: string): Promise<BackgroundView> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'background.read', scopeOf(dialogue));
    const editions = await listEditions(this.reader, dialogueId);
    const { tables, version, savedAt } = takesPart(involvementOf(actor.held, scopeOf(dialogue)))
      ? await findReport(this.reader, dialogueId)
      : publishedOf(editions);
    return {
      dialogueId,
      version,
      savedAt: savedAt?.toISOString() ?? null,
      tables,
      findings: findingsOf(tables),
      publishedVersion: editions[0]?.version ?? null,
      editions: editions.map(editionLine),
      verbs: verbsOf(actor, dialogue),
    };
  }

  /** The public view: the latest edition, or an earlier one by number. */
  async getPublic(slugOrId: string, number?: number): Promise<PublicBackgroundView> {
    const dialogue = await this.dialogues.getPublic(this.reader, slugOrId);
    const editions = await listEditions(this.reader, dialogue.id);
    const edition = number === undefined ? editions[0] : editions.find((one) => one.edition === number);
    if (!edition) throw notFound();
    return { ...editionLine(edition), tables: edition.tables, editions: editions.map(editionLine) };
  }

  /** Which of the dialogues have published figures. */
  async listPublished(dialogueIds: readonly string[]): Promise<Set<string>> {
    const { sql, values } = among('e.dialogue_id', dialogueIds);
    const rows = await select(
      this.reader,
      columns(BackgroundEdition, 'e', ['dialogueId']),
      `FROM background_edition e WHERE ${sql} GROUP BY e.dialogue_id`,
      values,
    );
    return new Set(rows.map(({ dialogueId }) => dialogueId));
  }
}

const findingsOf = (tables: readonly FigureTable[]): FindingView[] =>
  tables.flatMap(({ title, rows, rules }, t) =>
    rules.flatMap((rule, n) => {
      const finding = check(rule, rows);
      if (finding.state === 'holds') return [];
      return [
        {
          field: `tables.${t}.rules.${n}`,
          table: title,
          row: rows.find(({ key }) => key === rule.whole)?.label ?? rule.whole,
          state: finding.state,
          difference: finding.state === 'differs' ? finding.difference : null,
          settled: isSettled(rule, finding),
        },
      ];
    }),
  );

function verbsOf(actor: Actor, dialogue: Dialogue): BackgroundVerb[] {
  const scope = scopeOf(dialogue);
  return [
    ...(canSave(dialogue) && may(actor.held, 'background.edit', scope) ? (['save'] as const) : []),
    ...(canPublish(dialogue) && may(actor.held, 'background.publish', scope) ? (['publish'] as const) : []),
  ];
}
