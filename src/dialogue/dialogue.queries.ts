import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../common/clock.js';
import { pick } from '../common/pick.js';
import { localDateOf } from '../common/local-date.js';
import { collects, dialogueMachine, type DialogueVerb, registers } from '../contract/dialogue.js';
import { may } from '../contract/permissions.js';
import { verbs } from '../contract/states.js';
import { Reader } from '../database/reader.js';
import { columns, list, select } from '../database/select.js';
import { Department, Field, Organisation } from '../organisation/organisation.entity.js';
import { findLastEdition } from './background/background.queries.js';
import { statutoryDatesOf } from './year/statutory-dates.js';
import { permissionFor } from './lifecycle/lifecycle.policy.js';
import { AgendaItem, Dialogue, DialogueDepartment, Notice } from './dialogue.entity.js';
import { hallLinkWorks, listable, scopeOf, seesHallKey } from './dialogue.policy.js';
import { DialogueService } from './dialogue.service.js';
import type { ClocksView } from './year/dto/clocks.view.js';
import {
  type DialogueDepartmentView,
  type DialogueFieldView,
  type DialoguePage,
  type DialogueView,
  noticeView,
  summaryOf,
  timesOf,
} from './dto/dialogue.view.js';
import type { ListDialoguesDto, ListPublicDialoguesDto } from './dto/list-dialogues.dto.js';
import type {
  PublicDialogueLine,
  PublicDialoguePage,
  PublicDialogueView,
  PublicFiguresLine,
} from './dto/public-dialogue.view.js';

/** Pages through dialogues by date. */
function page<T extends { heldOn: string; id: string }>(rows: T[], limit: number): { rows: T[]; next: string | null } {
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit), next: rows.length > limit && last ? `${last.heldOn}_${last.id}` : null };
}

const openPeriods = (dialogue: Dialogue, now: Date) => {
  const times = timesOf(dialogue);
  const state = { status: dialogue.status, ...times };
  return {
    collecting: collects(state, now.toISOString()),
    registering: dialogue.rehearsalOf === null && registers(state, now.toISOString()),
  };
};

