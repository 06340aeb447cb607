/** Number of guests invited by each department of the ward. */
export const guestsOfWard = [
  { department: 'kinh-te', count: 14 },
  { department: 'van-hoa', count: 9 },
  { department: 'mot-cua', count: 10 },
  { department: 'van-phong', count: 5 },
  { department: 'cong-an', count: 4 },
];
