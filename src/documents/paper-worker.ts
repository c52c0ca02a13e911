/** The thread in which papers are set: Typst works without pause, so it must not share the server's. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { create } from 'qrcode';
import type { PaperJob, PaperJobDone } from './render-paper.ts';

const folder = fileURLToPath(new URL('./papers/', import.meta.url));
const fonts = ['plus-jakarta-sans-regular.ttf', 'plus-jakarta-sans-semibold.ttf'].map((name) =>
  readFileSync(`${folder}fonts/${name}`),
);
/** Typst remembers what it has set; what no paper used in this many papers is forgotten. */
const memoryPapers = 30;

const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] });

parentPort?.on('message', (job: PaperJob) => {
  parentPort?.postMessage(set(job));
});

function set({ template, view, code, levelPicture }: PaperJob): PaperJobDone {
  const result = compiler.compile({
    mainFilePath: `${folder}${template}.typ`,
    inputs: { view, code: qrSvg(code), ...(levelPicture !== undefined && { level: levelPicture }) },
  });
  try {
    const document = result.result;
    if (document === null) {
      const why = result.takeDiagnostics();
      return { failed: JSON.stringify(why && compiler.fetchDiagnostics(why)) };
    }
    // PDF/A-2a: what 2b asks, and tagged, with every letter readable by machines.
    return { pdf: compiler.pdf(document, { pdfStandard: 'a-2a' }) };
  } finally {
    compiler.evictCache(memoryPapers);
  }
}

/** One path of dark runs; the quiet zone of four modules that ISO/IEC 18004 asks for is part of it. */
function qrSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 8;
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      const from = column;
      while (column < modules.size && modules.get(row, column)) column++;
      const run = column - from;
      if (run > 0) path += `M${from + 4} ${row + 4}h${run}v1h-${run}z`;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${path}"/></svg>`;
}
