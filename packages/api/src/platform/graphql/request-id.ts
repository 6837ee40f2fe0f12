/** How a command names itself, wherever the schema lets it. */
export const REQUEST_ID = {
  nullable: true,
  description:
    'Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once.',
} as const;
