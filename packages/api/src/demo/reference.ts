/** Who and what the demo is made of: products, establishments, people. Nothing here exists outside of it. */
export { PRODUCTS, type DemoProduct, type DemoRelease } from './reference/products.js';
export { ESTABLISHMENTS, type DemoDeployment, type DemoEstablishment } from './reference/establishments.js';
export {
  ADMINS,
  AGENTS,
  PROVIDERS,
  type DemoAgent,
  type DemoPerson,
  type DemoProvider,
} from './reference/agents.js';
export { CORRESPONDENT_NAMES, type DemoName } from './reference/correspondent-names.js';
export { TEMPLATES, type DemoTemplate } from './reference/templates.js';
