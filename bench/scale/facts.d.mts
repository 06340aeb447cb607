export const today: string;
export function proportions(opinions: number): {
  size: number;
  live: number;
  dialogues: number;
  past: number;
  all: number;
};
export function idOf(kind: string, n: number): string;
