import { SIGNED_IN, type AccessCase } from '../testing/visitors.js';

export const CASES: Readonly<Record<string, AccessCase>> = {
  'Query.mySessions': ['mySessions { id }', SIGNED_IN],
  'Query.mySignIns': ['mySignIns { at }', SIGNED_IN],
  'Query.myFailedSignIns': ['myFailedSignIns', SIGNED_IN],
  'Mutation.confirmIdentity': ['confirmIdentity(password: "x")', SIGNED_IN],
  'Mutation.endMySessions': ['endMySessions(sessionId: "0") { id }', SIGNED_IN],
};
