// An editor's decisions: kept in this browser, by the report's hash, until they are exported for `summarizer apply`.
const words = JSON.parse(byId("words").textContent);
const ruling = panel.querySelector(".ruling");
const actions = all("button[data-action]", ruling);
const [note, override, instead] = [".note", ".override", ".instead select"].map((each) => ruling.querySelector(each));
const saving = document.querySelector(".save");
const by = byId("by");
const storedAs = `summarizer-decisions-${words.sha256}`;

const stored = (() => {
  try { return JSON.parse(localStorage.getItem(storedAs)) ?? {}; } catch { return {}; }
})();
const decisions = new Map(Object.entries(stored.decisions ?? {}).filter(([id]) => byId(`i-${id}`)));
by.value = stored.by ?? "";
Object.entries(words.instead).forEach(([value, name]) => instead.append(new Option(name, value)));

const keep = () => {
  const content = { by: by.value, decisions: Object.fromEntries(decisions) };
  try { localStorage.setItem(storedAs, JSON.stringify(content)); } catch { /* then they last as long as the page */ }
  all("[data-decision]").forEach((row) => { delete row.dataset.decision; });
  decisions.forEach((decision, id) => { byId(`i-${id}`).dataset.decision = decision.action; });
  saving.hidden = decisions.size === 0;
  saving.querySelector("button").textContent = words.save.replace("#", decisions.size);
};

const field = (name, value) => {
  const label = document.createElement("label");
  const choices = words.choices[name];
  const control = document.createElement(choices ? "select" : "input");
  Object.entries(choices ?? {}).forEach(([key, shown]) => control.append(new Option(shown, key)));
  control.name = name;
  control.value = value;
  label.append(`${words.fields[name]} `, control);
  return label;
};

// The form as it stands for the chosen item: what was decided, and what can still be.
const fillRuling = (row) => {
  const item = items[row.dataset.item];
  ruling.hidden = !item || row.closest("#rejected") !== null;
  if (ruling.hidden) return;
  const decision = decisions.get(row.dataset.item);
  actions.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.action === decision?.action)));
  const fields = ruling.querySelector(".fields");
  fields.hidden = decision?.action !== "correct";
  fields.replaceChildren(...Object.entries({ ...item.fields, ...decision?.fields }).map(([name, value]) => field(name, value ?? "")));
  ruling.querySelector(".more").hidden = !decision;
  instead.parentElement.hidden = decision?.action !== "reject" || item.number === undefined;
  instead.value = decision?.disposition ?? "";
  note.value = decision?.note ?? "";
  override.checked = decision?.override ?? false;
};

const decide = (id, decision) => {
  if (decision) decisions.set(id, decision); else decisions.delete(id);
  keep();
};

actions.forEach((button) => button.addEventListener("click", () => {
  const id = chosen.dataset.item;
  const action = button.dataset.action;
  decide(id, decisions.get(id)?.action === action ? null : { action });
  fillRuling(chosen);
}));

ruling.addEventListener("input", (event) => {
  const id = chosen.dataset.item;
  const decision = { ...decisions.get(id) };
  if (event.target.closest(".fields")) {
    const changed = all(".fields [name]", ruling).filter((control) => control.value !== items[id].fields[control.name]);
    decision.fields = Object.fromEntries(changed.map((control) => [control.name, control.value || null]));
  }
  if (instead.value) decision.disposition = instead.value; else delete decision.disposition;
  if (note.value) decision.note = note.value; else delete decision.note;
  if (override.checked) decision.override = true; else delete decision.override;
  decide(id, decision);
});

by.addEventListener("input", keep);
saving.querySelector("button").addEventListener("click", () => {
  if (!by.value.trim()) { by.focus(); return; }
  const content = {
    decisions_version: "1",
    source_sha256: words.sha256,
    by: by.value.trim(),
    at: new Date().toISOString(),
    decisions: [...decisions].map(([item, decision]) => ({ item, ...decision })),
  };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }));
  link.download = `${words.report.replace(/\.[^.]*$/, "")}.decisions.json`;
  link.click();
  URL.revokeObjectURL(link.href);
});
keep();
