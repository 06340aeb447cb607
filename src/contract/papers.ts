/** Documents of a dialogue that are signed and numbered: kế hoạch, thông báo, giấy mời, biên bản, thông báo kết luận, báo cáo, phiếu chuyển, khác. */
export const paperKinds = [
  'plan',
  'notice',
  'invitation',
  'minutes',
  'conclusion',
  'report',
  'transfer',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The letters by which offices call them, before the dash of `TB-UBND`. */
export const paperLetters: Record<PaperKind, string> = {
  plan: 'KH',
  notice: 'TB',
  invitation: 'GM',
  minutes: 'BB',
  conclusion: 'TB',
  report: 'BC',
  transfer: 'PC',
  other: 'CV',
};

/** `12/TB-UBND` */
export const paperNumber = ({ number, symbol }: { number: number; symbol: string }): string => `${number}/${symbol}`;
