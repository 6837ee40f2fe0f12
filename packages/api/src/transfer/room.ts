import type { Room } from '../room/index.js';
import { DirectoryImports } from './2026-11-30-70-directory-imports.js';
import { DirectoryImportEntity } from './transfer.entity.js';
import { TransferResolver } from './transfer.resolver.js';

export const transferRoom: Room = {
  name: 'transfer',
  entities: [DirectoryImportEntity],
  migrations: [{ name: '2026-11-30-70-directory-imports', class: DirectoryImports }],
  resolvers: [TransferResolver],
  texts: { content: 'verbatim', fileName: 'line' },
};
