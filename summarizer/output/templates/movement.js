// Choosing an item or a number, going to its counterpart, and coming back to exactly where one was.
const items = JSON.parse(byId("items").textContent);
const wide = matchMedia("(min-width: 901px)");
const backButtons = all("button.back");
const trail = [];
let chosen = null;

const rowOf = (element) => element?.closest("[data-item], .ledger tr[data-number]");
const numberOf = (row) => row.dataset.number ?? items[row.dataset.item]?.number;
const rowOfNumber = (id) => {
  const target = document.querySelector(`#${CSS.escape(`x-${id}`)} a`)?.hash.slice(1);
  return (target && byId(decodeURIComponent(target))) || byId(`l-${id}`);
};

// Open whatever is folded around an element, and drop a filter that hides it.
const reveal = (element) => {
  if (element.closest("[hidden]")) clearFilters();
  for (let part = element.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
};

// Scroll so that an element or a range can be read; beside the results only the report's own column moves.
const bring = (place) => {
  const node = place.startContainer ?? place;
  const box = place.getBoundingClientRect();
  if (wide.matches && article?.contains(node)) {
    const frame = article.getBoundingClientRect();
    if (box.top < frame.top + 40 || box.bottom > Math.min(frame.bottom, innerHeight) - 40) {
      article.scrollTop += box.top - frame.top - (Math.min(frame.bottom, innerHeight) - frame.top) / 3;
    }
    return;
  }
  if (box.top < 90 || box.bottom > innerHeight * 0.6) scrollBy(0, box.top - innerHeight / 3);
};

const light = (row) => {
  all(".lit, .own").forEach((element) => element.classList.remove("lit", "own"));
  chosen = row;
  row.classList.add("lit");
  const number = numberOf(row);
  if (number) byId(`x-${number}`)?.classList.add("own");
  byId(`b-${number ?? row.dataset.item}`)?.classList.add("own");
  if (article) highlight("lit", (items[row.dataset.item]?.at ?? []).map(([start, end]) => rangeOf(start, end)));
};

// The place in the report of what is chosen: its number, else the first stretch that it rests on.
const placeOf = (row) => {
  const number = numberOf(row);
  const mark = number && byId(`x-${number}`);
  if (mark || !article) return mark;
  const first = items[row.dataset.item]?.at[0];
  return first && rangeOf(...first);
};

const choose = (row) => {
  light(row);
  const place = placeOf(row);
  if (wide.matches && place) bring(place);
};

const showBack = () => backButtons.forEach((button) => { button.hidden = trail.length === 0; });

// The browser's own way back leads back as well: each step away has an entry in its history, which a step back by
// the button leaves there for the next one. A page inside a frame may not be allowed to have any.
let entries = 0;
const remember = (from) => {
  const top = from.getBoundingClientRect().top;
  trail.push({ from, top, page: scrollY, column: article?.scrollTop, row: chosen });
  if (entries < trail.length) {
    try { history.pushState({ depth: ++entries }, ""); } catch { entries = 0; }
  }
  showBack();
};

const back = () => {
  if (!trail.length) return;
  const { from, top, page, column, row } = trail.pop();
  reveal(from);
  if (article) article.scrollTop = column;
  // What was opened on the way may have moved things: the place is where the element stood on the screen. The
  // report's own column stays on the screen, and says nothing of where the page was.
  if (wide.matches && article?.contains(from)) scrollTo(0, page);
  else scrollBy(0, from.getBoundingClientRect().top - top);
  (from.matches("a, button, [tabindex]") ? from : from.querySelector(".go"))?.focus({ preventScroll: true });
  if (row) light(row);
  showBack();
};

const followHistory = (depth) => {
  entries = depth;
  if (trail.length > depth) while (trail.length > depth) back(); else history.back();
};

// Go from one element to another; the way back is kept.
const jump = (from, to) => {
  remember(from);
  reveal(to);
  const [row, origin] = [rowOf(to), rowOf(from)];
  if (row) choose(row); else if (origin) light(origin);
  bring(to);
  const goal = to.matches("mark") ? to.querySelector("a") : to.querySelector(".go") ?? to.querySelector("summary") ?? to;
  if (!goal.matches("a, button, summary, [tabindex]")) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
};

// One stop of the tab key for each list; the arrow keys move within it.
const lists = ["#results .part:not(#ledger) .go, .topic > summary", "#ledger .go", "article mark a"].map((selector) => ({
  members: () => all(selector).filter((member) => member.checkVisibility?.() ?? member.offsetParent !== null),
  selector,
  stop: null,
}));
const listOf = (element) => lists.find((list) => element.matches(list.selector));
const setStop = (list, member) => {
  if (list.stop) list.stop.tabIndex = -1;
  list.stop = member ?? null;
  if (member) member.tabIndex = 0;
};
const setStops = () => lists.forEach((list) => {
  const members = list.members();
  if (!members.includes(list.stop)) setStop(list, members[0]);
});
const step = (members, from, by) => {
  const next = members[members.indexOf(from) + by];
  if (!next) return;
  next.focus({ preventScroll: true });
  bring(next);
};
