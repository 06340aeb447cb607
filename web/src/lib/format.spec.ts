import * as format from './format.js';

const NBSP = /\u00a0/g;
const said = (text: string): string => text.replace(NBSP, ' ');
const morning = '2026-11-26T01:00:00Z';

describe('dates as in administrative documents', () => {
  it('are shown in the time of the hall, whatever the device is set to', () => {
    expect(said(format.fullMoment(morning, 'vi'))).toBe('08 giờ 00, thứ Năm 26/11/2026');
    expect(said(format.fullMoment(morning, 'en'))).toBe('08:00, Thursday 26 Nov 2026');
    expect(format.localDate('2026-11-25T17:30:00Z')).toBe('2026-11-26');
  });

  it('have a leading 0 for days 1 to 9, and for months 1 and 2 only', () => {
    expect(said(format.listDate('2026-09-03', 'vi'))).toBe('thứ Năm 03/9');
    expect(said(format.fullDate('2026-02-01', 'vi'))).toBe('Chủ nhật 01/02/2026');
    expect(said(format.tightDate('2026-12-10', 'vi'))).toBe('T5 10/12');
  });

  it('are capitalised at the start of a line', () => {
    expect(said(format.capital(format.listDate('2026-12-10', 'vi')))).toBe('Thứ Năm 10/12');
  });

  it('wrap only between weekday and date', () => {
    expect(format.fullDate(morning, 'vi').split(' ')).toEqual(['thứ\u00a0Năm', '26/11/2026']);
  });

  it('show an age under one hour, then the time', () => {
    expect(said(format.age(morning, '2026-11-26T01:03:20Z', 'vi'))).toBe('3 phút');
    expect(format.age(morning, '2026-11-26T02:00:00Z', 'vi')).toBe('08:00');
  });

  it('show the seconds on live screens', () => {
    expect(format.clock('2026-11-26T02:42:18Z')).toBe('09:42:18');
  });
});

describe('figures', () => {
  it('have a thousands point and a decimal comma in Vietnamese', () => {
    expect(format.number(1234.5, 'vi')).toBe('1.234,5');
    expect(format.number(1234.5, 'en')).toBe('1,234.5');
    expect(said(format.percent(0.872, 'vi'))).toBe('87,2 %');
    expect(format.percent(0.872, 'en')).toBe('87.2%');
  });

  it('group a phone number, also with the country code', () => {
    expect(said(format.phone('0900000123'))).toBe('0900 000 123');
    expect(said(format.phone('+84900000123'))).toBe('0900 000 123');
    expect(format.phone('12345')).toBe('12345');
  });

  it('group a tracking code in fours', () => {
    expect(format.trackingCode('7KQ4M2XT9D3H')).toBe('7KQ4-M2XT-9D3H');
  });
});
