export { correctQuota, forgetQuotas, takeQuota, type QuotaLimits } from './take-quota.js';
