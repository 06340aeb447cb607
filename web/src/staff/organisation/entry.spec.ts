import { filled } from './entry.js';

const fields = [
  { name: 'name', label: 'Tên' },
  { name: 'position', label: 'Thứ tự', type: 'number' as const },
  { name: 'validUntil', label: 'Đến ngày', optional: true },
];

describe('filled', () => {
  it('sends numbers as numbers and empty values as null', () => {
    expect(filled(fields, { name: 'Đất đai', position: '2', validUntil: '' })).toEqual({
      name: 'Đất đai',
      position: 2,
      validUntil: null,
    });
  });

  it('sends several numbers as a list, none as an empty one', () => {
    const months = [{ name: 'months', label: 'Tháng', type: 'numbers' as const }];
    expect(filled(months, { months: '6,11' })).toEqual({ months: [6, 11] });
    expect(filled(months, { months: '' })).toEqual({ months: [] });
  });

  it('sends invalid numbers as text, to be validated by the server', () => {
    expect(filled(fields, { name: '', position: 'hai' })).toEqual({ name: '', position: 'hai', validUntil: null });
  });
});
