export {
  addEstablishment,
  changeEstablishment,
  removeEstablishment,
  type EstablishmentRecord,
} from './write-establishment.js';
export { changeDeployment, deployProduct, removeDeployment } from './write-deployment.js';
export { establishmentRoom } from './room.js';
