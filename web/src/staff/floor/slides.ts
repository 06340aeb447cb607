/** What the hall can show instead of the question; stored by name. */
export const slides = ['welcome', 'break', 'figures', 'thanks'] as const;
export type Slide = (typeof slides)[number];

/** A name from a newer or older version of the program shows the floor. */
export const slideOf = (name: string | null | undefined): Slide | null => slides.find((one) => one === name) ?? null;
