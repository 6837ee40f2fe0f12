import {
  evolveMalfunction,
  type Malfunction,
  type MalfunctionEvent,
  replayMalfunction,
  statusOf,
} from '@assistance/domain/malfunction';
import type { EntityManager } from '../platform/database/index.js';
import { planActsOf, type Plan } from '../platform/jobs/index.js';
import { foldText, isUuid } from '../platform/text/index.js';
import { ASK_MALFUNCTION_PROGRESS, changedActs } from '../reminder/index.js';
import { MalfunctionEntity, MalfunctionEventEntity } from './malfunction.entity.js';

/** Locks the malfunction's row until the end of the transaction, so that nothing is bound or told meanwhile. */
export async function lockMalfunction(em: EntityManager, id: string): Promise<Malfunction | null> {
  if (!isUuid(id)) return null;
  await em.execute(`select 1 from malfunction where id = ? for update`, [id]);
  const rows = await em.find(
    MalfunctionEventEntity,
    { malfunctionId: id },
    { orderBy: { version: 'asc' }, disableIdentityMap: true },
  );
  return replayMalfunction(rows.map(({ data }) => data));
}

/** Writes what was decided: the events, and the row that lists read. */
export async function appendToMalfunction(
  em: EntityManager,
  before: Malfunction | null,
  events: readonly MalfunctionEvent[],
): Promise<Malfunction> {
  const after = events.reduce<Malfunction | null>(evolveMalfunction, before);
  if (!after) throw new Error('Nothing to append.');
  const row = rowOf(after);
  const [first] = events;
  if (first?.type === 'MalfunctionDeclared' && first.by.kind === 'person') {
    await em.insert(MalfunctionEntity, {
      ...row,
      id: after.id,
      number: after.number,
      productId: after.productId,
      declaredAt: new Date(after.declaredAt),
      declaredBy: first.by.personId,
    });
  } else {
    await em.nativeUpdate(MalfunctionEntity, { id: after.id }, row);
  }
  await em.insertMany(
    MalfunctionEventEntity,
    events.map((data, index) => ({
      malfunctionId: after.id,
      version: after.version - events.length + index + 1,
      at: new Date(data.at),
      actorId: data.by.kind === 'person' ? data.by.personId : null,
      data,
    })),
  );
  await planActsOf(em, after.id, changedActs(before ? progressLook(before) : {}, progressLook(after)));
  return after;
}

/** When the work last became what it is: whoever looks knows the period (C3.2.6), and plans the next look. */
const progressLook = ({ decision, deliveredInReleaseId, toldAt }: Malfunction): Plan => ({
  [ASK_MALFUNCTION_PROGRESS]: decision?.taken === true && deliveredInReleaseId === null ? toldAt : null,
});

const rowOf = (malfunction: Malfunction) => ({
  version: malfunction.version,
  title: malfunction.title,
  description: malfunction.description,
  status: statusOf(malfunction),
  decidedAt: malfunction.decision ? new Date(malfunction.decision.at) : null,
  explanation: malfunction.decision?.explanation ?? null,
  deliveredInReleaseId: malfunction.deliveredInReleaseId,
  updatedAt: new Date(malfunction.updatedAt),
  searchable: foldText([malfunction.number, malfunction.title, malfunction.description].join('\n')),
});
