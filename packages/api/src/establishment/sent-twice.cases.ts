import type { SentTwiceCase } from '../testing/cases.js';
import type { TestServer } from '../testing/test-server.js';
import { PRODUCTS, RELEASES } from '../testing/world.js';
import { anEstablishment, DEPLOY, enter, INSTALL, PARTS, RENAME } from './testing/enter.js';

const about = {
  who: 'ada',
  answer: PARTS,
  tables: ['establishment', 'former_name', 'deployment', 'installation'],
} as const;
const productId = PRODUCTS.sifac;

const entered = async (desk: TestServer) => ({
  establishmentId: (await enter(await desk.as('ada'))).id as string,
});
async function deployed(desk: TestServer) {
  const key = { ...(await entered(desk)), productId };
  await (await desk.as('ada')).query(DEPLOY, { input: { ...key, mode: 'CLASSIC' } });
  return key;
}
const renaming = () => ({ name: anEstablishment().name, shortName: 'UFV', on: '2026-01-01' });
const installation = { releaseId: RELEASES.sifac26, installedOn: '2026-11-02' };

export const CASES: Readonly<Record<string, SentTwiceCase>> = {
  addEstablishment: { ...about, input: async () => anEstablishment() },
  changeEstablishment: {
    ...about,
    input: async (desk) => ({ ...(await entered(desk)), ...anEstablishment() }),
  },
  removeEstablishment: { ...about, answer: '', input: entered },
  renameEstablishment: { ...about, input: async (desk) => ({ ...(await entered(desk)), ...renaming() }) },
  undoRenaming: {
    ...about,
    async input(desk) {
      const one = await entered(desk);
      await (await desk.as('ada')).query(RENAME, { input: { ...one, ...renaming() } });
      return one;
    },
  },
  deployProduct: {
    ...about,
    input: async (desk) => ({ ...(await entered(desk)), productId, mode: 'HOSTED', host: 'Hébergeur Sud' }),
  },
  changeDeployment: {
    ...about,
    input: async (desk) => ({ ...(await deployed(desk)), mode: 'TELE_SERVICE', endedOn: '2026-12-31' }),
  },
  removeDeployment: { ...about, input: deployed },
  installRelease: { ...about, input: async (desk) => ({ ...(await deployed(desk)), ...installation }) },
  removeInstallation: {
    ...about,
    async input(desk) {
      const input = { ...(await deployed(desk)), ...installation };
      const { installRelease } = await (await desk.as('ada')).query(INSTALL, { input });
      return { installationId: installRelease.deployments[0].installations[0].id };
    },
  },
};
