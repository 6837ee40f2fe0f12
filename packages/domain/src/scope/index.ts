export { checkCorrection, checkDelivery, type Delivery, RELEASE_KINDS } from './delivery.js';
export { checkProduct, MAX_PRODUCT_DESCRIPTION, MAX_SCOPE_NAME, type ProductEntry } from './product.js';
export { endsSoon, type Release, type Support, supportOf } from './support.js';
