// The fixed parts of the HTML report: its look, and the script that filters. Nothing is fetched.
#pragma once

namespace assay::cli {

inline constexpr const char* html_head = R"page(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Assay report</title>
<style>
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --error: #c5221f;
  --warning: #b06000; --note: #1a73e8; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffcc80;
  --note: #8ab4f8; } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1rem; margin: 0 0 .5rem; }
.totals { margin: 0 0 1.5rem; }
.charts { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr));
  margin-bottom: 1.5rem; }
.charts section { min-width: 0; }
.charts button { all: unset; cursor: pointer; display: block; position: relative;
  padding: .1rem .4rem; margin-bottom: 2px; width: 100%; box-sizing: border-box; }
.charts button:hover, .charts button:focus-visible { outline: 1px solid var(--note); }
.charts .bar { position: absolute; inset: 0 auto 0 0; background: var(--note); opacity: .18; }
.charts .number { float: right; padding-left: 1rem; }
.charts .name { font-family: ui-monospace, monospace; font-size: 13px; overflow-wrap: anywhere; }
form { position: sticky; top: 0; padding: .6rem 0; background: Canvas; z-index: 1;
  border-bottom: 1px solid var(--line); display: flex; gap: 1rem; flex-wrap: wrap;
  align-items: center; }
input[type=search] { font: inherit; flex: 1 1 16rem; padding: .3rem .6rem; }
article { border-bottom: 1px solid var(--line); padding: .9rem 0; }
article[hidden] { display: none; }
article p { margin: 0; overflow-wrap: anywhere; }
.code { font-family: ui-monospace, monospace; font-weight: 600; }
.error .code { color: var(--error); } .warning .code { color: var(--warning); }
.note .code { color: var(--note); }
.place, .facts { font-family: ui-monospace, monospace; font-size: 13px; opacity: .8; }
.facts { margin: .25rem 0 0; padding: 0; list-style: none; }
pre { background: var(--soft); padding: .5rem .75rem; margin: .4rem 0; overflow-x: auto;
  font: 13px/1.4 ui-monospace, monospace; }
mark { background: none; color: var(--error); font-weight: 700; }
.warning mark { color: var(--warning); }
</style>
</head>
<body>
<h1>Assay report</h1>
)page";

inline constexpr const char* html_filter = R"page(<form>
<input type="search" id="wanted" placeholder="Filter: a code, a field, a file, a word"
 aria-label="Filter">
<label><input type="checkbox" id="error" checked> errors</label>
<label><input type="checkbox" id="warning" checked> warnings</label>
<label><input type="checkbox" id="note" checked> notes</label>
<output id="shown"></output>
</form>
<main>
)page";

inline constexpr const char* html_foot = R"page(</main>
<script>
"use strict";
const wanted = document.getElementById("wanted");
const boxes = ["error", "warning", "note"].map(id => document.getElementById(id));
const findings = Array.from(document.querySelectorAll("article"));
const texts = findings.map(each => each.textContent.toLowerCase());
function filter() {
    const words = wanted.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    findings.forEach((each, i) => {
        const on = boxes.some(box => box.checked && each.classList.contains(box.id)) &&
            words.every(word => word.split("*").every(part => texts[i].includes(part)));
        each.hidden = !on;
        if (on) shown++;
    });
    document.getElementById("shown").textContent = `${shown} of ${findings.length} shown`;
}
function want(text) { wanted.value = text; filter(); }
document.querySelector("form").addEventListener("submit", event => event.preventDefault());
wanted.addEventListener("input", filter);
boxes.forEach(box => box.addEventListener("change", filter));
document.querySelectorAll("button[data-want]").forEach(button =>
    button.addEventListener("click", () => want(button.dataset.want)));
want(decodeURIComponent(location.hash.slice(1)));
</script>
</body>
</html>
)page";

} // namespace assay::cli
