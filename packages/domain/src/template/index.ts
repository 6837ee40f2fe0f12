export { boilerplateOf } from './boilerplate.js';
export {
  PLACEHOLDERS,
  PLACEHOLDER_NAMES,
  checkPlaceholders,
  fillTemplate,
  type Placeholder,
  type PlaceholderValues,
} from './placeholders.js';
export * from './template.js';
