import type { Space } from '../space.js';
import { useWaitingObservations } from './waiting.js';

const AMUE = ['agent', 'admin'] as const;
const waiting = { use: useWaitingObservations, label: 'observations.waiting' } as const;

/** C4.2.5: what correspondents have to say of the service itself, for the DREM. */
export const space: Space = {
  pages: () => [
    {
      path: '/etablissement/observations',
      name: 'own-observations',
      component: () => import('./OwnObservationsPage.vue'),
      meta: { access: 'correspondent' },
    },
    {
      path: '/observations',
      name: 'observations',
      component: () => import('./ObservationsPage.vue'),
      meta: { access: 'amue' },
    },
  ],
  links: [
    {
      place: 'establishment',
      route: 'own-observations',
      label: 'observations.ownLink',
      rank: 10,
      for: ['correspondent'],
    },
    {
      place: 'footer',
      route: 'own-observations',
      label: 'observations.sendLink',
      rank: 10,
      for: ['correspondent'],
    },
    { place: 'queue', route: 'observations', label: 'observations.link', rank: 10, for: AMUE, waiting },
    { place: 'admin', route: 'observations', label: 'observations.link', rank: 10, for: ['admin'], waiting },
    { place: 'footer', route: 'observations', label: 'observations.link', rank: 10, for: AMUE },
  ],
};
