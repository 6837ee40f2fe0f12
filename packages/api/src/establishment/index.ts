export { addEstablishment } from './write-establishment.js';
export { deployProduct } from './write-deployment.js';
export { establishmentRoom } from './room.js';
