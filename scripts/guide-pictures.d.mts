import type { Size } from './screens.mjs';

export const guidePictures: Readonly<Record<string, Size>>;
