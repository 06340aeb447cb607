import type { Size } from './screens.mjs';

export const guidePictures: Readonly<Record<string, Size>>;
export const inEnglishToo: readonly string[];
export const folders: Readonly<Record<'vi' | 'en', string>>;
