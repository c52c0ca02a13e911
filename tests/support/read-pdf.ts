/** Reads a paper as others do: its text in reading order, its structure, and its code as a camera sees it. */
import { createCanvas, DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import type { PDFPageProxy } from 'pdfjs-dist';

// The reader takes its canvas classes from here when they are there.
Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });

type RenderParameters = Parameters<PDFPageProxy['render']>[0];

// The package is CommonJS: its function is the default of its default.
const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;

export interface ReadPdf {
  readonly pages: number;
  /** All text items in the order of the content, without white space: lines break where they fit. */
  readonly text: string;
  /** The roles of the structure tree, in its order, with alternative texts: `H1`, `Table`, `Figure: ...`. */
  readonly structure: readonly string[];
  readonly metadata: string;
  /** What the QR on the first page says; null when none is found. */
  readonly code: string | null;
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const metadata = /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(Buffer.from(pdf).toString('utf8'))?.[0] ?? '';
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  let text = '';
  const structure: string[] = [];
  let code: string | null = null;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const item of (await page.getTextContent()).items) if ('str' in item) text += item.str;
    walk((await page.getStructTree()) as StructureNode, structure);
    code ??= await scan(page);
  }
  const pages = document.numPages;
  await document.destroy();
  return { pages, text: withoutSpace(text), structure, metadata, code };
}

/** At 150 dots an inch: a poor scanner. */
async function scan(page: PDFPageProxy): Promise<string | null> {
  const viewport = page.getViewport({ scale: 150 / 72 });
  const canvas = createCanvas(viewport.width, viewport.height);
  const canvasContext = canvas.getContext('2d');
  await page.render({ canvas, canvasContext, viewport } as unknown as RenderParameters).promise;
  const image = canvasContext.getImageData(0, 0, canvas.width, canvas.height);
  return decode(image.data, image.width, image.height)?.data ?? null;
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

function walk(node: StructureNode | null, roles: string[]): void {
  if (node?.role) roles.push(node.alt ? `${node.role}: ${node.alt}` : node.role);
  for (const child of node?.children ?? []) walk(child, roles);
}
