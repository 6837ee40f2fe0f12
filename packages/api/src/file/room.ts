import { AUDIT, ServiceKey, type Room } from '../room/index.js';
import { AttachmentEntity } from './attachment.entity.js';
import { AttachmentResolver } from './attachment.resolver.js';
import { bindFiles } from './bind-files.js';
import { FileService, type BeginUpload, type ClearedName } from './file-service.js';
import { fileRoutes } from './file-routes.js';

/** What the knowledge base and the quotas provide to this room, which does not import them. */
export const CLEARED_NAME = new ServiceKey<ClearedName>('CLEARED_NAME');
export const UPLOAD_QUOTA = new ServiceKey<BeginUpload>('UPLOAD_QUOTA');

export const fileRoom: Room = {
  name: 'file',
  entities: [AttachmentEntity],
  resolvers: [AttachmentResolver],
  ticketReactions: [bindFiles],
  open({ em, files, clock, config, log, later, use }) {
    const { maxFileBytes: maxBytes } = config;
    const audit = use(AUDIT);
    const service = new FileService(em, files, clock, maxBytes, {
      clearedName: later(CLEARED_NAME),
      beginUpload: later(UPLOAD_QUOTA),
      log,
    });
    return {
      routes: async (app, { viewerOf }) => {
        await app.register(async (scope) => fileRoutes(scope, { service, viewerOf, maxBytes, audit }));
      },
      everyHour: async () => void (await service.forgetUnbound()),
    };
  },
};
