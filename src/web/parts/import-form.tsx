/** A table chosen, tried, and then recorded whole: nothing is kept before its reader has seen what it would do. */
import { Link } from '@tanstack/react-router';
import { type DragEvent, useId, useState } from 'react';
import { type ImportKind, importBytesMax } from '#contract/import-kind.ts';
import type { ImportReport } from '#contract/import-schema.ts';
import type { WordKey } from '#contract/words/id.ts';
import type { Role } from '#core/access/role.ts';
import { importAddress, importKindsOf } from '../import-doors.ts';
import { placeOfImport } from '../import-places.ts';
import { Refused } from '../use-api.ts';
import { type ImportProgress, useImport } from '../use-import.ts';
import { useWords } from '../use-words.tsx';
import { ActRefused } from './act-form.tsx';
import { ChoiceField } from './form-field.tsx';
import { ImportFindings } from './import-report.tsx';
import { EmptyState } from './page-state.tsx';

interface Chosen {
  readonly name: string;
  /** Read once: what was tried is what is recorded, whatever becomes of the file on the disk. */
  readonly bytes: Blob;
}

const megabytes = importBytesMax / 1024 / 1024;

export function ImportForm({ role }: { readonly role: Role }) {
  const { say } = useWords();
  const kinds = importKindsOf(role);
  const [kind, setKind] = useState<ImportKind | null>(kinds[0] ?? null);
  const [file, setFile] = useState<Chosen | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const act = useImport();
  if (kind === null) return <EmptyState>{say('imports.not_yours')}</EmptyState>;

  const choose = async (picked: File | undefined) => {
    if (!picked) return;
    act.reset();
    setTooLarge(picked.size > importBytesMax);
    const isTaken = picked.size <= importBytesMax;
    const bytes = isTaken ? new Blob([await picked.arrayBuffer()]) : null;
    setFile(bytes && { name: picked.name, bytes });
  };
  const again = () => {
    act.reset();
    setFile(null);
  };
  const outcome = act.report?.outcome;
  const nextVerb = outcome === undefined ? 'imports.try' : nextVerbs[outcome];
  if (act.report && nextVerb === null && outcome !== 'would_refuse') {
    return (
      <div className="flex flex-col gap-4">
        <ImportFindings report={act.report} />
        <div className="flex flex-wrap items-center gap-4 print:hidden">
          <WhereItIs report={act.report} role={role} />
          <button type="button" className="button" onClick={again}>
            {say('imports.another')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-4 print:hidden">
        <ChoiceField
          name="kind"
          label={say('imports.what')}
          hint={say(`imports.about.${kind}`)}
          value={kind}
          choices={kinds.map((value) => ({ value, label: say(`imports.${value}`) }))}
          onChange={(chosen) => {
            act.reset();
            setKind(chosen);
          }}
        />
        <Templates kind={kind} />
        <FileField file={file} isTooLarge={isTooLarge} onFile={choose} />
      </div>
      {act.report && <ImportFindings report={act.report} />}
      {act.progress && <Progress progress={act.progress} />}
      {act.error !== null && <Trouble error={act.error} />}
      {file && !act.progress && nextVerb !== null && (
        <button
          type="button"
          className="button button-main w-full sm:w-fit print:hidden"
          onClick={() =>
            nextVerb === 'imports.try' ? act.tryIt(kind, file.bytes) : act.keepIt(kind, file.bytes)
          }
        >
          {say(nextVerb)}
        </button>
      )}
    </div>
  );
}

/** What is left to do with a file; null: nothing, or it has to be corrected first. */
const nextVerbs = {
  would_import: 'imports.keep',
  would_propose: 'imports.propose',
  would_refuse: null,
  imported: null,
  already_imported: null,
  proposed: null,
  already_proposed: null,
} as const satisfies Record<ImportReport['outcome'], WordKey | null>;

function WhereItIs({ report, role }: { report: ImportReport; role: Role }) {
  const { say } = useWords();
  const { kind, opening } = report;
  if (opening && opening.proposalId !== null) {
    return (
      <Link
        to="/approvals/$proposalId"
        params={{ proposalId: opening.proposalId }}
        className="link"
      >
        {say('imports.see_proposal')}
      </Link>
    );
  }
  const place = placeOfImport(kind, role);
  return (
    <Link to={place.to} className="link">
      {say('imports.see', { page: say(place.word) })}
    </Link>
  );
}

function Templates({ kind }: { kind: ImportKind }) {
  const { sayRich, language } = useWords();
  const link = (format: string) => (inside: React.ReactNode[]) => (
    <a
      key={format}
      className="link"
      href={`${importAddress(kind)}/template.${format}?language=${language}`}
      download
    >
      {inside}
    </a>
  );
  return (
    <p className="text-sm">
      {sayRich('imports.template', { csv: link('csv'), xlsx: link('xlsx') })}
    </p>
  );
}

interface FileFieldProps {
  readonly file: Chosen | null;
  readonly isTooLarge: boolean;
  readonly onFile: (file: File | undefined) => void;
}

/** A button for the file, and a place to drop it on. */
function FileField({ file, isTooLarge, onFile }: FileFieldProps) {
  const { say } = useWords();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same by keyboard */}
      <div
        className={`rounded-md border border-dashed p-6 text-center ${isOver ? 'border-accent bg-accent-wash' : 'border-edge'}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={id}
          type="file"
          accept=".csv,.xlsx,text/csv"
          className="peer sr-only"
          aria-invalid={isTooLarge}
          aria-describedby={`${id}-below`}
          onChange={(event) => {
            onFile(event.target.files?.[0]);
            // The same file, corrected, can be chosen again.
            event.target.value = '';
          }}
        />
        <label
          htmlFor={id}
          className="button peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent"
        >
          {say('imports.file')}
        </label>
        <p id={`${id}-below`} className="figures mt-2 break-words text-sm text-soft">
          {file
            ? say('imports.chosen', {
                name: file.name,
                kilobytes: Math.ceil(file.bytes.size / 1024),
              })
            : say('imports.drop', { megabytes })}
        </p>
      </div>
      {isTooLarge && (
        <p role="alert" className="mt-1 text-sm text-danger">
          {say('imports.too_large', { megabytes })}
        </p>
      )}
    </div>
  );
}

function Progress({ progress }: { progress: ImportProgress }) {
  const { say } = useWords();
  const label = say(`imports.${progress.at}`);
  return (
    <div role="status" className="flex flex-col gap-1 text-sm">
      {label}
      <progress
        aria-label={label}
        className="h-2 w-full max-w-md accent-accent"
        max={1}
        {...(progress.at === 'sending' && { value: progress.share })}
      />
    </div>
  );
}

/** A file that is no table says what it is; a broken line, that sending again is safe. */
function Trouble({ error }: { error: unknown }) {
  const problem = error instanceof Refused ? error.problem : null;
  const isUnanswered = error instanceof Refused && problem === null;
  return (
    <>
      <ActRefused act={{ isSending: false, error, isUnanswered, problems: {} }} />
      {problem?.fields?.map(({ problem: said }) => (
        <p key={said} className="pl-4 text-sm">
          {said}
        </p>
      ))}
    </>
  );
}
