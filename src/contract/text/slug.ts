import { fold } from './fold.js';

/** The words of a name that an address can carry: Phường Minh Khê → phuong, minh, khe. */
export const asciiWords = (name: string): string[] => fold(name).match(/[a-z0-9]+/g) ?? [];

/** phuong-minh-khe, as many whole words as fit; empty for a name without any. */
export function slugOf(name: string, most = 60): string {
  let slug = '';
  for (const word of asciiWords(name)) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, most);
    if (longer.length > most) break;
    slug = longer;
  }
  return slug;
}
