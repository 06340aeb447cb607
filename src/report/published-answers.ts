import { Injectable } from '@nestjs/common';
import { publicNumber } from '../contract/opinion.js';
import { Reader } from '../database/reader.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import { maskContacts } from '../opinion/masking.js';
import { PublishedAnswerView } from './dto/published-answer.view.js';

interface Found {
  number: number;
  number_prefix: string;
  text: string;
  public_text: string | null;
  field_name: string | null;
  swatch: number | null;
  department_name: string | null;
  answer: string;
  published_at: string;
}

/** Question and answer as everybody may read them: never the original where a moderator wrote a public text, never a contact. */
@Injectable()
export class PublishedAnswers {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  /** Of one dialogue, the latest first; at most 200. */
  async list(slugOrId: string): Promise<PublishedAnswerView[]> {
    const { id } = await this.dialogues.getPublic(this.reader, slugOrId);
    const found = await this.reader.rows<Found>(
      `SELECT o.number, d.number_prefix, o.text, o.public_text, f.name AS field_name, f.swatch, p.name AS department_name,
         a.text AS answer, a.published_at
       FROM answer a
       JOIN opinion o ON o.id = a.opinion_id
       JOIN dialogue d ON d.id = o.dialogue_id
       LEFT JOIN field f ON f.id = o.field_id
       LEFT JOIN department p ON p.id = a.department_id
       WHERE a.dialogue_id = ? AND a.status = 'published'
       ORDER BY a.published_at DESC, a.id DESC LIMIT 200`,
      [id],
    );
    return found.map((row) => ({
      publicNumber: publicNumber(row.number_prefix, row.number),
      fieldName: row.field_name,
      swatch: row.swatch,
      question: row.public_text ?? maskContacts(row.text),
      answer: row.answer,
      departmentName: row.department_name,
      publishedAt: row.published_at,
    }));
  }
}
