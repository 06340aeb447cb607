import type { SeedDatabase } from './dialect.mjs';

export function seed(database: SeedDatabase, opinions: number, say?: (text: string) => void): Promise<void>;
