import type { PersonView } from '#contract/views.js';

/** Who asked, as consented: "N. T. M. Đ., Tổ dân phố 5"; empty if nothing may be shown. */
export const shownPerson = ({ name, businessName, community }: PersonView): string =>
  [name, businessName, community].filter(Boolean).join(', ');
