/**
 * The walls of the house, as a test. Each failure prints the file, the rule and what to do.
 * It guards walls only; taste is for readers. The plan of the house is ARCHITECTURE.md.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { endpoints } from '#contract/endpoints.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each room with the rooms it may import besides itself. */
const mayImport: Record<string, readonly string[]> = {
  core: [],
  contract: ['core'],
  storage: ['core'],
  operations: ['core', 'storage'],
  documents: ['core', 'contract'],
  sim: ['core', 'storage', 'operations'],
  api: ['core', 'contract', 'storage', 'operations', 'documents', 'sim'],
  cli: ['core', 'contract', 'storage', 'operations', 'documents', 'sim', 'api'],
  web: ['contract'],
  main: ['core', 'contract', 'storage', 'operations', 'documents', 'sim', 'api', 'cli'],
};

/** What the web may take from the core besides types: words for quantities and days, never a rule. */
const webMayTakeFromCore = [
  'src/core/quantity.ts',
  'src/core/calendar.ts',
  // Numbers of persons do not even leave the browser.
  'src/core/citizen-report/mask-personal-data.ts',
];

/** The shelves of the core; each imports only itself and those before it. */
const coreShelves = [
  '.',
  'flow',
  'access',
  'ledger',
  'policy',
  'forecast',
  'backtest',
  'outlook',
  'requisition',
  'allocation',
  'redistribution',
  'citizen-report',
];

const coreMayUsePackages: readonly string[] = [];

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Without comments and without what stands in strings. */
  readonly code: string;
  readonly imports: readonly string[];
  /** Those of the imports that carry types alone, and vanish when the program is built. */
  readonly typeImports: readonly string[];
  readonly isTest: boolean;
}

