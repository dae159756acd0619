// Where a stretch of the report stands on the page. Offsets count code points, the page counts UTF-16 units.
const byId = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const article = document.querySelector("article");
const points = (words) => (/[\ud800-\udfff]/.test(words) ? [...words].length : words.length);
const units = (words, count) => (/[\ud800-\udfff]/.test(words) ? [...words].slice(0, count).join("").length : count);

// Every text node of the report, in order, with the offset of its first character.
const stretches = [];
all("p[data-at]", article ?? document.createElement("div")).forEach((paragraph) => {
  let at = Number(paragraph.dataset.at);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    stretches.push({ node: walker.currentNode, at });
    at += points(walker.currentNode.data);
  }
});

// The last stretch that begins at or before an offset.
const stretchAt = (offset) => {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle].at <= offset) low = middle + 1; else high = middle;
  }
  return stretches[Math.max(low - 1, 0)];
};

const rangeOf = (start, end) => {
  const range = document.createRange();
  const [first, last] = [stretchAt(start), stretchAt(end - 1)];
  range.setStart(first.node, Math.min(units(first.node.data, start - first.at), first.node.data.length));
  range.setEnd(last.node, Math.min(units(last.node.data, end - last.at), last.node.data.length));
  return range;
};

// Light up stretches of the report without changing the page; an old browser shows the marks alone.
const highlight = (name, ranges) => {
  if (!globalThis.Highlight || !CSS.highlights) return;
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges)); else CSS.highlights.delete(name);
};

// Every place of the words in the report, script and width as they are written.
const rangesOf = (words) => all("p[data-at]", article).flatMap((paragraph) => {
  const text = paragraph.textContent;
  const start = Number(paragraph.dataset.at);
  const found = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const first = start + points(text.slice(0, at));
    found.push(rangeOf(first, first + points(words)));
  }
  return found;
});
