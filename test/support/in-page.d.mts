export function frameFaults(language: string): string[];
export function overflows(): string[];
export function smallTargets(): string[];
export interface Focus {
  name: string;
  fault: 'nowhere' | 'covered' | 'no ring' | null;
}
export function focusNow(): Focus;
export function unframed(): string[];
export function motions(): string[];
export function isAsBefore(): boolean;
export function markLargeTargets(): void;
export function axeIsHere(): boolean;
export function measureContrast(known: string): { faults: string[]; fresh: string[]; left: number };
export function violations(runOnly: { type: string; values: string[] }): Promise<string[]>;
