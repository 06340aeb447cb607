export type Language = 'vi' | 'en';

/** Language of the response: the reader's choice (cookie `lang`), then the browser's, else Vietnamese. */
export function languageOf(headers: { 'accept-language'?: string | undefined; cookie?: string | undefined }): Language {
  const chosen = /(?:^|;\s*)lang=(vi|en)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  if (chosen) return chosen as Language;
  const first = /\b(vi|en)\b/i.exec(headers['accept-language'] ?? '')?.[1];
  return first?.toLowerCase() === 'en' ? 'en' : 'vi';
}
