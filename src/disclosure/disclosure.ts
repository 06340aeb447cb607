import { covers, type Held, type Role } from '../contract/permissions.js';
import { coverPeople, maskContacts, maskField, says } from './masking.js';

/**
 * What a person is in one dialogue, as far as reading about other people goes. It follows from the roles held and not from
 * the way somebody reads: route, live audience and export ask the same question.
 */
export interface Involvement {
  /** Organiser. */
  readonly organises: boolean;
  /** Prepares what is asked and keeps the minutes: organiser, moderator, secretary. */
  readonly prepares: boolean;
  /** Hears the people and decides: chair, operator, leader. */
  readonly hears: boolean;
  /** Departments worked in; null: all of the organisation. */
  readonly departments: readonly string[] | null;
}

/** What is read: in whose hands it is, and what its author asked for. */
export interface Matter {
  /** Departments that handle it. */
  readonly departmentIds: readonly string[];
  /**
   * The author asked that departments do not learn who they are (đề nghị giữ kín). What the chair reads, the heads of
   * departments beside the chair read too.
   */
  readonly identityKept: boolean;
}

/** What is said and written in a dialogue beside its opinions: in no department's hands. */
export const ofTheDialogue: Matter = { departmentIds: [], identityKept: false };

/** Where a role has to be held. A rehearsal belongs to those who run the real dialogue. */
export interface Place {
  readonly organisationId: string;
  readonly dialogueId: string;
}

const organising: readonly Role[] = ['organiser'];
const preparing: readonly Role[] = ['organiser', 'moderator', 'secretary'];
const hearing: readonly Role[] = ['operator', 'chair', 'leader'];
const handling: readonly Role[] = ['department_officer', 'department_head'];

/** Hall, public, paper; and whoever holds no role in the dialogue. */
export const outside: Involvement = { organises: false, prepares: false, hears: false, departments: [] };
/** The chair's screen stands in the hall: it shows what the chair may read, whoever opens it. */
export const atTheChair: Involvement = { ...outside, hears: true };
export const ofDepartments = (departments: Involvement['departments']): Involvement => ({ ...outside, departments });

export function involvementOf(held: readonly Held[], { organisationId, dialogueId }: Place): Involvement {
  const here = held.filter((one) => covers(one, { organisationId, dialogueId }));
  const holds = (roles: readonly Role[]): boolean => here.some((one) => roles.includes(one.role));
  const departments = here.filter((one) => handling.includes(one.role)).map((one) => one.departmentId);
  return {
    organises: holds(organising),
    prepares: holds(preparing),
    hears: holds(hearing),
    departments: departments.includes(null) ? null : departments.filter((id) => id !== null),
  };
}

/** Whether somebody works on the dialogue, and so with what is not yet published of it. */
export const takesPart = ({ prepares, hears, departments }: Involvement): boolean =>
  prepares || hears || departments === null || departments.length > 0;

const handles = ({ departments }: Involvement, { departmentIds }: Matter): boolean =>
  departments === null ? departmentIds.length > 0 : departmentIds.some((id) => departments.includes(id));

/** What may be read of one matter, and every text, name and reason of it in the form in which it may be read. */
export class Disclosure {
  constructor(
    /** Who asked. Oversight and other departments see the matter, not the person. */
    readonly author: boolean,
    /** Phone numbers and the like inside texts. */
    readonly contacts: boolean,
    /** Phone, e-mail and address of the author, singly, with a purpose and an entry in the trail. */
    readonly contactOnRequest: boolean,
    /** What a department prepares, before its head has approved it. */
    readonly drafts: boolean,
    /** Whether the reader works on the matter, even without knowing whose it is. */
    readonly works: boolean,
    /** Business and neighbourhood, without the person. */
    readonly groups: boolean,
  ) {}

  /** What a moderator has looked at, what everybody has heard, names of officers and authorities. */
  checked(text: string): string {
    return this.contacts ? text : maskContacts(text);
  }

  /** A text nobody has looked at: what was sent in, what officers write to each other. It may name anybody. */
  unchecked(text: string): string {
    return this.author ? this.checked(text) : coverPeople(text);
  }

  /** What a department writes itself; it must get back what it wrote. */
  own(text: string): string {
    return this.drafts ? text : this.unchecked(text);
  }

  /** A reason tells what a citizen said or who they are, so that it is kept from those who do not work on the matter. */
  reasonOf(text: string | null): { reason: string | null; reasonKept: boolean } {
    const kept = text !== null && !this.works;
    return { reason: text === null || kept ? null : this.unchecked(text), reasonKept: kept };
  }

  /** The name of a citizen. Contacts never stand in a name: they are looked at singly. */
  name(name: string | null): string | null {
    return name === null || !this.author ? null : maskField(name);
  }

  /** Business, neighbourhood or group of a citizen of that name. */
  group(group: string | null, name: string | null): string | null {
    if (this.author) return group && maskField(group);
    return this.groups ? groupWithout(group, name) : null;
  }
}

/** A group for those who may not know who belongs to it. */
export function groupWithout(group: string | null, name: string | null): string | null {
  const covered = group && coverPeople(group);
  return covered && name && says(covered, name) ? null : covered;
}

/** The one answer to what somebody may read of a matter. */
export function disclose(involvement: Involvement, matter: Matter): Disclosure {
  const { organises, prepares, hears } = involvement;
  const inCharge = handles(involvement, matter);
  const mayKnow = inCharge && !matter.identityKept;
  const mayHear = hears && !matter.identityKept;
  return new Disclosure(
    prepares || mayHear || mayKnow,
    prepares || mayKnow,
    matter.identityKept ? organises : prepares || mayKnow,
    prepares || inCharge,
    prepares || hears || inCharge,
    !matter.identityKept,
  );
}

/** The same for somebody who is signed in. */
export const discloseFor = (person: { readonly held: readonly Held[] }, matter: Matter & Place): Disclosure =>
  disclose(involvementOf(person.held, matter), matter);

/** For what is told outside of a dialogue, where nobody has looked at the texts. */
export const toEverybody = disclose(outside, ofTheDialogue);
