/** Who and what the demo is made of: products, establishments, people. Nothing here exists outside of it. */
export { PRODUCTS } from './reference/products.js';
export { ESTABLISHMENTS } from './reference/establishments.js';
export { ADMINS, AGENTS, PROVIDERS } from './reference/agents.js';
export { CORRESPONDENT_NAMES } from './reference/correspondent-names.js';
export { TEMPLATES } from './reference/templates.js';
