const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Lý', 'Mai', 'Cao', 'Phan', 'Trịnh', 'Đinh'];
const middles = ['Thị', 'Văn', 'Minh', 'Thu', 'Đức', 'Ngọc'];
const givens = ['Mẫu', 'Thử', 'Ví', 'Dụ', 'Kiểm', 'Giả', 'Đơn', 'Nghiệm', 'Thí', 'Phỏng', 'Hờ'];

const pick = (list: readonly string[], n: number): string => list[n % list.length] as string;

/** Plainly made-up people: the given names mean "sample", "test", "example". */
export const fictitiousName = (n: number): string =>
  `${pick(families, n)} ${pick(middles, Math.floor(n / families.length) + n)} ${pick(givens, n * 7 + Math.floor(n / 5))}`;

/** From a range that is given to nobody. */
export const fictitiousPhone = (n: number): string => `0900000${String(n % 1000).padStart(3, '0')}`;
