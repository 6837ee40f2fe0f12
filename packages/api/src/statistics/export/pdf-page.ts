import { createRequire } from 'node:module';
import Pdf from 'pdfkit';

const resolve = createRequire(import.meta.url).resolve;
const FONT = '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin';
const MARGIN = 50;
const INK = '#1a1a1a';
const RULE = '#8a8a8a';
const LINK = '#000091';

/** Words that lead to an address. */
export interface PdfLink {
  readonly text: string;
  readonly url: string;
}

/** A column of a table: its head and its share of the width. */
export interface PdfColumn {
  readonly head: string;
  readonly share: number;
}

/**
 * An A4 document that screen readers follow: tagged (PDF/UA), in a language, with a title, headings, and tables whose
 * heads are heads. The font is within, so that every letter has its meaning.
 */
export class PdfPage {
  private readonly document;
  private readonly root;
  private readonly chunks: Buffer[] = [];
  private readonly ended: Promise<void>;

  constructor({
    title,
    language,
    at,
  }: {
    readonly title: string;
    readonly language: string;
    readonly at: string;
  }) {
    // pdfkit knows PDF/UA; its types do not yet.
    this.document = new Pdf({
      size: 'A4',
      margin: MARGIN,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as 'PDF/A-1',
      tagged: true,
      lang: language,
      displayTitle: true,
      font: resolve(`${FONT}-400-normal.woff`),
      bufferPages: false,
      // Of the content, not of the moment: the same month is the same file.
      info: { Title: title, Author: 'Amue', CreationDate: new Date(at), ModDate: new Date(at) },
    });
    this.document.registerFont('plain', resolve(`${FONT}-400-normal.woff`));
    this.document.registerFont('bold', resolve(`${FONT}-700-normal.woff`));
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.ended = new Promise((done, fail) => this.document.on('end', done).on('error', fail));
    this.root = this.document.struct('Document', { title });
    this.document.addStructure(this.root);
  }

  heading(text: string, level: 1 | 2): void {
    this.keep(60);
    if (level === 2) this.document.moveDown(0.8);
    this.root.add(
      this.document.struct(`H${level}`, {}, () => {
        this.document
          .font('bold')
          .fontSize(level === 1 ? 18 : 13)
          .fillColor(INK)
          .text(text, MARGIN);
      }),
    );
    this.document.moveDown(0.3);
  }

  /** `reference`: where it may be read on, at the end of the paragraph. */
  paragraph(text: string, reference: PdfLink | null = null): void {
    const { document } = this;
    this.keep(30);
    const drawText = (): void => {
      document
        .font('plain')
        .fontSize(9.5)
        .fillColor(INK)
        .text(reference === null ? text : `${text} `, MARGIN, undefined, { continued: reference !== null });
    };
    const link = (): void => {
      if (reference === null) return;
      document
        .fillColor(LINK)
        .text(reference.text, { link: reference.url, underline: true, continued: false });
    };
    this.root.add(
      document.struct(
        'P',
        {},
        reference === null
          ? drawText
          : [drawText, document.struct('Link', { alt: `${reference.text} ${reference.url}` }, link)],
      ),
    );
    document.moveDown(0.3);
  }

  /** The first column names the line. Heads come again on each page, for the eyes alone. */
  table(columns: readonly PdfColumn[], rows: readonly (readonly string[])[], summary: string): void {
    const table = this.document.struct('Table', { title: summary });
    this.root.add(table);
    const heads = columns.map(({ head }) => head);
    this.keep(this.heightOf(columns, heads, 'bold') + 40);
    this.row(table, columns, heads, 'head');
    for (const cells of rows) {
      if (!this.fits(this.heightOf(columns, cells, 'plain') + 6)) {
        this.document.addPage();
        this.document.markContent('Artifact', { type: 'Layout' });
        this.draw(columns, heads, 'bold', (_index, text) => text());
        this.document.endMarkedContent();
      }
      this.row(table, columns, cells, 'line');
    }
    table.end();
  }

  async end(): Promise<Buffer> {
    this.root.end();
    this.document.end();
    await this.ended;
    return Buffer.concat(this.chunks);
  }

  private row(
    table: PDFKit.PDFStructureElement,
    columns: readonly PdfColumn[],
    cells: readonly string[],
    kind: 'head' | 'line',
  ): void {
    const row = this.document.struct('TR');
    table.add(row);
    this.draw(columns, cells, kind === 'head' ? 'bold' : 'plain', (index, text) => {
      const isHead = kind === 'head' || index === 0;
      // pdfkit knows the scope of a head; its types do not yet.
      const scope = isHead ? { scope: kind === 'head' ? 'Column' : 'Row' } : {};
      row.add(this.document.struct(isHead ? 'TH' : 'TD', scope as object, text));
    });
    row.end();
  }

  /** Draws the cells of a row side by side; `cell` says how each is told. */
  private draw(
    columns: readonly PdfColumn[],
    cells: readonly string[],
    font: 'bold' | 'plain',
    cell: (index: number, text: () => void) => void,
  ): void {
    const { document } = this;
    const [top, height] = [document.y, this.heightOf(columns, cells, font)];
    let left = MARGIN;
    for (const [index, column] of columns.entries()) {
      const [at, width] = [left, column.share * this.width - 6];
      cell(index, () => {
        document
          .font(font)
          .fontSize(8.5)
          .fillColor(INK)
          .text(cells[index] || '–', at, top, { width, align: index === 0 ? 'left' : 'right' });
      });
      left += column.share * this.width;
    }
    document.markContent('Artifact', { type: 'Layout' });
    document
      .moveTo(MARGIN, top + height + 2)
      .lineTo(MARGIN + this.width, top + height + 2)
      .lineWidth(font === 'bold' ? 0.8 : 0.3)
      .strokeColor(RULE)
      .stroke();
    document.endMarkedContent();
    document.x = MARGIN;
    document.y = top + height + 5;
  }

  private get width(): number {
    return this.document.page.width - 2 * MARGIN;
  }
  private fits(height: number): boolean {
    return this.document.y + height <= this.document.page.height - MARGIN;
  }
  private keep(height: number): void {
    if (!this.fits(height)) this.document.addPage();
  }
  private heightOf(columns: readonly PdfColumn[], cells: readonly string[], font: 'bold' | 'plain'): number {
    this.document.font(font).fontSize(8.5);
    const heights = columns.map(({ share }, index) =>
      this.document.heightOfString(cells[index] || '–', { width: share * this.width - 6 }),
    );
    return Math.max(...heights);
  }
}
