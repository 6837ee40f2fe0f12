export { boilerplateOf } from './boilerplate.js';
export {
  PLACEHOLDERS,
  PLACEHOLDER_NAMES,
  checkPlaceholders,
  fillTemplate,
  type PlaceholderValues,
} from './placeholders.js';
export * from './template.js';
