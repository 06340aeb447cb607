import type { FigureTable } from '../../contract/figures.js';
import { BackgroundEdition, BackgroundReport } from './background.entity.js';
import type { ReadSource } from '../../database/sql.js';

export interface Report {
  tables: FigureTable[];
  version: number;
  savedAt: Date | null;
}

/** A report not yet begun is empty and has version 1. */
export async function findReport({ manager }: ReadSource, dialogueId: string): Promise<Report> {
  const report = await manager.findOneBy(BackgroundReport, { dialogueId });
  return report ?? { tables: [], version: 1, savedAt: null };
}

/** The latest first. */
export const listEditions = ({ manager }: ReadSource, dialogueId: string): Promise<BackgroundEdition[]> =>
  manager.find(BackgroundEdition, { where: { dialogueId }, order: { edition: 'DESC' } });

export const findLastEdition = ({ manager }: ReadSource, dialogueId: string): Promise<BackgroundEdition | null> =>
  manager.findOne(BackgroundEdition, { where: { dialogueId }, order: { edition: 'DESC' } });
