import { UPLOAD_QUOTA } from '../file/index.js';
import { forgetQuotas } from '../platform/quota/index.js';
import type { Room } from '../room/index.js';
import { WRITING_QUOTA } from '../ticket/index.js';
import { Quotas } from './quotas.js';

export const quotaRoom: Room = {
  name: 'quota',
  open({ em, clock, config, provide }) {
    const quotas = new Quotas(em, clock, config.quotas);
    provide(UPLOAD_QUOTA, (viewer, announced) => quotas.beginUpload(viewer, announced));
    provide(WRITING_QUOTA, (own, viewer, kind) => quotas.requireWriting(own, viewer, kind));
    return { everyHour: () => forgetQuotas(em.fork(), clock.now()) };
  },
};
