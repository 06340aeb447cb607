import type Check from '@lucide/svelte/icons/check';

/** A Lucide icon: `import Check from '@lucide/svelte/icons/check'`. */
export type Glyph = typeof Check;
