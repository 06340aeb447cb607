import type { Server } from '../support/server.js';
import type { SmallDisk } from '../support/small-disk.js';
import type { Fault } from './withstand.js';

export const fullDisk = (disk: SmallDisk): Fault => ({
  name: 'the disk is full',
  told: /^507 storage-full$/,
  readable: true,
  total: false,
  begin: async () => {
    disk.fill();
    return () => disk.makeRoom();
  },
});

const files = ['', '-wal', '-journal'].map((rest) => `doi-thoai.sqlite${rest}`);

export const readOnlyDisk = (disk: SmallDisk, server: Server): Fault => ({
  name: 'the disk is read-only',
  told: /^503 database-unavailable$/,
  readable: true,
  total: true,
  begin: () => disk.refuseWrites(server.pid, files),
});
