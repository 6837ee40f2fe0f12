import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { downloadHeaders } from '../platform/files/index.js';
import { forbidWith, refuseWith, type Viewer } from '../platform/graphql/index.js';
import type { AuditService } from '../room/index.js';
import type { FileService } from './file-service.js';

interface FileRoutes {
  readonly service: FileService;
  readonly viewerOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer | null>;
  readonly maxBytes: number;
  readonly audit: Pick<AuditService, 'read'>;
}

/** A page of another site cannot set it without a preflight that we never grant: no file comes in by forgery. */
const REQUEST_HEADER = 'x-desk-request';
/** A UUID made by the client, as the `requestId` of a mutation: sent again with it, a file comes in once. */
const REQUEST_ID_HEADER = 'x-desk-request-id';

/** The file, once its part begins. What cannot be read as a form is its sender's fault, whatever the parser calls it. */
const firstPart = (request: FastifyRequest): Promise<MultipartFile | undefined> =>
  request.file().catch((error: FastifyError) => {
    if (error.code?.startsWith('FST_')) throw error;
    return refuseWith('FILE_INCOMPLETE', 'file');
  });

/** `POST /files` (multipart, field `file`) and `GET /files/:id`. */
export async function fileRoutes(
  app: FastifyInstance,
  { service, viewerOf, maxBytes, audit }: FileRoutes,
): Promise<void> {
  // One byte more than allowed reaches our own count, which says by how much.
  await app.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: maxBytes + 1 } });

  const worker = async (request: FastifyRequest, reply: FastifyReply): Promise<Viewer> => {
    const viewer = (await viewerOf(request, reply)) ?? refuseWith('NOT_SIGNED_IN');
    return viewer.confidentialityAccepted ? viewer : refuseWith('CONFIDENTIALITY_NOT_ACCEPTED');
  };

  app.post('/files', async (request, reply) => {
    const viewer = await worker(request, reply);
    if (request.headers[REQUEST_HEADER] !== '1') forbidWith(null);
    const part = request.isMultipart() ? await firstPart(request) : undefined;
    if (!part) refuseWith('REQUIRED', 'file');
    // The form around the file is a few hundred bytes.
    const announced = Number(request.headers['content-length'] ?? maxBytes);
    const requestId = request.headers[REQUEST_ID_HEADER]?.toString();
    const file = { name: part.filename, stream: part.file, announced, requestId };
    // What was refused in the middle is read to its end, so that the answer reaches the sender.
    const received = await service.receive(viewer, file).finally(() => part.file.resume());
    const { id, name, size, contentType } = received;
    return reply.code(201).send({ id, name, size, contentType });
  });

  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const viewer = await worker(request, reply);
    const { id } = request.params;
    const opened = (await service.open(viewer, id)) ?? refuseWith('NOT_FOUND');
    if (opened.ticketId !== null) {
      const origin = { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
      const objects = [`file:${id.toLowerCase()}`, `ticket:${opened.ticketId}`] as const;
      await audit.read(viewer, origin, { operation: 'file', objects: [...objects] });
    }
    return reply.headers(downloadHeaders(opened.file)).send(opened.content);
  });
}
