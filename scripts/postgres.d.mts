/** A temporary PostgreSQL cluster of one's own. */
export function startPostgres(): Promise<{
  url: string;
  /** Its main process; those of its connections are children of it. */
  pid: number;
  stop: () => void;
}>;
