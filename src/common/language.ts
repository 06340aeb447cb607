export type Language = 'vi' | 'en';

/** Language of the answer: the reader's own choice (cookie `lang`) first, then the browser's, Vietnamese otherwise. */
export function languageOf(headers: { 'accept-language'?: string | undefined; cookie?: string | undefined }): Language {
  const chosen = /(?:^|;\s*)lang=(vi|en)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  if (chosen) return chosen as Language;
  const first = /\b(vi|en)\b/i.exec(headers['accept-language'] ?? '')?.[1];
  return first?.toLowerCase() === 'en' ? 'en' : 'vi';
}
