export {
  answer,
  checkObservation,
  MAX_OBSERVATION,
  OBSERVATION_STATUSES,
  observationScope,
  takeNote,
  type ObservationScope,
  type ObservationStatus,
} from './observation.js';
