/**
 * The style of the page, inside it: no font, image or script is fetched. Colours stand beside words that say the same,
 * and their contrast with the text on them is at least 4.5 in light and in dark.
 */
export const STYLE = `
:root { color-scheme: light dark; --page: #ffffff; --text: #1a1a1a; --faint: #595959; --line: #c8c8c8;
  --right: #d5f0d9; --poor: #fdeeb8; --wrong: #fbd3cf; --broken: #ead7f5; --unjudged: #ececec; }
@media (prefers-color-scheme: dark) { :root { --page: #15171a; --text: #ececec; --faint: #ababab; --line: #44484d;
  --right: #17401f; --poor: #4a3d08; --wrong: #5a1d1a; --broken: #432457; --unjudged: #303338; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 80rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1rem; margin-bottom: 0.25rem; }
code { font: 0.875rem/1.4 ui-monospace, monospace; }
.faint { color: var(--faint); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; }
th, td { border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top;
  overflow-wrap: normal; }
td strong, td span { display: block; white-space: nowrap; }
ul.legend { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; list-style: none; }
ul.legend li { padding: 0.1rem 0.5rem; border: 1px solid var(--line); }
.right { background: var(--right); } .poor { background: var(--poor); } .wrong { background: var(--wrong); }
.broken { background: var(--broken); } .unjudged { background: var(--unjudged); }
article { border-top: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 0.75rem; margin: 0 0 1rem; }
dt { color: var(--faint); } dd { margin: 0; min-width: 0; }
@media (max-width: 30rem) { body { padding: 0.5rem; } dl { grid-template-columns: 1fr; } dd { margin: 0 0 0.4rem; } }
@media print { body { max-width: none; } .scroll { overflow: visible; } }
`
