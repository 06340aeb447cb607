const gaps = /[\s\p{Pd}._\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu;

/** The symbols of a code as people type or paste it: capital, in their usual form, without what only groups them. */
export const typedCode = (typed: string): string => typed.normalize('NFKC').replace(gaps, '').toUpperCase();
