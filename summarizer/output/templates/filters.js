// Filters, search and order. A row is shown if it has the tag and holds the words; marks of other numbers fade.
const search = byId("search");
const chips = all(".chips button");
const rows = all("#results [data-tags]");
const opinions = all(".findings li");
const matches = document.querySelector(".matches");
const folded = (words) => words.normalize("NFKC").toLowerCase();
const texts = new Map([...rows, ...opinions].map((row) => [row, folded(row.textContent)]));
const wanted = () => chips.find((chip) => chip.getAttribute("aria-pressed") === "true").dataset.filter;

const filter = () => {
  const [tag, words] = [wanted(), search.value.trim()];
  const active = tag !== "" || words !== "";
  const fits = (row) => (!tag || row.dataset.tags?.split(" ").includes(tag)) && texts.get(row).includes(folded(words));
  [...rows, ...opinions].forEach((row) => { row.hidden = !fits(row); });
  all(".topic").forEach((topic) => { topic.hidden = !topic.querySelector("tr:not([hidden])"); });
  all("#results > .part").forEach((part) => {
    part.hidden = active && !part.querySelector("[data-tags]:not([hidden]), .findings li:not([hidden])");
    if (active && !part.hidden) all("details", part).concat(part).forEach((each) => { each.open = true; });
  });
  article?.classList.toggle("filtered", active);
  all("#ledger tr[data-number]").forEach((line) => {
    byId(`x-${line.dataset.number}`)?.classList.toggle("match", active && !line.hidden);
  });
  if (article) highlight("found", words ? rangesOf(words) : []);
  count(active);
  setStops();
};

const count = (active) => {
  const [found, lines] = [rows.filter((row) => row.dataset.item && !row.hidden), rows.filter((row) => !row.hidden)];
  const shown = found.length || lines.length;
  matches.textContent = !active ? "" : shown ? matches.dataset.some.replace("#", shown) : matches.dataset.none;
};

const press = (chip) => {
  chips.forEach((other) => other.setAttribute("aria-pressed", String(other === chip)));
  filter();
};

const clearFilters = () => {
  search.value = "";
  press(chips[0]);
};

// In the order of review statistics leave their topics, and every list begins with what most needs a look.
const places = new Map(rows.map((row, place) => [row, { place, home: row.parentElement }]));
const sort = (byReview) => {
  const reviewed = byId("reviewed");
  const key = (row) => (byReview ? Number(row.dataset.rank ?? 9) * rows.length : 0) + places.get(row).place;
  [...rows].sort((first, second) => key(first) - key(second)).forEach((row) => {
    const home = places.get(row).home;
    (byReview && home.closest(".topic") ? reviewed.tBodies[0] : home).append(row);
  });
  reviewed.hidden = !byReview;
  filter();
};
