import {
  agendaOf,
  changesOf,
  departmentsOf,
  emptyDraft,
  fieldsOf,
  instantOf,
  laidOver,
  localMoment,
  planOf,
} from './plan-draft.js';

const typed = {
  ...emptyDraft(),
  title: 'Đối thoại với Nhân dân',
  heldOn: '2026-11-26',
  place: 'Hội trường UBND phường Minh Khê',
  chairName: 'Phạm Văn Mẫu',
  quotas: { a: '10', b: '' },
  fields: { land: true, health: false },
  agenda: [{ key: 0, startsAt: '08:00', endsAt: '', title: 'Khai mạc', performer: '' }],
};

describe('a plan being edited', () => {
  it('sends null for empty fields, so that a change can clear them', () => {
    expect(planOf(typed)).toMatchObject({
      endsAt: null,
      chairTitle: null,
      summary: null,
      seats: null,
      collectUntil: null,
    });
    expect(agendaOf(typed)).toEqual([{ startsAt: '08:00', endsAt: null, title: 'Khai mạc', performer: null }]);
  });

  it('omits the ordinal unless it is typed', () => {
    expect(planOf(typed)).not.toHaveProperty('ordinal');
    expect(planOf({ ...typed, ordinal: '2' }).ordinal).toBe(2);
  });

  it('treats an empty quota as none and omits unticked fields', () => {
    expect(departmentsOf(typed)).toEqual([
      { departmentId: 'a', quota: 10 },
      { departmentId: 'b', quota: 0 },
    ]);
    expect(fieldsOf(typed)).toEqual(['land']);
  });

  it('parses and formats instants in Vietnamese time', () => {
    expect(instantOf('2026-11-26T08:00')).toBe('2026-11-26T08:00:00+07:00');
    expect(localMoment('2026-11-26T01:00:00.000Z')).toBe('2026-11-26T08:00');
    expect(localMoment(null)).toBe('');
  });

  it('sends only what has changed, all of it together', () => {
    expect(changesOf(typed, typed)).toEqual({});
    const changed = { ...typed, place: 'Nhà văn hóa', fields: { land: true, health: true } };
    expect(changesOf(changed, typed)).toEqual({ place: 'Nhà văn hóa', fields: ['health', 'land'] });
  });

  it('merges own changes into the version saved by others', () => {
    const mine = { ...typed, place: 'Nhà văn hóa', quotas: { a: '12', b: '' } };
    const theirs = { ...typed, title: 'Đối thoại lần hai', quotas: { a: '30', b: '5' } };
    expect(laidOver(mine, typed, theirs)).toEqual({
      ...typed,
      title: 'Đối thoại lần hai',
      place: 'Nhà văn hóa',
      quotas: { a: '12', b: '' },
    });
  });
});
