export {
  answer,
  checkObservation,
  MAX_OBSERVATION,
  OBSERVATION_STATUSES,
  observationScope,
  takeNote,
  type ObservationStatus,
} from './observation.js';
