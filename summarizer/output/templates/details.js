// What is known of the chosen item or number, on demand: its reading, who decided it, what the check said.
const panel = byId("chosen");
const heads = all(".ledger thead th").map((cell) => cell.textContent);

const linesOf = (row) => {
  const item = items[row.dataset.item];
  const line = row.dataset.item ? byId(`l-${item?.number}`) : row;
  const known = item?.lines ?? [];
  // Of a number the ledger's own cells tell; of an item the first of them would repeat what stands there.
  const cells = line ? all("td", line).map((cell, at) => [heads[at], cell.textContent.trim()]) : [];
  const names = new Set(known.map(([name]) => name));
  return [...known, ...cells.slice(item ? 2 : 1).filter(([name, value]) => value && !names.has(name))];
};

const nameOf = (row) => (row.querySelector("th")
  ? `${row.querySelector("th").firstChild.textContent.trim()}：${row.querySelector(".go").textContent}`
  : row.querySelector(".go").textContent);

const fill = (row) => {
  panel.querySelector(".name").textContent = nameOf(row);
  panel.querySelector("dl").replaceChildren(...linesOf(row).flatMap(([name, value]) => {
    const [term, definition] = [document.createElement("dt"), document.createElement("dd")];
    term.textContent = name;
    definition.textContent = value;
    return [term, definition];
  }));
  fillRuling(row);
};

const showDetails = (row) => {
  fill(row);
  panel.hidden = false;
  document.body.classList.add("detailed");
};

const hideDetails = () => {
  panel.hidden = true;
  document.body.classList.remove("detailed");
};
