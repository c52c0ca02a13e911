/** What the pages with fields add to the sheet of all public pages. */
export const plainPageStyle = `
.fields{display:grid;gap:1.75rem;max-width:38rem}
.fields fieldset{border:0;margin:0;padding:0;min-width:0}
.fields legend{font-weight:600;padding:0;margin-bottom:.25rem}
.fields .choice{display:flex;gap:.75rem;align-items:flex-start;font-weight:400;margin:0;padding:.625rem 0}
.fields .choice input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--accent)}
.fields select,.fields textarea,.fields input:not([type=radio]){width:100%;min-height:3rem;font:inherit;color:inherit;
background:var(--raised);border:1px solid var(--edge);border-radius:8px;padding:.5rem .75rem}
.fields input[type=date]{max-width:14rem}
.fields textarea{min-height:7rem}
.fields [aria-invalid=true]:not([type=radio]){border:2px solid var(--empty)}
.fields .hint{margin:.5rem 0 0;font-size:14px;color:var(--soft)}
.fields .wrong,.alert{color:var(--empty);font-weight:600}
.fields .wrong{margin-bottom:.5rem}
.alert{border-left:4px solid var(--empty);padding:.25rem 0 .25rem 1rem}
.alert p,.alert li{font-weight:400;color:var(--ink)}
.alert li{padding:.25rem 0}
.code{font-size:24px;font-weight:700;font-variant-numeric:tabular-nums;letter-spacing:.02em}
button.button{width:fit-content}
@media print{form{display:none}}
`.trim();
