import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { isId } from '../../common/ids.js';
import { notFound } from '../../common/problem/refusal.js';
import { Reader } from '../../database/reader.js';
import { discloseFor } from '../../disclosure/disclosure.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf, sees } from '../../dialogue/dialogue.policy.js';
import { Directive } from '../assignment.entity.js';
import { AssignmentQueries } from '../assignment.queries.js';
import type { DirectiveListView } from './dto/directive.view.js';

@Injectable()
export class DirectiveQueries {
  constructor(
    private readonly reader: Reader,
    private readonly assignments: AssignmentQueries,
  ) {}

  /** The directives of a dialogue; departments see those that assign something to them. */
  async list(actor: Actor, dialogueId: string): Promise<DirectiveListView> {
    const { manager } = this.reader;
    const dialogue = isId(dialogueId) ? await manager.findOneBy(Dialogue, { id: dialogueId }) : null;
    if (!dialogue || !sees(actor, dialogue)) throw notFound();
    assertMay(actor, 'assignment.read', scopeOf(dialogue));
    const directives = await manager.find(Directive, { where: { dialogueId }, order: { number: 'ASC' } });
    const tasks = await this.assignments.listOfDirectives(actor, dialogueId);
    return {
      items: directives.flatMap(({ id, number, text, chairName, givenAt }) => {
        const assignments = tasks.filter((task) => task.directive?.id === id);
        const departmentIds = assignments.flatMap(({ lead, coordinating }) =>
          [lead, ...coordinating].map((one) => one.id),
        );
        const disclosure = discloseFor(actor, { ...scopeOf(dialogue), departmentIds, identityKept: false });
        return assignments.length === 0
          ? []
          : [{ id, number, text: disclosure.unchecked(text), chairName, givenAt: givenAt.toISOString(), assignments }];
      }),
    };
  }
}
