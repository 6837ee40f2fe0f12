/** Something that the person who typed a command can put right: shown without a stack. */
export class UserError extends Error {}
