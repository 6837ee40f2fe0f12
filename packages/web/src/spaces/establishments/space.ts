import type { Space } from '../space.js';

/** C1.1, C2.1, C2.3: what the admins enter before anybody can ask anything: products, releases, establishments. */
export const space: Space = {
  pages: () => [
    {
      path: '/admin/produits',
      name: 'admin-products',
      component: () => import('./ProductsPage.vue'),
      meta: { access: 'admin' },
    },
    {
      path: '/admin/produits/:id',
      name: 'admin-product',
      component: () => import('./ProductPage.vue'),
      props: true,
      meta: { access: 'admin' },
    },
    {
      path: '/admin/etablissements',
      name: 'admin-establishments',
      component: () => import('./EstablishmentsPage.vue'),
      meta: { access: 'admin' },
    },
    {
      path: '/admin/etablissements/:id',
      name: 'admin-establishment',
      component: () => import('./EstablishmentRecordPage.vue'),
      props: true,
      meta: { access: 'admin' },
    },
  ],
  links: [
    { place: 'admin', route: 'admin-establishments', label: 'establishments.link', rank: 1, for: ['admin'] },
    { place: 'admin', route: 'admin-products', label: 'products.link', rank: 2, for: ['admin'] },
  ],
};
