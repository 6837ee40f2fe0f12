export {
  correctQuota,
  forgetQuotas,
  takeQuota,
  type QuotaLimit,
  type QuotaLimits,
  type QuotaTaken,
  type QuotaUse,
} from './take-quota.js';
