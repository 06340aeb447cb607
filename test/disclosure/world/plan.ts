import { newId } from '../../../src/common/ids.js';
import type { Tx } from '../../../src/database/transaction.js';
import { BackgroundEdition, BackgroundReport } from '../../../src/dialogue/background/background.entity.js';
import { AgendaItem, Notice } from '../../../src/dialogue/dialogue.entity.js';
import { Paper } from '../../../src/dialogue/paper/paper.entity.js';
import { here } from '../places.js';
import { put } from './put.js';
import type { World } from './world.js';

export async function putPlan(tx: Tx, { now }: World, someone: string): Promise<void> {
  await put(tx, AgendaItem, { id: newId(), dialogueId: now.id, position: 1, startsAt: '08:00', endsAt: null });
  const facts = {
    title: here,
    heldOn: now.heldOn,
    startsAt: '08:00',
    endsAt: null,
    place: here,
    chairName: here,
    chairTitle: here,
    summary: here,
    agenda: [{ startsAt: '08:00', endsAt: null, title: here, performer: here }],
  };
  await put(tx, Notice, {
    id: newId(),
    dialogueId: now.id,
    kind: 'announced' as Notice['kind'],
    facts,
    publishedAt: tx.now,
    publishedBy: someone,
  });
  const row = {
    key: 'a',
    kind: 'figure' as const,
    label: here,
    value: '1',
    said: here,
    atLeast: null,
    unit: here,
    note: here,
  };
  const tables = [{ title: here, source: here, asOf: null, note: here, plot: 'none' as const, rows: [row], rules: [] }];
  await put(tx, BackgroundReport, { dialogueId: now.id, tables, version: 1, savedAt: tx.now });
  await put(tx, BackgroundEdition, {
    id: newId(),
    dialogueId: now.id,
    edition: 1,
    tables,
    version: 1,
    publishedAt: tx.now,
  });
  await put(tx, Paper, {
    id: newId(),
    dialogueId: now.id,
    organisationId: now.organisationId,
    kind: 'plan',
    number: 1,
    year: 2026,
    signedOn: '2026-11-20',
    enteredAt: tx.now,
    version: 1,
  });
}
