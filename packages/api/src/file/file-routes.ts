import { refuse, type Refusal } from '@assistance/domain/shared';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { downloadHeaders } from '../platform/files/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import type { FileDesk } from './file-desk.js';

interface FileRoutes {
  readonly desk: FileDesk;
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | null>;
  readonly maxBytes: number;
}

const STATUS: Partial<Record<Refusal['code'], number>> = {
  NOT_SIGNED_IN: 401,
  CONFIDENTIALITY_NOT_ACCEPTED: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_NOT_ALLOWED: 415,
};

const send = (reply: FastifyReply, refusal: Refusal) => reply.code(STATUS[refusal.code] ?? 400).send(refusal);

/** A page of another site cannot set it without a preflight that we never grant: no file comes in by forgery. */
const REQUEST_HEADER = 'x-desk-request';

/** `POST /files` (multipart, field `file`) and `GET /files/:id`. */
export async function fileRoutes(
  app: FastifyInstance,
  { desk, viewerOf, maxBytes }: FileRoutes,
): Promise<void> {
  // One byte more than allowed reaches our own count, which says by how much.
  await app.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: maxBytes + 1 } });

  const worker = async (request: FastifyRequest): Promise<Viewer | Refusal> => {
    const viewer = await viewerOf(request);
    if (!viewer) return refuse('NOT_SIGNED_IN');
    return viewer.confidentialityAccepted ? viewer : refuse('CONFIDENTIALITY_NOT_ACCEPTED');
  };

  app.post('/files', async (request, reply) => {
    const viewer = await worker(request);
    if ('code' in viewer) return send(reply, viewer);
    if (request.headers[REQUEST_HEADER] !== '1') return send(reply, refuse('FORBIDDEN'));
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part) return send(reply, refuse('REQUIRED', 'file'));
    const received = await desk.receive(viewer, part.filename, part.file);
    // What was refused in the middle is read to its end, so that the answer reaches the sender.
    part.file.resume();
    if (!received.ok) return send(reply, received.refusal);
    const { id, name, size, contentType } = received.value;
    return reply.code(201).send({ id, name, size, contentType });
  });

  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const viewer = await worker(request);
    if ('code' in viewer) return send(reply, viewer);
    const opened = await desk.open(viewer, request.params.id);
    if (!opened) return send(reply, refuse('NOT_FOUND'));
    return reply.headers(downloadHeaders(opened.file)).send(opened.content);
  });
}
