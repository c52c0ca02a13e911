/** The look of `/api-docs`: the colours and hairlines of the pages (`web/styles.css`), without what the pages are built with. */
export const apiDocsStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #131920);
  --sunken: light-dark(#f3f0e9, #0e1318);
  --ink: light-dark(#1f1c17, #e8ebee);
  --soft: light-dark(#5e594f, #a4b0bb);
  --line: light-dark(#e2ddd2, #2d3843);
  --accent: light-dark(#0b6e69, #56c9bf);
}
html { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; word-spacing: 0.06em; }
body { max-width: 56rem; min-width: 20rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 2.25rem; font-weight: 600; }
h2 { font-size: 1.25rem; line-height: 1.75rem; margin-top: 2rem; font-weight: 600; }
h3 { font-size: 0.875rem; margin: 1rem 0 0.25rem; color: var(--soft); font-weight: 600; }
a { color: var(--accent); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
details { border-top: 1px solid var(--line); padding: 0.5rem 0; }
summary { cursor: pointer; }
summary span { color: var(--soft); display: block; }
summary b { display: inline-block; min-width: 3rem; font-size: 0.75rem; color: var(--accent); }
code, pre { font: 0.875rem/1.25rem ui-monospace, monospace; overflow-wrap: anywhere; }
pre { background: var(--sunken); padding: 0.75rem; border-radius: 0.5rem; white-space: pre-wrap; }
ul { padding-left: 1.25rem; }
i { color: var(--soft); font-style: normal; font-size: 0.875rem; }
dt { margin-top: 0.5rem; }
dd { margin: 0; color: var(--soft); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
@media print { details { break-inside: avoid; } }
`;
