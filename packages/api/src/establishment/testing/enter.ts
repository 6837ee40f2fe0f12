import type { Data, TestClient } from '../../testing/client.js';

let ranks = 0;
/** Another one each time. */
export const anEstablishment = (given: object = {}) => {
  ranks += 1;
  return {
    name: `Université de Fontbelle ${ranks}`,
    shortName: `UFB ${ranks}`,
    town: 'Fontbelle',
    region: 'BRETAGNE',
    memberSince: '2020-01-01',
    ...given,
  };
};

export const PARTS = `{ id name shortName town region timeZone memberSince memberUntil isMember alsoKnownAs
  formerNames { name shortName replacedOn }
  deployments { mode host startedOn endedOn isRunning product { id name }
    installations { id installedOn recordedAt recordedBy { id lastName } release { id name } } } }`;
const command = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) ${PARTS} }`;
export const ADD = command('addEstablishment', 'AddEstablishmentInput');
export const CHANGE = command('changeEstablishment', 'ChangeEstablishmentInput');
export const REMOVE = `mutation ($input: OneEstablishmentInput!) { removeEstablishment(input: $input) }`;
export const RENAME = command('renameEstablishment', 'RenameEstablishmentInput');
export const UNDO_RENAMING = command('undoRenaming', 'OneEstablishmentInput');
export const DEPLOY = command('deployProduct', 'DeploymentInput');
export const CHANGE_DEPLOYMENT = command('changeDeployment', 'DeploymentInput');
export const REMOVE_DEPLOYMENT = command('removeDeployment', 'OneDeploymentInput');
export const INSTALL = command('installRelease', 'InstallReleaseInput');
export const REMOVE_INSTALLATION = command('removeInstallation', 'RemoveInstallationInput');

/** Enters one that nothing names. */
export const enter = async (client: TestClient, given: object = {}): Promise<Data> =>
  (await client.query(ADD, { input: anEstablishment(given) })).addEstablishment;
