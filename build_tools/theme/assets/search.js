// The search dialog. Nothing is fetched before the reader opens it; the index itself is made by Pagefind.
const PAGE_SIZE = 10;
const dialog = document.querySelector("[data-search]");
const form = dialog.querySelector("form");
const words = dialog.querySelector(".search__words");
const selects = [...dialog.querySelectorAll("select")];
const status = dialog.querySelector("[role=status]");
const list = dialog.querySelector("ol");
const more = dialog.querySelector("[data-search-more]");
const nothing = dialog.querySelector(".search__nothing");
const shortcut = dialog.querySelector("[data-search-shortcut]");

let pagefind;
let found = [];
let latest = 0;

async function load() {
  if (pagefind) return;
  status.textContent = "Loading the index …";
  try {
    const script = await import(new URL(dialog.dataset.pagefindScript, document.baseURI));
    await script.options({ excerptLength: 28 });
    fillFacets(await script.filters());
    pagefind = script;
    status.textContent = "";
  } catch {
    status.textContent = "The search index could not be loaded. The lists below hold everything.";
    nothing.hidden = false;
  }
}

function fillFacets(filters) {
  for (const select of selects) {
    const values = Object.entries(filters[select.name] ?? {}).sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
    for (const [value, pages] of values) select.add(new Option(`${value} (${pages})`, value));
    select.parentElement.hidden = values.length === 0;
  }
}

async function search() {
  if (!pagefind) return;
  const turn = ++latest;
  const query = words.value.trim();
  const filters = Object.fromEntries(selects.filter((select) => select.value).map((select) => [select.name, select.value]));
  if (!query && !Object.keys(filters).length) return show([], "");
  const answer = await pagefind.search(query || null, { filters });
  if (turn !== latest) return;
  const count = answer.results.length;
  await show(answer.results, count === 0 ? "Nothing found." : count === 1 ? "1 page found" : `${count} pages found`);
}

async function show(results, message) {
  found = results;
  list.replaceChildren();
  status.textContent = message;
  nothing.hidden = !message || results.length > 0;
  await showMore();
}

async function showMore() {
  const turn = latest;
  const start = list.childElementCount;
  const pages = await Promise.all(found.slice(start, start + PAGE_SIZE).map((result) => result.data()));
  if (turn !== latest) return;
  list.append(...pages.map(resultItem));
  more.hidden = list.childElementCount >= found.length;
  if (start) list.children[start]?.querySelector("a").focus();
}

function element(name, className, ...children) {
  const node = document.createElement(name);
  node.className = className;
  node.append(...children);
  return node;
}

function resultItem(page) {
  const link = element("a", "search-result__title", page.meta.title ?? page.url);
  link.href = page.url;
  const facts = ["kind", "stance", "year"].flatMap((facet) => page.filters?.[facet] ?? []);
  return element("li", "search-result", link,
    element("p", "search-result__excerpt", ...excerptNodes(page.excerpt)),
    element("p", "search-result__facts", [...new Set(facts)].join(" · ")));
}

// An excerpt is the page's text with <mark> around the hits. Only text is taken from it, so no markup can come through.
function excerptNodes(excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  return [...parsed.childNodes].map((node) => (node.nodeName === "MARK" ? element("mark", "basis", node.textContent) : node.textContent));
}

function open() {
  if (dialog.open) return;
  dialog.showModal();
  words.select();
  load().then(search);
}

function moveFocus(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [words, ...list.querySelectorAll("a")];
  const here = stops.indexOf(document.activeElement);
  if (!step || here < 0) return;
  event.preventDefault();
  stops[Math.min(Math.max(here + step, 0), stops.length - 1)].focus();
}

let pause;
form.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, 150); });
form.addEventListener("submit", (event) => { event.preventDefault(); list.querySelector("a")?.focus(); });
dialog.addEventListener("keydown", moveFocus);
dialog.addEventListener("click", (event) => { if (event.target === dialog || event.target.closest("[data-search-close]")) dialog.close(); });
more.addEventListener("click", showMore);
document.addEventListener("click", (event) => { if (event.target.closest("[data-search-open]")) open(); });
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || !shortcut.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  open();
});

// A reader who dictates or whose keys slip can switch the single-key shortcut off for good.
try { shortcut.checked = localStorage.getItem("search-shortcut") !== "off"; } catch { /* private windows may refuse */ }
shortcut.addEventListener("change", () => { try { localStorage.setItem("search-shortcut", shortcut.checked ? "on" : "off"); } catch { /* as above */ } });
