import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EmbedderConfig } from '../../../platform/config/index.js';

/** Words of one line mean the same. */
const CONCEPTS: readonly (readonly string[])[] = [
  ['véhicule', 'automobile', 'voiture'],
  ['chat', 'félin', 'matou'],
  ['maison', 'demeure', 'logis'],
];

/** A text as a model would place it: what it is about, and one more direction where it is about nothing known. */
function vectorOf(text: string): number[] {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const about = CONCEPTS.map((concept) => words.filter((word) => concept.includes(word)).length);
  return [...about, about.some((count) => count > 0) ? 0 : 1];
}

/** A model of sentences for the time of a test file. */
export interface TestEmbedder {
  readonly embedder: EmbedderConfig;
  /** Texts that it was told, in order. */
  readonly told: string[];
  /** `down` cuts every connection, `mute` never answers. */
  state: 'up' | 'down' | 'mute';
  /** Texts with this in them are refused. */
  refuses: string | null;
  /** Called before a text is answered. */
  before: (text: string) => Promise<void>;
  stop(): Promise<void>;
}

export async function openEmbedder(): Promise<TestEmbedder> {
  const answer = async (body: string, response: ServerResponse): Promise<void> => {
    const { input } = JSON.parse(body) as { input: string };
    model.told.push(input);
    await model.before(input);
    if (model.state === 'down') return void response.destroy();
    if (model.state === 'mute') return;
    const refused = model.refuses !== null && input.includes(model.refuses);
    response.writeHead(refused ? 400 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(refused ? { error: 'refused' } : { embedding: vectorOf(input) }));
  };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => void answer(body, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const model: TestEmbedder = {
    embedder: {
      settings: {
        source: 'rest',
        url: `http://127.0.0.1:${port}`,
        dimensions: CONCEPTS.length + 1,
        request: { input: '{{text}}' },
        response: { embedding: '{{embedding}}' },
      },
      template: '{{doc.title}}. {{doc.text}}',
      mostBytes: 2_000,
    },
    told: [],
    state: 'up',
    refuses: null,
    before: async () => {},
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return model;
}
