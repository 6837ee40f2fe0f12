import { ADMINS, AMUE, type AccessCase } from '../testing/visitors.js';
import { UNKNOWN_ID } from '../testing/world.js';

const id = `"${UNKNOWN_ID}"`;
const one = '{ id }';
const names = 'name: "", shortName: ""';
const deployment = `establishmentId: ${id}, productId: ${id}`;

export const CASES: Readonly<Record<string, AccessCase>> = {
  'Query.establishment': [`establishment(id: ${id}) ${one}`, AMUE, 'C3.3.1'],
  'Mutation.addEstablishment': [`addEstablishment(input: { ${names}, town: "" }) ${one}`, ADMINS, 'C2.1'],
  'Mutation.changeEstablishment': [
    `changeEstablishment(input: { establishmentId: ${id}, ${names}, town: "" }) ${one}`,
    ADMINS,
    'C2.1',
  ],
  'Mutation.removeEstablishment': [`removeEstablishment(input: { establishmentId: ${id} })`, ADMINS, 'C2.1'],
  'Mutation.renameEstablishment': [
    `renameEstablishment(input: { establishmentId: ${id}, ${names}, on: "2026-11-24" }) ${one}`,
    ADMINS,
    'C2.1',
  ],
  'Mutation.undoRenaming': [`undoRenaming(input: { establishmentId: ${id} }) ${one}`, ADMINS, 'C2.1'],
  'Mutation.deployProduct': [`deployProduct(input: { ${deployment}, mode: CLASSIC }) ${one}`, ADMINS, 'C1.1'],
  'Mutation.changeDeployment': [
    `changeDeployment(input: { ${deployment}, mode: CLASSIC }) ${one}`,
    ADMINS,
    'C1.1',
  ],
  'Mutation.removeDeployment': [`removeDeployment(input: { ${deployment} }) ${one}`, ADMINS, 'C1.1'],
  'Mutation.installRelease': [
    `installRelease(input: { ${deployment}, releaseId: ${id}, installedOn: "2026-11-24" }) ${one}`,
    ADMINS,
    'C4.1.5',
  ],
  'Mutation.removeInstallation': [
    `removeInstallation(input: { installationId: ${id} }) ${one}`,
    ADMINS,
    'C4.1.5',
  ],
};
