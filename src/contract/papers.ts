/**
 * Signed and numbered documents of a dialogue: kế hoạch, thông báo, giấy mời, biên bản, thông báo kết luận, báo cáo,
 * phiếu chuyển, others.
 */
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

/** Their official abbreviations, before the dash in `TB-UBND`. */
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