const importOfAnything =
  /(?:\b(?:import|export)\s(?:[^'"();]*?\sfrom\s)?|\bimport\(\s*)['"]([^'"]+)['"]/g;
const importOfTypes = /\b(?:import|export)\stype\s[^'"();]*?\sfrom\s['"]([^'"]+)['"]/g;

const files = sourceFiles();
const programFiles = files.filter((file) => !file.isTest);

describe('the house', () => {
  it('imports point only up the list of rooms', () => {
    const broken = programFiles.flatMap((file) =>
      file.imports
        .filter((target) => target.startsWith('src/'))
        .filter((target) => !roomAllows(file, target))
        .map(
          (target) =>
            `${file.path}: imports ${target}; ${file.room} may import only itself and ${mayImport[file.room]?.join(', ') || 'nothing'}: move the rule up, or pass the thing in as an argument`,
        ),
    );
    expect(broken).toEqual([]);
  });

  it('the shelves of the core are in order, and the core uses no package', () => {
    const broken = programFiles
      .filter((file) => file.room === 'core')
      .flatMap((file) =>
        file.imports
          .filter((target) =>
            target.startsWith('src/core/')
              ? coreShelves.indexOf(shelfOf(target)) > coreShelves.indexOf(shelfOf(file.path))
              : !target.startsWith('src/') && !coreMayUsePackages.includes(target),
          )
          .map(
            (target) =>
              `${file.path}: imports ${target}; order of shelves: ${coreShelves.join(', ')}`,
          ),
      );
    expect(broken).toEqual([]);
  });

  it.each([
    ['core', /\bawait\b|\basync\b/, 'the core is synchronous: load before, save after'],
    ['core', /\bDate\.now\b|\bnew Date\(\)|\bperformance\b/, 'time is an argument'],
    ['core', /\bMath\.random\b|\bcrypto\b/, 'dice are an argument (core/random.ts)'],
    ['core', /\bfetch\(|\bconsole\b|\bprocess\./, 'the core touches nothing outside'],
  ])('%s has no %s', (room, forbidden, instead) => {
    expect(offenders((file) => file.room === room, forbidden, instead)).toEqual([]);
  });

  it('the environment is read in main/config.ts only', () => {
    const elsewhere = (file: SourceFile) => file.path !== 'src/main/config.ts';
    expect(offenders(elsewhere, /process\.env/, 'take it as a setting')).toEqual([]);
  });

  it('the clock is read in main/system-clock.ts only', () => {
    const elsewhere = (file: SourceFile) =>
      file.path !== 'src/main/system-clock.ts' && file.room !== 'web';
    const clock = /\bDate\.now\(\)|\bnew Date\(\)/;
    expect(offenders(elsewhere, clock, 'take the time as an argument')).toEqual([]);
  });

  it('SQL lives in storage only', () => {
    const sql = /\b(SELECT\s.+\sFROM|INSERT INTO|UPDATE\s\w+\sSET|DELETE FROM)\b/i;
    const broken = programFiles
      .filter((file) => file.room !== 'storage' && sql.test(withoutComments(file.text)))
      .map((file) => `${file.path}: holds SQL; move it to src/storage`);
    expect(broken).toEqual([]);
  });

  it('no any, no ignored type error, no default export', () => {
    const broken = [
      ...offenders(() => true, /:\s*any\b|<any>|\bas any\b/, 'say the type, or unknown'),
      ...offenders(() => true, /\bexport default\b/, 'export by name'),
      ...files
        .filter((file) => /@ts-(ignore|nocheck|expect-error)/.test(file.text))
        .map((file) => `${file.path}: silences the compiler; mend the type`),
    ];
    expect(broken).toEqual([]);
  });

  it('file names are kebab-case, unique, and say what is inside', () => {
    const vague = /(^|-)(index|utils?|helpers?|common|service|manager|misc)\.tsx?$/;
    const names = programFiles.map((file) => basename(file.path));
    const broken = [
      ...names.filter((name) => vague.test(name)).map((name) => `${name}: says nothing`),
      ...names
        .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?$/.test(name))
        .map((name) => `${name}: not kebab-case`),
      ...names
        .filter((name, at) => names.indexOf(name) !== at)
        .map((name) => `${name}: there are two; a search should find one`),
    ];
    expect(broken).toEqual([]);
  });

  it('the personal number of a citizen has no name in the code', () => {
    const broken = programFiles
      .filter((file) => /\bnik\b/i.test(file.code))
      .map((file) => `${file.path}: names a NIK; nothing here may hold one`);
    expect(broken).toEqual([]);
  });

  it('every endpoint has its route', () => {
    const routes = programFiles
      .filter((file) => file.room === 'api')
      .map((file) => file.text)
      .join('\n');
    const missing = Object.keys(endpoints).filter((id) => !new RegExp(`\\b${id}\\b`).test(routes));
    expect(missing).toEqual([]);
  });

  it('every operation is reachable from a door', () => {
    const doors = programFiles.filter((file) => file.room !== 'operations');
    const reached = new Set<string>();
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const target of files.find((file) => file.path === path)?.imports ?? []) visit(target);
    };
    for (const door of doors) for (const target of door.imports) visit(target);
    const unreached = programFiles
      .filter((file) => file.room === 'operations' && !reached.has(file.path))
      .map((file) => `${file.path}: no door leads here; delete it or give it a door`);
    expect(unreached).toEqual([]);
  });

  it('every dependency has its reason in decisions/', () => {
    const reasons = readdirSync(join(root, 'decisions'))
      .map((name) => readFileSync(join(root, 'decisions', name), 'utf8'))
      .join('\n');
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
    const all = { ...dependencies, ...devDependencies };
    const unexplained = Object.keys(all)
      .filter((name) => !name.startsWith('@types/'))
      .filter((name) => !reasons.includes(`\`${name}\``));
    const unpinned = Object.entries(all).filter(([, version]) => !/^\d/.test(version));
    expect({ unexplained, unpinned }).toEqual({ unexplained: [], unpinned: [] });
  });

  it('no file is large, and none names a machine or a registry', () => {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
    const broken = listed
      .split('\0')
      .filter((path) => /\.(ts|tsx|mjs|md|json|sql|css|html|csv)$/.test(path))
      .filter((path) => !path.endsWith('house.test.ts'))
      .flatMap((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        const faults: string[] = [];
        if (text.length > 1_000_000) faults.push(`${path}: over 1 MB`);
        if (/registry\.npm|\/work\/|\/root\//.test(text)) faults.push(`${path}: names a machine`);
        return faults;
      });
    expect(broken).toEqual([]);
  });
});

function roomAllows(file: SourceFile, target: string): boolean {
  const room = roomOf(target);
  if (room === file.room) return true;
  if (file.room === 'web' && room === 'core') {
    return webMayTakeFromCore.includes(target) || file.typeImports.includes(target);
  }
  return mayImport[file.room]?.includes(room) ?? false;
}

function offenders(
  where: (file: SourceFile) => boolean,
  forbidden: RegExp,
  instead: string,
): string[] {
  return programFiles.filter(where).flatMap((file) => {
    const found = forbidden.exec(file.code);
    return found ? [`${file.path}: ${found[0].trim()}; ${instead}`] : [];
  });
}

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function shelfOf(path: string): string {
  return dirname(path.slice('src/core/'.length));
}

function sourceFiles(): SourceFile[] {
  const folder = join(root, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = posix.join('src', ...name.split(sep));
      const text = readFileSync(join(folder, name), 'utf8');
      return {
        path,
        room: roomOf(path),
        text,
        code: withoutStrings(withoutComments(text)),
        imports: importsOf(path, text, importOfAnything),
        typeImports: importsOf(path, text, importOfTypes),
        isTest: /\.test\.tsx?$/.test(path),
      };
    });
}

function importsOf(path: string, text: string, kind: RegExp): string[] {
  return [...text.matchAll(kind)].map(([, specifier = '']) => {
    if (specifier.startsWith('#')) return specifier.replace('#', 'src/');
    if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier);
    return specifier;
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

function withoutStrings(text: string): string {
  return text.replace(/'(?:[^'\\\n]|\\.)*'/g, "''").replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
}
