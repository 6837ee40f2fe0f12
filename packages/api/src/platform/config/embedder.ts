import { z } from 'zod';

/** The configuration of a sentence embedding model, as Meilisearch expects it. */
export interface EmbedderConfig {
  /** Meilisearch's own settings of the embedder; they may hold a key: never log them. */
  readonly settings: Readonly<Record<string, unknown>> & { readonly source: string };
  /** What is said of an article to the model: a text with `{{doc.title}}` and `{{doc.text}}`. */
  readonly template: string;
  /** Bytes of that text that the model reads, at most. */
  readonly mostBytes: number;
}

const OUR_TEMPLATE = '{{doc.title}}. {{doc.text}}';
/** What models of sentences read: some hundreds of tokens. */
const OUR_MOST_BYTES = 2_000;

/** A reference to a field of the article in the template. */
export const TEMPLATE_FIELD = /\{\{\s*doc\.(title|text)\s*\}\}/g;
/** The desk fills the text in itself: fields, none of the rest of Meilisearch's template language. */
const isTemplate = (text: string): boolean =>
  text.search(TEMPLATE_FIELD) >= 0 && !/\{\{|\}\}|\{%|%\}/.test(text.replaceAll(TEMPLATE_FIELD, ''));

const text = z.string().trim().min(1).max(2_000);
const url = text.refine((given) => /^https?:\/\//.test(given) && URL.canParse(given));
const dimensions = z.int().min(1).max(20_000);
const ofAny = {
  documentTemplate: text.refine(isTemplate).optional(),
  documentTemplateMaxBytes: z.int().min(50).max(100_000).optional(),
  distribution: z
    .strictObject({ mean: z.number().min(0).max(1), sigma: z.number().positive().max(1) })
    .optional(),
  binaryQuantized: z.boolean().optional(),
};
const json = z.record(z.string(), z.json());

/** Without `dimensions` Meilisearch would ask the model for them while every other change waits. */
const SOURCES = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('openAi'),
    model: text.optional(),
    apiKey: text.optional(),
    url: url.optional(),
    dimensions: dimensions.optional(),
    ...ofAny,
  }),
  z.strictObject({
    source: z.literal('huggingFace'),
    model: text.optional(),
    revision: text.optional(),
    pooling: z.enum(['useModel', 'forceMean', 'forceCls']).optional(),
    ...ofAny,
  }),
  z.strictObject({
    source: z.literal('ollama'),
    model: text,
    url: url.optional(),
    apiKey: text.optional(),
    dimensions,
    ...ofAny,
  }),
  z.strictObject({
    source: z.literal('rest'),
    url,
    request: z.union([json, text]),
    response: z.union([json, text]),
    headers: z.record(z.string(), z.string()).optional(),
    apiKey: text.optional(),
    dimensions,
    ...ofAny,
  }),
]);

const parsed = z.string().transform((given, context) => {
  try {
    return JSON.parse(given) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

/** How MEILISEARCH_EMBEDDER is read. */
export const EMBEDDER = parsed
  .pipe(SOURCES)
  .transform(
    ({
      documentTemplate: template = OUR_TEMPLATE,
      documentTemplateMaxBytes: mostBytes = OUR_MOST_BYTES,
      ...settings
    }): EmbedderConfig => ({
      settings,
      template,
      mostBytes,
    }),
  );
