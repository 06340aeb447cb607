import { type Kind, kinds, sightings } from './canaries.js';
import type { Planted } from './plant.js';
import type { Read } from './readers.js';

type Seen = `${Kind} ${number}`;

/** Who saw which canary, and in what. */
export class Sightings {
  /** How often something was handed out that needs an entry in the trail. */
  owed = 0;
  /** What somebody got an answer from, and what nobody did. */
  readonly answered = new Set<string>();
  readonly asked = new Set<string>();
  /** By reader, in their order. */
  private readonly seen = new Map<string, Map<Seen, { freely: Set<string>; onRequest: Set<string> }>>();

  add(reader: string, reads: readonly Read[]): void {
    const own = this.seen.get(reader) ?? new Map<Seen, { freely: Set<string>; onRequest: Set<string> }>();
    this.seen.set(reader, own);
    for (const { from, answered } of reads) {
      this.asked.add(from);
      if (answered) this.answered.add(from);
    }
    this.owed += reads.filter(({ owesEntry }) => owesEntry).length;
    for (const { text, from, onRequest } of reads)
      for (const sighting of sightings(text)) {
        const places = own.get(sighting) ?? { freely: new Set(), onRequest: new Set() };
        own.set(sighting, places);
        places[onRequest ? 'onRequest' : 'freely'].add(from);
      }
  }

  /** Where a reader saw it without asking for it singly. */
  freely(reader: string, kind: Kind, index: number): string[] {
    return [...(this.seen.get(reader)?.get(`${kind} ${index}`)?.freely ?? [])];
  }

  onRequest(reader: string, kind: Kind, index: number): string[] {
    return [...(this.seen.get(reader)?.get(`${kind} ${index}`)?.onRequest ?? [])];
  }

  get readers(): string[] {
    return [...this.seen.keys()];
  }

  private who(kind: Kind, index: number): string {
    // What a visitor reads, everybody can.
    if (this.freely('visitor', kind, index).length > 0) return 'everybody';
    const list = (names: string[]): string => names.join(', ');
    const freely = this.readers.filter((reader) => this.freely(reader, kind, index).length > 0);
    const asked = this.readers.filter(
      (reader) => !freely.includes(reader) && this.onRequest(reader, kind, index).length > 0,
    );
    return [list(freely), ...(asked.length > 0 ? [`on request: ${list(asked)}`] : [])].filter(Boolean).join('; ');
  }

  /** The whole matrix: by place and rows, which kinds were seen by whom. */
  print(planted: readonly Planted[]): string {
    const blocks = new Map<string, Map<string, string[]>>();
    for (const [index, { place, label }] of planted.entries()) {
      const byReaders = new Map<string, Kind[]>();
      for (const kind of kinds) {
        const who = this.who(kind, index);
        if (who) byReaders.set(who, [...(byReaders.get(who) ?? []), kind]);
      }
      const lines = [...byReaders].map(([who, seen]) => `    ${seen.join(' ')}: ${who}`);
      const block = lines.length > 0 ? lines.join('\n') : '    nobody';
      const rows = blocks.get(place) ?? new Map<string, string[]>();
      blocks.set(place, rows);
      rows.set(block, [...(rows.get(block) ?? []), label]);
    }
    return [...blocks]
      .sort(([one], [other]) => one.localeCompare(other, 'en'))
      .map(([place, rows]) =>
        [place, ...[...rows].map(([block, labels]) => [...labelled(labels), block].join('\n'))].join('\n'),
      )
      .join('\n\n');
  }
}

const labelled = (labels: readonly string[]): string[] => {
  const named = labels.filter(Boolean);
  return named.length > 0 ? [`  ${named.join(', ')}`] : [];
};
