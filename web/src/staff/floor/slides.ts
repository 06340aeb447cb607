/** Slides of the hall screen, stored by name. */
export const slides = ['welcome', 'break', 'figures', 'thanks'] as const;
export type Slide = (typeof slides)[number];

/** The slide by name; null (the floor) for names of other releases. */
export const slideOf = (name: string | null | undefined): Slide | null => slides.find((one) => one === name) ?? null;