/** What staff and public see of dialogues. */
@Injectable()
export class DialogueQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, id: string): Promise<DialogueView> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, id);
    const now = this.clock.now();
    const { manager } = this.reader;
    const rehearsals = await manager.find(Dialogue, { where: { rehearsalOf: id }, order: { id: 'ASC' } });
    return {
      ...summaryOf(dialogue),
      ...timesOf(dialogue),
      ...openPeriods(dialogue, now),
      organisationName: (await this.organisationOf(dialogue)).name,
      summary: dialogue.summary,
      seats: dialogue.seats,
      cancelReason: dialogue.cancelReason,
      departments: await this.departments(id),
      fields: await this.fields(id),
      agenda: await this.agenda(id),
      notices: await this.notices(id),
      rehearsals: rehearsals.map((one) => ({ id: one.id, status: one.status, createdAt: one.createdAt.toISOString() })),
      clocks: statutoryDatesOf(dialogue, now),
      verbs: verbsFor(actor, dialogue),
      hallKey: seesHallKey(actor, dialogue) && hallLinkWorks(dialogue, now) ? dialogue.hallKey : null,
      joinCode: dialogue.joinCode,
    };
  }

  async getClocks(actor: Actor, id: string): Promise<ClocksView> {
    return statutoryDatesOf(await this.dialogues.getVisible(this.reader, actor, id), this.clock.now());
  }

  /** Without rehearsals, which only the real dialogue's own view names. */
  async list(actor: Actor, { year, kind, status, after, limit = 50 }: ListDialoguesDto): Promise<DialoguePage> {
    const scope = listable(actor);
    const places = [
      ...(scope.all.length > 0 ? ['d.organisationId IN (:...all)'] : []),
      ...(scope.announced.length > 0 ? ["d.organisationId IN (:...announced) AND d.status <> 'draft'"] : []),
      ...(scope.dialogues.length > 0 ? ['d.id IN (:...dialogues)'] : []),
    ];
    if (places.length === 0) return { items: [], next: null };
    const query = this.reader.manager
      .createQueryBuilder(Dialogue, 'd')
      .where('d.rehearsalOf IS NULL')
      .andWhere(new Brackets((or) => places.forEach((place) => or.orWhere(place, scope))))
      .orderBy('d.heldOn', 'DESC')
      .addOrderBy('d.id', 'DESC')
      .take(limit + 1);
    if (year) query.andWhere('d.heldOn BETWEEN :first AND :last', { first: `${year}-01-01`, last: `${year}-12-31` });
    if (kind) query.andWhere('d.kind = :kind', { kind });
    if (status) query.andWhere('d.status = :status', { status });
    if (after) {
      const [day, id] = after.split('_');
      query.andWhere('(d.heldOn < :day OR (d.heldOn = :day AND d.id < :id))', { day, id });
    }
    const { rows, next } = page(await query.getMany(), limit);
    return { items: rows.map(summaryOf), next };
  }

  async getPublic(slugOrId: string): Promise<PublicDialogueView> {
    const dialogue = await this.dialogues.getPublic(this.reader, slugOrId);
    const times = timesOf(dialogue);
    const departments = await this.departments(dialogue.id);
    return {
      ...this.publicLine(dialogue, await this.organisationOf(dialogue)),
      ...pick(dialogue, ['joinCode', 'numberPrefix', 'chairName', 'chairTitle', 'summary', 'seats', 'cancelReason']),
      ...pick(times, ['collectFrom', 'collectUntil', 'registerFrom', 'registerUntil']),
      departments: departments.map(({ departmentId, name }) => ({ departmentId, name })),
      fields: await this.fields(dialogue.id),
      agenda: await this.agenda(dialogue.id),
      notices: await this.notices(dialogue.id),
      figures: await this.figures(dialogue.id),
    };
  }

  /** A cancelled dialogue stays among the coming ones until its day is over, so that people learn of it. */
  async listPublic(dto: ListPublicDialoguesDto): Promise<PublicDialoguePage> {
    const { when = 'coming', organisation, after, limit = 20 } = dto;
    // Few are coming, and an index has only these.
    const coming = `d.status IN ('announced', 'live', 'paused', 'postponed', 'cancelled') AND (d.status <> 'cancelled' OR d.heldOn >= :today)`;
    const past = `NOT (${coming})`;
    const order = when === 'coming' ? 'ASC' : 'DESC';
    const query = this.reader.manager
      .createQueryBuilder(Dialogue, 'd')
      .innerJoinAndMapOne('d.organisation', Organisation, 'o', 'o.id = d.organisationId')
      .where("d.rehearsalOf IS NULL AND d.status <> 'draft'")
      .andWhere(when === 'coming' ? coming : past, { today: localDateOf(this.clock.now()) })
      .orderBy('d.heldOn', order)
      .addOrderBy('d.id', order)
      // `take` would first read all ids, sorted, because a join may repeat rows; this one does not.
      .limit(limit + 1);
    if (organisation) query.andWhere('o.slug = :organisation', { organisation });
    if (after) {
      const [day, id] = after.split('_');
      const beyond = when === 'coming' ? '>' : '<';
      query.andWhere(`(d.heldOn ${beyond} :day OR (d.heldOn = :day AND d.id ${beyond} :id))`, { day, id });
    }
    const found = (await query.getMany()) as (Dialogue & { organisation: Organisation })[];
    const { rows, next } = page(found, limit);
    return { items: rows.map((one) => this.publicLine(one, one.organisation)), next };
  }

  private publicLine(dialogue: Dialogue, organisation: Organisation): PublicDialogueLine {
    return {
      ...pick(dialogue, ['id', 'slug', 'kind', 'title', 'year', 'ordinal', 'status', 'heldOn', 'startsAt', 'endsAt']),
      place: dialogue.place,
      ...openPeriods(dialogue, this.clock.now()),
      organisationName: organisation.name,
      organisationSlug: organisation.slug,
      outcomesPublished: dialogue.outcomesPublishedAt !== null,
    };
  }

  private organisationOf(dialogue: Dialogue): Promise<Organisation> {
    return this.reader.manager.findOneByOrFail(Organisation, { id: dialogue.organisationId });
  }

  private departments(dialogueId: string): Promise<DialogueDepartmentView[]> {
    return select(
      this.reader,
      list(
        columns(Department, 'd', ['id AS departmentId', 'name', 'shortName']),
        columns(DialogueDepartment, 'dd', ['quota']),
      ),
      `FROM dialogue_department dd JOIN department d ON d.id = dd.department_id
       WHERE dd.dialogue_id = ? ORDER BY d.position, d.id`,
      [dialogueId],
    );
  }

  private fields(dialogueId: string): Promise<DialogueFieldView[]> {
    return select(
      this.reader,
      columns(Field, 'f', ['id AS fieldId', 'name', 'swatch']),
      `FROM dialogue_field df JOIN field f ON f.id = df.field_id WHERE df.dialogue_id = ? ORDER BY f.position, f.id`,
      [dialogueId],
    );
  }

  private async agenda(dialogueId: string) {
    const items = await this.reader.manager.find(AgendaItem, { where: { dialogueId }, order: { position: 'ASC' } });
    return items.map(({ id, startsAt, endsAt, title, performer }) => ({ id, startsAt, endsAt, title, performer }));
  }

  private async figures(dialogueId: string): Promise<PublicFiguresLine | null> {
    const last = await findLastEdition(this.reader, dialogueId);
    if (!last || last.tables.length === 0) return null;
    const { edition, publishedAt, tables } = last;
    return { edition, publishedAt: publishedAt.toISOString(), tables: tables.map(({ title }) => title) };
  }

  private async notices(dialogueId: string) {
    const notices = await this.reader.manager.find(Notice, {
      where: { dialogueId },
      order: { publishedAt: 'DESC', id: 'DESC' },
    });
    return notices.map(noticeView);
  }
}

const onlyReal: readonly DialogueVerb[] = ['announce', 'postpone'];

const verbsFor = (actor: Actor, dialogue: Dialogue): DialogueVerb[] =>
  verbs(dialogueMachine, dialogue.status).filter(
    (verb) =>
      may(actor.held, permissionFor[verb], scopeOf(dialogue)) &&
      (dialogue.rehearsalOf === null || !onlyReal.includes(verb)),
  );
