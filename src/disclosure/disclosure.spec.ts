import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dialogueRoles, type Held, type Role, roles } from '../contract/permissions.js';
import { atTheChair, disclose, discloseFor, groupWithout, type Matter, outside, involvementOf } from './disclosure.js';

const place = { organisationId: 'ward', dialogueId: 'today' };
const held = (role: Role, where: Partial<Held> = {}): Held => ({
  role,
  organisationId: 'ward',
  departmentId: role.startsWith('department') ? 'works' : null,
  dialogueId: null,
  ...where,
});
const matter = (rest: Partial<Matter> = {}): Matter => ({ departmentIds: ['works'], identityKept: false, ...rest });
const facts = ({ author, contacts, contactOnRequest, drafts }: ReturnType<typeof disclose>): string =>
  [author && 'author', contacts && 'contacts', contactOnRequest && 'contact', drafts && 'drafts']
    .filter(Boolean)
    .join(' ');
const by = (role: Role, of: Partial<Matter> = {}, where: Partial<Held> = {}): string =>
  facts(discloseFor({ held: [held(role, where)] }, { ...place, ...matter(of) }));

const everything = 'author contacts contact drafts';

describe('what a person may read of a matter', () => {
  it.each<[Role, string]>([
    ['organiser', everything],
    ['moderator', everything],
    ['secretary', everything],
    ['operator', 'author'],
    ['chair', 'author'],
    ['leader', 'author'],
    ['department_officer', everything],
    ['department_head', everything],
  ])('for %s is: %s', (role, expected) => expect(by(role)).toBe(expected));

  it('is nothing of its people for all other roles', () => {
    const others: Role[] = [
      'admin',
      'receptionist',
      'records_clerk',
      'oversight',
      'community_head',
      'superior',
      'public',
    ];
    expect(others.map((role) => by(role))).toEqual(others.map(() => ''));
    expect(facts(disclose(outside, matter()))).toBe('');
  });

  it('ends where the role does: another organisation, dialogue or department', () => {
    for (const role of roles) expect(by(role, {}, { organisationId: 'elsewhere' })).toBe('');
    for (const role of dialogueRoles) expect(by(role, {}, { dialogueId: 'yesterday' })).toBe('');
    for (const role of ['department_officer', 'department_head'] as const)
      expect(by(role, { departmentIds: ['culture'] })).toBe('');
  });

  it('adds up over the roles held, and never takes anything away', () => {
    const some = fc.subarray([...roles]).map((found) => found.map((role) => held(role)));
    fc.assert(
      fc.property(some, some, fc.boolean(), (one, other, identityKept) => {
        const own = { ...place, ...matter({ identityKept }) };
        const alone = facts(discloseFor({ held: one }, own)).split(' ');
        const together = facts(discloseFor({ held: [...one, ...other] }, own));
        expect(alone.filter((fact) => !together.includes(fact))).toEqual([]);
      }),
    );
  });

  it('does not include the author for departments and chair if they asked for that, and the contact only for the organiser', () => {
    const identityKept = true;
    expect(by('department_head', { identityKept })).toBe('drafts');
    expect(by('organiser', { identityKept })).toBe(everything);
    expect(by('moderator', { identityKept })).toBe('author contacts drafts');
    for (const role of ['chair', 'operator', 'leader'] as const) expect(by(role, { identityKept })).toBe('');
  });
});

describe('texts', () => {
  const text = 'Bà Nguyễn Thị Mẫu Đơn, số 0900 000 123, hỏi về cống ngõ 42.';
  const of = (role: Role) => discloseFor({ held: [held(role)] }, { ...place, ...matter() });

  it('have contacts only for those who may read them', () => {
    expect(of('moderator').unchecked(text)).toBe(text);
    expect(of('chair').unchecked(text)).toBe('Bà Nguyễn Thị Mẫu Đơn, số █████, hỏi về cống ngõ 42.');
    expect(of('chair').checked(text)).toBe(of('chair').unchecked(text));
  });

  it('that nobody has looked at have no names for those who may not know the author', () => {
    expect(of('oversight').unchecked(text)).not.toMatch(/Mẫu Đơn|0900/);
    expect(of('oversight').unchecked(text)).toContain('ngõ 42');
    expect(of('oversight').checked(text)).toContain('Mẫu Đơn');
    expect(of('oversight').checked(text)).not.toContain('0900');
  });

  it('that are reasons are kept from them, and it is said that there is one', () => {
    expect(of('oversight').reasonOf(text)).toEqual({ reason: null, reasonKept: true });
    expect(of('oversight').reasonOf(null)).toEqual({ reason: null, reasonKept: false });
    expect(of('secretary').reasonOf(text)).toEqual({ reason: text, reasonKept: false });
  });

  it('in the field of a name have no contacts for anybody', () => {
    expect(of('organiser').name('Mẫu Đơn 0900 000 123')).toBe('Mẫu Đơn █████');
    expect(of('organiser').group('Tổ 4, 0900 000 123', 'Mẫu Đơn')).toBe('Tổ 4, █████');
    expect(of('oversight').name('Mẫu Đơn')).toBeNull();
  });

  it('in the field of a group do not tell the name to those who may not know it', () => {
    expect(groupWithout('Tổ dân phố 5', 'Trần Thị Mẫu')).toBe('Tổ dân phố 5');
    expect(groupWithout('Tổ 4, chị Trần Thị Mẫu, 0900000123', 'Trần Thị Mẫu')).not.toMatch(/Mẫu|0900/);
    expect(groupWithout('tổ 4 nhà tran thi mau', 'Trần Thị Mẫu')).not.toMatch(/mau/);
    expect(groupWithout('tổ 4, nhà thi mau', 'Bà Thị Mẫu')).toBeNull();
    expect(groupWithout(null, 'Trần Thị Mẫu')).toBeNull();
  });
});

describe('an involvement', () => {
  it('is that of the roles, whichever way somebody reads', () => {
    expect(involvementOf([held('chair')], place)).toEqual(atTheChair);
    expect(
      involvementOf([held('department_officer'), held('department_head', { departmentId: 'culture' })], place),
    ).toEqual({
      ...outside,
      departments: ['works', 'culture'],
    });
    expect(involvementOf([held('department_officer', { departmentId: null })], place).departments).toBeNull();
  });
});
