/** The user and group that run PostgreSQL; of root only, because it refuses root. */
export function postgresUser(): { uid?: number; gid?: number };

export interface PostgresCluster {
  url: string;
  /** Its main process, while it runs; those of its connections are children of it. */
  readonly pid: number | undefined;
  /** `fast` ends the connections first; `immediate` is a crash, after which it recovers from its log. */
  halt: (mode: 'fast' | 'immediate') => void;
  start: () => void;
  /** Starts it again, whether it runs, crashes or has ended. */
  restart: () => void;
  /** Ends and removes it. */
  stop: () => void;
}

/** A temporary PostgreSQL cluster of one's own. `wal` is an empty directory for its write-ahead log. */
export function startPostgres(options?: { wal?: string }): Promise<PostgresCluster>;
