export {
  checkDeployment,
  checkInstallation,
  DEPLOYMENT_MODES,
  type DeploymentMode,
  type DeploymentTerms,
  isRunning,
  MAX_HOST,
} from './deployment.js';
export {
  checkFacts,
  checkNames,
  type EstablishmentFacts,
  type EstablishmentNames,
  MAX_ESTABLISHMENT_NAME,
  MAX_SHORT_FORMS,
  MAX_SHORT_NAME,
  MAX_TOWN,
} from './establishment.js';
export { checkMembership, isMember, type Membership } from './membership.js';
export { REGION_NAMES, type Region, REGIONS, TIME_ZONES, usualZoneOf } from './regions.js';
export { checkRenaming, namesOn } from './renaming.js';
