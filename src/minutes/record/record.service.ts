import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import type { Language } from '../../common/language.js';
import { Refusal } from '../../common/problem/refusal.js';
import { Reader } from '../../database/reader.js';
import { Transaction } from '../../database/transaction.js';
import { invalid } from '../../dialogue/dialogue-assertions.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { broken } from '../../dialogue/planning/plan-problems.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { discloseFor, ofTheDialogue, involvementOf } from '../../disclosure/disclosure.js';
import type { CorrectionView, RecordFormat, RecordDto } from '../dto/minutes.dto.js';
import type { SessionRecordView } from './dto/record.view.js';
import { recordCsvOf } from './record-csv.js';
import { htmlOf, recordPolicy } from './record-html.js';
import { isWords, listCorrections, RecordQueries } from './record.queries.js';

const types: Record<RecordFormat, string> = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** Exports the record; an export with names is written to the trail first, with its purpose. */
@Injectable()
export class RecordService {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly queries: RecordQueries,
    private readonly clock: Clock,
  ) {}

  async corrections(actor: Actor, dialogueId: string): Promise<CorrectionView[]> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'minutes.read', scopeOf(dialogue));
    const disclosure = discloseFor(actor, { ...scopeOf(dialogue), ...ofTheDialogue });
    const shown = (what: string, value: string | null): string | null =>
      value === null || !disclosure.author ? null : isWords(what) ? disclosure.unchecked(value) : value;
    const rows = await listCorrections(this.reader, dialogueId);
    return rows.reverse().map((row) => ({
      ...row,
      before: shown(row.what, row.before),
      after: shown(row.what, row.after),
      reason: disclosure.unchecked(row.reason),
    }));
  }

  async export(
    actor: Actor,
    dialogueId: string,
    { format = 'json', people = 'masked', purpose }: RecordDto,
    language: Language,
  ): Promise<{ body: string; headers: Record<string, string> }> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'minutes.export', scopeOf(dialogue));
    if (people === 'named') await this.recordExport(actor, dialogue, format, purpose);
    const record: SessionRecordView = {
      madeAt: this.clock.now().toISOString(),
      madeBy: actor.name,
      people,
      purpose: people === 'named' ? (purpose ?? null) : null,
      ...(await this.queries.get(dialogue, people === 'named' ? involvementOf(actor.held, scopeOf(dialogue)) : null)),
    };
    const name = `${dialogue.slug}-${people === 'named' ? 'day-du' : 'che-ten'}`;
    return {
      body:
        format === 'json'
          ? JSON.stringify(record, null, 2)
          : format === 'csv'
            ? recordCsvOf(record, language)
            : htmlOf(record, language),
      headers: {
        'content-type': types[format],
        ...(format === 'html'
          ? { 'content-security-policy': recordPolicy }
          : { 'content-disposition': `attachment; filename="${name}.${format}"` }),
      },
    };
  }

  private async recordExport(
    actor: Actor,
    dialogue: Dialogue,
    format: string,
    purpose: string | undefined,
  ): Promise<void> {
    if (!discloseFor(actor, { ...scopeOf(dialogue), ...ofTheDialogue }).author) throw new Refusal('forbidden');
    if (!purpose) throw invalid([broken('purpose', 'required')]);
    await this.transaction.run(async (tx) =>
      tx.trail({
        organisationId: dialogue.organisationId,
        dialogueId: dialogue.id,
        subjectType: 'dialogue',
        subjectId: dialogue.id,
        verb: 'export-record',
        actorId: actor.accountId,
        reason: purpose,
        details: { format },
      }),
    );
  }
}
