export { DueActs, type DoAct } from './due-acts.js';
export { JobQueues } from './job-queue.js';
export { hastenActs, planActs, planActsOf, type Plan } from './plan-acts.js';
