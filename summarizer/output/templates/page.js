"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const show = (element) => element && element.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });

  const clear = () => all(".lit").forEach((element) => element.classList.remove("lit", "own"));

  // An item was chosen: light up the characters of the report that it rests on.
  const choose = (row, scroll) => {
    clear();
    row.classList.add("lit");
    const id = row.dataset.item;
    const pieces = all("article [data-items]").filter((piece) => piece.dataset.items.split(" ").includes(id));
    pieces.forEach((piece) => piece.classList.add("lit"));
    const own = row.dataset.number && all(`article mark[data-number="${row.dataset.number}"]`);
    if (own) own.forEach((piece) => piece.classList.add("lit", "own"));
    if (scroll) show((own && own[0]) || pieces[0]);
  };
  all("[data-item]").forEach((row) => {
    row.addEventListener("click", (event) => { if (!event.target.closest("a, summary")) choose(row, true); });
    row.addEventListener("keydown", (event) => { if (event.key === "Enter") choose(row, true); });
    all("a.figure", row).forEach((link) => link.addEventListener("click", (event) => { event.preventDefault(); choose(row, true); }));
  });

  // A number of the report was chosen: show the item that it became, or its line of the ledger.
  all("article mark").forEach((mark) => mark.addEventListener("click", () => {
    const id = mark.dataset.number;
    const row = document.querySelector(`main [data-number="${id}"]`);
    const line = document.getElementById(`l-${id}`);
    if (row) { choose(row, false); show(row); return; }
    clear();
    line.hidden = false;
    line.classList.add("lit");
    mark.classList.add("lit", "own");
    show(line);
  }));

  const filters = document.querySelector(".filters");
  filters.hidden = false;
  const buttons = all("button", filters);
  const search = filters.querySelector("input");
  const lines = all(".ledger tbody tr");
  const apply = () => {
    const wanted = buttons.find((button) => button.getAttribute("aria-pressed") === "true").dataset.filter;
    const words = search.value.trim();
    lines.forEach((line) => {
      line.hidden = (wanted !== "" && line.dataset.disposition !== wanted) || !line.textContent.includes(words);
    });
  };
  buttons.forEach((button) => button.addEventListener("click", () => {
    buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
    apply();
  }));
  search.addEventListener("input", apply);
})();
