// Searches in the browser; the page works from a folder, without a server.
"use strict";

(() => {
  const MOST = 50;
  const AT_ONCE = 500;
  const { ratings, entries } = window.searchData;
  const field = document.getElementById("find");
  const found = document.getElementById("found");
  const results = document.getElementById("results");

  // Writing without spaces between words is cut by the browser, where it knows how.
  const segmenter = "Segmenter" in Intl ? new Intl.Segmenter(undefined, { granularity: "word" }) : null;
  const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "");
  const separators = /[\n\r\p{Z}\p{P}\p{S}]+/u;

  function tokenize(text) {
    if (!segmenter || !unspaced.test(text)) return plain(text).split(separators);
    return [...segmenter.segment(text)].filter((one) => one.isWordLike).map((one) => plain(one.segment));
  }

  const index = new MiniSearch({
    idField: "path",
    fields: ["title", "quote", "names", "text"],
    tokenize,
    searchOptions: {
      boost: { title: 3, quote: 2, names: 1.5 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: "AND",
    },
  });
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function badge(rating) {
    const made = element("span", "", `badge ${rating.look}`);
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    icon.setAttribute("class", "icon");
    icon.setAttribute("viewBox", "0 0 16 16");
    icon.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `#icon-${rating.look}`);
    icon.append(use);
    const words = element("span", rating.label, `stroke lane-0 ${rating.look}`);
    words.dir = "auto";
    made.append(icon, words);
    return made;
  }

  function line(entry) {
    const made = element("li");
    const title = element("p");
    const link = element("a", entry.title, "mention");
    link.href = entry.path;
    link.dir = "auto";
    title.append(link);
    made.append(title);
    if (entry.type === "claim") {
      const quote = element("p", `“${entry.quote}”`, "quote");
      quote.dir = "auto";
      const under = element("p", "", "under");
      under.append(badge(ratings[entry.rating]), entry.signs);
      made.append(quote, under);
    } else {
      made.append(element("p", `Source · ${entry.names}`, "facts"));
    }
    return made;
  }

  function search() {
    const query = field.value.trim();
    const hits = query ? index.search(query) : [];
    results.replaceChildren(...hits.slice(0, MOST).map((hit) => line(byPath.get(hit.id))));
    const shown = hits.length > MOST ? `; the best ${MOST} are shown` : "";
    found.textContent = query ? `${hits.length} found${shown}.` : "";
  }

  function remember() {
    const query = field.value.trim();
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  }

  let waiting = 0;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      search();
      remember();
    }, 80);
  });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
    remember();
  });

  field.value = new URLSearchParams(location.search).get("q") || "";
  field.focus();
  if (entries.length > AT_ONCE) found.textContent = "Preparing the search…";
  const ready = entries.length > AT_ONCE ? index.addAllAsync(entries, { chunkSize: 200 }) : index.addAll(entries);
  Promise.resolve(ready).then(() => {
    document.documentElement.dataset.search = "ready";
    search();
  });
})();
