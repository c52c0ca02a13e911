/** The one style sheet of the public pages: it stands inside each page, so that one answer is the whole page. */

const light =
  '--paper:#fbfaf7;--raised:#fff;--sunken:#f3f0e9;--ink:#1f1c17;--soft:#5e594f;--line:#e2ddd2;--edge:#8b8578;' +
  '--accent:#0b6e69;--accent-ink:#fff;--available:#0b6e65;--low:#7d5a00;--empty:#b0123b;--cannot_print:#7a3aa6;' +
  '--silent:#5f625f;--available-fill:#2fa598;--low-fill:#f6c636;--empty-fill:#c2184a;--cannot_print-fill:#b07ad6';
const dark =
  '--paper:#131920;--raised:#1b232c;--sunken:#0e1318;--ink:#e8ebee;--soft:#a4b0bb;--line:#2d3843;--edge:#70808e;' +
  '--accent:#56c9bf;--accent-ink:#0d1b1b;--available:#4cc0b2;--low:#f0c24b;--empty:#ff7d92;--cannot_print:#cf9ff2;' +
  '--silent:#a9b2ba;--available-fill:#4ab5a8;--low-fill:#f8d668;--empty-fill:#e0355c;--cannot_print-fill:#c08be6';

export const publicStyle = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;background:var(--paper);color:var(--ink);
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
body{margin:0;min-width:18rem}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
h1,h2,h3,p,ul,ol,dl,dd,table{margin:0;padding:0}
h1{font-size:28px;line-height:1.2;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:20px;line-height:1.3;text-wrap:balance}
ul,ol{list-style:none}
svg{width:1.25em;height:1.25em;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;
stroke-linejoin:round}
.skip{position:absolute;left:-999px}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:1}
.wide{max-width:60rem;margin:0 auto;padding:0 1rem}
header .wide{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.25rem;min-height:3.5rem}
header{border-bottom:1px solid var(--line)}
header a{display:inline-block;padding:.5rem 0}
.brand{font-weight:700;color:var(--ink);text-decoration:none;margin-right:auto}
main.wide{padding-top:2rem;padding-bottom:4rem}
main>*+*{margin-top:2.5rem}
section>h2+*,h1+*{margin-top:1rem}
.soft{color:var(--soft)}
.small{font-size:14px}
.demo{border-left:4px solid var(--low-fill);padding:.25rem 0 .25rem .75rem;font-size:14px;color:var(--soft)}
form label{display:block;font-weight:600;margin-bottom:.5rem}
.search{display:flex;gap:.5rem;max-width:36rem}
.search input{flex:1;min-width:0;min-height:3rem;font:inherit;padding:0 .75rem;color:inherit;background:var(--raised);
border:1px solid var(--edge);border-radius:8px}
.button,.search button{display:inline-flex;align-items:center;justify-content:center;min-height:3rem;padding:0 1.25rem;
font:inherit;font-weight:600;color:var(--accent-ink);background:var(--accent);border:1px solid var(--accent);
border-radius:8px;text-decoration:none;cursor:pointer}
.plain{color:var(--accent);background:none}
.hint{margin-top:.5rem}
.gap{margin-top:1rem}
.state{display:inline-flex;align-items:flex-start;gap:.4em;font-weight:600}
.state svg{margin-top:.125em}
.available{color:var(--available)}.low{color:var(--low)}.empty{color:var(--empty)}
.cannot_print{color:var(--cannot_print)}.silent{color:var(--silent)}
.why{font-weight:400}
.card{background:var(--raised);border:1px solid var(--line);border-radius:8px;border-top:6px solid currentColor;
padding:1.5rem}
.card .state{font-size:28px;line-height:1.2;letter-spacing:-.01em}
.card>*{color:var(--ink)}
.card>.available{color:var(--available)}.card>.low{color:var(--low)}.card>.empty{color:var(--empty)}
.card>.cannot_print{color:var(--cannot_print)}.card>.silent{color:var(--silent)}
.card.silent{border-style:dashed}
.card p{margin-top:.75rem;font-size:20px;line-height:1.4;max-width:38rem}
.card p.note{font-size:16px}
.card p.soft{color:var(--soft);font-size:14px;margin-top:1.25rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(13rem,100%),1fr));gap:1.25rem 2rem;
margin-top:1.5rem;padding-top:1.25rem;border-top:1px solid var(--line)}
dt{font-size:14px;color:var(--soft)}
dd{font-weight:600;font-variant-numeric:tabular-nums}
dd .small{display:block;font-weight:400;color:var(--soft)}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:2rem 3rem}
.pair h2{font-size:16px}
.pair h2+*{margin-top:.5rem}
.lines li{padding:.375rem 0;border-bottom:1px solid var(--line)}
.rule{counter-reset:n}
ol.lines li{padding-left:1.75rem}
ol.lines li::before{counter-increment:n;content:counter(n);display:inline-block;width:1.75rem;margin-left:-1.75rem;color:var(--soft);
font-variant-numeric:tabular-nums}
h3{font-size:14px;color:var(--soft);margin-top:1rem}
.rule>p{margin-top:.5rem;max-width:38rem}
.acts{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1rem}
.big+.bar{margin-top:1rem}
.bar{display:flex;height:.75rem;border-radius:3px;overflow:hidden;gap:2px}
.bar i{min-width:3px}
.bar .available{background:var(--available-fill)}.bar .low{background:var(--low-fill)}
.bar .empty{background:var(--empty-fill)}.bar .silent{border:1px dashed var(--silent)}
.bar .cannot_print{background:repeating-linear-gradient(45deg,var(--cannot_print-fill) 0 4px,transparent 4px 7px)}
.legend{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;margin-top:.75rem}
.legend b{font-variant-numeric:tabular-nums;color:var(--ink)}
.big{font-size:20px;line-height:1.4;max-width:38rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1rem 2rem}
.figures dd{font-size:20px}
table{width:100%;border-collapse:collapse}
th{font-size:14px;text-align:left;color:var(--soft);font-weight:600}
th,td{padding:.625rem .75rem .625rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
th:last-child,td:last-child{padding-right:0}
.scroll{overflow-x:auto}
.letters{display:flex;flex-wrap:wrap;gap:.5rem}
.letters a{display:grid;place-items:center;min-width:2.75rem;min-height:2.75rem;border:1px solid var(--line);
border-radius:8px;text-decoration:none;font-weight:600}
.letters a[aria-current]{background:var(--accent);color:var(--accent-ink);border-color:var(--accent)}
.columns{columns:16rem;column-gap:3rem}
.columns li{break-inside:avoid;padding:.375rem 0}
code{font-family:ui-monospace,Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
footer{border-top:1px solid var(--line);font-size:14px;color:var(--soft)}
footer .wide{padding:1.25rem 1rem 2rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
footer a{padding:.25rem 0}
@media (max-width:30rem){h1{font-size:24px}.card{padding:1.25rem 1rem}.card .state{font-size:24px}
.card p{font-size:18px}.narrow{display:none}}
@media print{header,footer,form,.acts{display:none}}
@media (prefers-contrast:more){:root{--line:var(--edge);--soft:var(--ink)}}
`.trim();
