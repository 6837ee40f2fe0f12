import {
  chooseDigestHour,
  chooseWays,
  compulsoryOf,
  kindsFor,
  USUAL_DIGEST_HOUR,
  USUAL_WAYS,
  type NotificationKind,
  type Ways,
} from '@assistance/domain/notification';
import type { EntityManager } from '../platform/database/index.js';
import { valueOf, type Viewer } from '../platform/graphql/index.js';

/** One line of a person's choices. */
interface Preference extends Ways {
  readonly kind: NotificationKind;
  /** C3.1.5: the rule that makes it compulsory, if one does. */
  readonly rule: string | null;
  readonly siteFixed: boolean;
  readonly mailFixed: boolean;
}
export interface Preferences {
  readonly digestHour: number;
  readonly kinds: readonly Preference[];
}

/** What the person chose, and what the charter leaves no choice of: one statement. */
export async function readPreferences(em: EntityManager, { personId, role }: Viewer): Promise<Preferences> {
  const [row] = await em.execute<{ hour: number | null; chosen: (Ways & { kind: string })[] | null }[]>(
    `select p.digest_hour as hour,
            (select jsonb_agg(jsonb_build_object('kind', kind, 'site', site, 'browser', browser, 'mail', mail))
               from notification_preference where person_id = p.id) as chosen
       from person p where p.id = ?`,
    [personId],
  );
  const chosen = new Map((row?.chosen ?? []).map((ways) => [ways.kind, ways]));
  return {
    digestHour: row?.hour ?? USUAL_DIGEST_HOUR,
    kinds: kindsFor(role).map((kind) => {
      const { site, browser, mail } = chosen.get(kind) ?? USUAL_WAYS;
      const compulsory = compulsoryOf(kind, role);
      return {
        kind,
        site: compulsory?.site === true || site,
        browser,
        mail: compulsory?.letter === true ? ('immediate' as const) : mail,
        rule: compulsory?.rule ?? null,
        siteFixed: compulsory?.site ?? false,
        mailFixed: compulsory?.letter ?? false,
      };
    }),
  };
}

/** Refusals: INVALID_VALUE, NOTIFICATION_COMPULSORY. */
export async function setPreference(
  em: EntityManager,
  viewer: Viewer,
  kind: NotificationKind,
  wanted: Ways,
): Promise<void> {
  const { site, browser, mail } = valueOf(chooseWays(viewer.role, kind, wanted));
  await em.execute(
    `insert into notification_preference (person_id, kind, site, browser, mail) values (?, ?, ?, ?, ?)
     on conflict (person_id, kind) do update
       set site = excluded.site, browser = excluded.browser, mail = excluded.mail`,
    [viewer.personId, kind, site, browser, mail],
  );
}

/** Refusal: INVALID_VALUE. */
export async function setDigestHour(em: EntityManager, { personId }: Viewer, hour: number): Promise<void> {
  await em.execute(`update person set digest_hour = ? where id = ?`, [
    valueOf(chooseDigestHour(hour)),
    personId,
  ]);
}
