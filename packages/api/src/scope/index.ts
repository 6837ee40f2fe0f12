export { ProductEntity, ReleaseEntity, type Product, type Release } from './scope.entity.js';
export { productById, releaseById, releasesOfProduct } from './scope.loader.js';
export { ProductType, ReleaseType } from './scope.type.js';
export { requireRelease } from './require-release.js';
export { releasesEndingSoon } from './ending-soon.js';
export { supportedAmong, wasSupported } from './support-at.js';
export {
  addProduct,
  changeProduct,
  changeRelease,
  deliverRelease,
  removeProduct,
  removeRelease,
} from './write-scope.js';
export { scopeRoom } from './room.js';
