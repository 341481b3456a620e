// Makes the page of a document quicker to use; everything can be read without it.
"use strict";

(() => {
  const root = document.documentElement;
  root.classList.add("scripts");
  const sheets = [...document.querySelectorAll(".sheet")];
  if (!sheets.length) return;

  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const byNumber = new Map(sheets.map((sheet) => [sheet.dataset.number, sheet]));
  const words = document.querySelector(".words");
  const form = document.getElementById("filters");
  const status = document.getElementById("filtered");
  let open = null;

  const chipOf = (sheet) => document.getElementById(`text:${sheet.id}`);
  const strokesOf = (sheet) => words.querySelectorAll(`[data-claim="${sheet.dataset.number}"]`);
  const isShown = (sheet) => !sheet.classList.contains("filtered");
  const idOf = (link) => decodeURIComponent(link.hash.slice(1));

  function mark(sheet, on) {
    sheet.classList.toggle("open", on);
    for (const stroke of strokesOf(sheet)) stroke.classList.toggle("active", on);
    const chip = chipOf(sheet);
    if (!chip) return;
    if (on) chip.setAttribute("aria-current", "true");
    else chip.removeAttribute("aria-current");
  }

  function show(sheet, behavior = "auto") {
    if (open) mark(open, false);
    open = sheet;
    if (!sheet) return;
    mark(sheet, true);
    sheet.scrollTop = 0;
    sheet.focus({ preventScroll: true });
    keepInSight(strokesOf(sheet)[0] || chipOf(sheet), behavior);
  }

  // Scroll only when the words stand outside of what the sheet leaves free.
  function keepInSight(place, behavior) {
    if (!place) return;
    const { top } = place.getBoundingClientRect();
    const sheet = open.getBoundingClientRect();
    const below = sheet.width < innerWidth ? innerHeight : sheet.top;
    if (top < 40 || top > below - 60) {
      scrollTo({ top: scrollY + top - Math.min(120, below / 4), behavior });
    }
  }

  function go(sheet) {
    if (!sheet) return;
    history.pushState(null, "", `#${sheet.id}`);
    show(sheet);
  }

  function close() {
    if (!open) return;
    const chip = chipOf(open);
    show(null);
    history.pushState(null, "", location.pathname + location.search);
    if (chip) chip.focus({ preventScroll: true });
  }

  function step(by) {
    const shown = sheets.filter((sheet) => isShown(sheet) || sheet === open);
    go(shown[shown.indexOf(open) + by]);
  }

  // The innermost claim under a click on words; links keep their own way.
  function chosen(target) {
    const link = target.closest("a");
    if (link) return link.classList.contains("chip") ? byId.get(idOf(link)) : null;
    const over = [];
    for (let at = target.closest("[data-claim]"); at; at = at.parentElement.closest("[data-claim]")) {
      const sheet = byNumber.get(at.dataset.claim);
      if (sheet && isShown(sheet)) over.push(sheet);
    }
    const length = (sheet) => [...strokesOf(sheet)].reduce((sum, one) => sum + one.textContent.length, 0);
    return over.sort((one, other) => length(one) - length(other))[0];
  }

  document.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a");
    if (link && link.classList.contains("close")) {
      event.preventDefault();
      close();
    } else if (link && link.classList.contains("step")) {
      event.preventDefault();
      step(Number(link.dataset.step));
    } else if (words.contains(event.target) && !String(getSelection())) {
      const sheet = chosen(event.target);
      if (!sheet) return;
      event.preventDefault();
      go(sheet);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target.closest("input, select, textarea, pre")) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "Escape") close();
    else if (by) {
      event.preventDefault();
      step(by);
    }
  });

  function filter() {
    const wanted = [...form.querySelectorAll("select")].filter((select) => select.value);
    for (const sheet of sheets) {
      const fits = wanted.every((select) => sheet.dataset[select.dataset.filter] === select.value);
      sheet.classList.toggle("filtered", !fits);
      for (const stroke of strokesOf(sheet)) stroke.classList.toggle("off", !fits);
      const chip = chipOf(sheet);
      if (chip) chip.classList.toggle("off", !fits);
    }
    for (const alarm of words.querySelectorAll(".alarm")) {
      alarm.classList.toggle("off", !alarm.querySelector(".stroke:not(.off)"));
    }
    const count = sheets.filter(isShown).length;
    status.textContent = wanted.length ? `${count} of ${sheets.length} claims shown.` : `All ${sheets.length} claims shown.`;
  }

  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());

  const fromAddress = () => byId.get(idOf(location)) || null;
  addEventListener("popstate", () => show(fromAddress()));
  addEventListener("hashchange", () => show(fromAddress()));
  if (fromAddress()) show(fromAddress(), "instant");
})();
