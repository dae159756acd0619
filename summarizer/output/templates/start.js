// Everything that a reader does, and what it sets off.
try { history.scrollRestoration = "manual"; } catch { /* the browser's own way then */ }
document.querySelector(".tools").hidden = false;
document.querySelector(".dock").hidden = false;
document.body.classList.add("live");
const tools = document.querySelector(".tools");
const measure = () => document.documentElement.style.setProperty("--tools", `${tools.offsetHeight}px`);
measure();
addEventListener("resize", measure);
if (!wide.matches) {
  // A phone's screen first shows what there is; each part opens by a tap.
  all(".part, .topic").forEach((part) => { part.open = false; });
  byId("achievements").open = all("#achievements li").length <= 30;
}
lists.forEach((list) => all(list.selector).forEach((member) => { member.tabIndex = -1; }));
all(".used a").forEach((link) => { link.tabIndex = -1; });
setStops();
showBack();

chips.forEach((chip) => chip.addEventListener("click", () => press(chip)));
search.addEventListener("input", filter);
byId("sort").addEventListener("change", (event) => sort(event.target.value === "review"));
panel.querySelector(".close").addEventListener("click", hideDetails);
backButtons.forEach((button) => button.addEventListener("click", back));
addEventListener("popstate", (event) => followHistory(event.state?.depth ?? 0));
document.addEventListener("toggle", setStops, true);

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  const target = link && byId(decodeURIComponent(link.getAttribute("href").slice(1)));
  if (target && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    const row = rowOf(link);
    jump(link, target);
    if (row || rowOf(target)) showDetails(rowOf(target) ?? row);
    return;
  }
  const row = rowOf(event.target);
  if (!row || event.target.closest("a, button, summary, details.evidence") || String(getSelection())) return;
  choose(row);
  showDetails(row);
});

document.addEventListener("focusin", (event) => {
  const list = listOf(event.target);
  if (!list) return;
  setStop(list, event.target);
  const mark = event.target.closest("mark");
  const row = mark ? rowOfNumber(mark.dataset.number) : rowOf(event.target);
  if (!row) return;
  if (row !== chosen) { if (mark) light(row); else choose(row); }
  if (!panel.hidden) fill(row);
});

const STEPS = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };
const SIDEWAYS = { ArrowRight: 1, ArrowLeft: -1 };
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const here = event.target;
  if (here === search) {
    if (event.key === "Escape") clearFilters();
    if (event.key === "ArrowDown" || event.key === "Enter") { event.preventDefault(); lists.find((list) => list.stop)?.stop.focus(); }
    return;
  }
  if (here.matches("input, select, textarea")) return;
  const list = listOf(here);
  if (event.key === "/") { event.preventDefault(); search.focus(); }
  else if (event.key === "Escape") { if (trail.length) back(); else hideDetails(); }
  else if (event.key === "i" && chosen) { if (panel.hidden) showDetails(chosen); else hideDetails(); }
  else if (event.key === "Enter" && here.matches("span.go")) { choose(rowOf(here)); showDetails(rowOf(here)); }
  else if (event.key in STEPS && list) { event.preventDefault(); step(list.members(), here, STEPS[event.key]); }
  else if (event.key in STEPS && here.matches(".used a")) { event.preventDefault(); step(lists[1].members(), rowOf(here).querySelector(".go"), STEPS[event.key]); }
  else if (event.key in SIDEWAYS && here.closest("mark")) { event.preventDefault(); step(list.members(), here, SIDEWAYS[event.key]); }
  else if (event.key in SIDEWAYS && rowOf(here)) step(all(".go, .used a", rowOf(here)), here, SIDEWAYS[event.key]);
  else if ((event.key === "j" || event.key === "k") && here === document.body) lists[0].stop?.focus();
});

// On paper nothing is folded.
let open = [];
addEventListener("beforeprint", () => {
  open = all("details.part:not([open]), details.topic:not([open])");
  open.forEach((part) => { part.open = true; });
});
addEventListener("afterprint", () => open.forEach((part) => { part.open = false; }));
if (location.hash) {
  const target = byId(decodeURIComponent(location.hash.slice(1)));
  if (target) { reveal(target); bring(target); }
}
