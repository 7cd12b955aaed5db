// The search dialog: words, facets that may stand alone, results. The index is Pagefind's and comes with the first opening.
const PAGE_SIZE = 10;
const MOST_NAMED = 3;
const TITLE_WEIGHT = 7; // what Pagefind gives to main headings
const dialog = document.querySelector("[data-search]");
const form = dialog.querySelector("form");
const words = dialog.querySelector(".search__words");
const selects = [...dialog.querySelectorAll("select")];
const status = dialog.querySelector("[role=status]");
const clear = dialog.querySelector("[data-search-clear]");
const list = dialog.querySelector("ol");
const more = dialog.querySelector("[data-search-more]");
const hint = dialog.querySelector("[data-search-hint]");
const suggestions = dialog.querySelector("[data-search-suggestions]");
const lists = dialog.querySelector("[data-search-lists]");

let pagefind;
let everything = {};
let found = [];
let latest = 0;

export async function start() {
  list.ariaBusy = "true";
  read();
  await load();
  fillFacets();
  read();
  await search();
}

async function load() {
  if (pagefind) return;
  status.textContent = "Loading the index …";
  try {
    const script = await import(new URL(dialog.dataset.pagefindScript, document.baseURI));
    await script.options({ excerptLength: 28 });
    everything = await script.filters();
    pagefind = script;
  } catch {
    status.textContent = "The search index could not be loaded. These lists hold everything:";
    lists.hidden = false;
    list.ariaBusy = "false";
  }
}

// The state of the search stands in the address behind #search, so that it can be shared and comes back.
function read() {
  const chosen = new URLSearchParams(location.hash.slice("#search?".length));
  if (document.activeElement !== words || chosen.has("words")) words.value = chosen.get("words") ?? "";
  for (const select of selects) {
    const value = chosen.get(select.name) ?? "";
    if (value && ![...select.options].some((option) => option.value === value)) select.add(new Option(label(value), value));
    select.value = value;
  }
}

function write() {
  const chosen = new URLSearchParams(Object.entries({ words: words.value.trim(), ...filters() }).filter(([, value]) => value));
  history.replaceState(history.state, "", chosen.size ? `#search?${chosen}` : "#search");
}

const query = () => words.value.trim() || null;
const filters = (without) => Object.fromEntries(selects.filter((select) => select.value && select !== without && !(without && select.dataset.belongsTo === without.name)).map((select) => [select.name, select.value]));

// "Q4: 2 Disagrees" names the question it belongs to and its place in the order; readers see what is left.
const wordsOf = (text) => (text ?? "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const label = (value) => value.replace(/^(Q\d+): \d+ /, "");
const owner = (select) => form.elements[select.dataset.belongsTo];
const belongs = (value, select) => !owner(select) || value.startsWith(`${owner(select).value.split(" ")[0]}: `);

function fillFacets(counts = {}) {
  for (const select of selects) {
    const value = select.value;
    const all = everything[select.name] ?? {};
    const values = Object.keys(all).filter((key) => belongs(key, select)).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    const options = values.map((key) => {
      const count = (counts[select.name] ?? all)[key] ?? 0;
      const option = new Option(`${label(key)} (${count})`, key);
      option.disabled = count === 0 && key !== value;
      return option;
    });
    select.replaceChildren(new Option("Any", ""), ...options);
    select.value = values.includes(value) ? value : "";
    select.disabled = Boolean(owner(select)) && !owner(select).value;
  }
}

// By words the best fit comes first; by filters alone people stand by family name and statements by day.
const ask = (text, chosen) => pagefind.search(text, { filters: chosen, ...(text ? {} : { sort: { order: "asc" } }) });

// A name brings its person first: their page holds all that they said.
async function findNamed(text, chosen) {
  const typed = wordsOf(text);
  const has = (name) => typed.every((word) => wordsOf(name).includes(word));
  const names = Object.keys(everything.person ?? {}).filter(has).slice(0, MOST_NAMED);
  if (!typed.length || (chosen.kind ?? "Person") !== "Person") return [];
  const answers = await Promise.all(names.map((person) => pagefind.search(null, { filters: { ...chosen, person, kind: "Person" } })));
  return answers.flatMap((answer) => answer.results);
}

// Behind each choice stands how many pages it would find beside the other choices.
async function countFacets(answer) {
  const counts = {};
  for (const select of selects) {
    const others = filters(select);
    const same = Object.keys(others).length === Object.keys(filters()).length;
    counts[select.name] = !query() && !Object.keys(others).length ? everything[select.name]
      : (same ? answer : await ask(query(), others)).filters[select.name];
  }
  return counts;
}

async function search() {
  if (!pagefind) return;
  const turn = ++latest;
  const idle = !query() && !Object.keys(filters()).length;
  const answer = idle ? { results: [], filters: everything } : await ask(query(), filters());
  const counts = await countFacets(answer);
  const named = idle ? [] : await findNamed(query(), filters());
  if (turn !== latest) return;
  fillFacets(counts);
  const results = [...named, ...answer.results.filter(({ id }) => !named.some((other) => other.id === id))];
  const count = results.length;
  clear.hidden = idle;
  hint.hidden = !idle;
  lists.hidden = !idle && count > 0;
  await show(results, idle ? "" : count === 0 ? "Nothing found." : count === 1 ? "1 page found" : `${count} pages found`);
  const helpful = idle ? [] : await suggest(count === 0);
  if (turn === latest) suggestions.replaceChildren(...helpful);
}

async function show(results, message) {
  const turn = latest;
  found = results;
  list.replaceChildren();
  await showMore();
  if (turn !== latest) return;
  status.textContent = message;
  list.ariaBusy = "false";
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
  const part = bestPart(page);
  const link = element("a", "search-result__title", page.meta.title ?? page.url);
  link.href = part?.url ?? page.url;
  return element("li", "search-result", link,
    element("p", "search-result__facts", [page.meta.facts ?? page.filters?.kind?.[0], ...positions(page)].filter(Boolean).join(" · ")),
    element("p", "search-result__excerpt", ...excerptNodes(part ? withTitle(part) : page.excerpt)));
}

// The part of a long page that has most of the words; none if the title has them, or what stands before the first part.
function bestPart(page) {
  const fit = (part) => part.weighted_locations.reduce((sum, place) => sum + place.balanced_score, 0);
  const best = page.sub_results.toSorted((a, b) => fit(b) - fit(a))[0];
  const opening = page.sub_results.find(({ anchor }) => !anchor || anchor.element === "h1");
  const titled = opening?.weighted_locations.some(({ weight }) => weight >= TITLE_WEIGHT);
  return titled || best === opening ? undefined : best;
}

// What stands right below a heading has it in its excerpt already.
const withTitle = ({ title, excerpt }) => (excerpt.replace(/<\/?mark>/g, "").startsWith(title) ? excerpt : `${title}. ${excerpt}`);

// The positions on the chosen question, or all of them.
function positions(page) {
  const chosen = form.elements.question.value.split(" ")[0];
  return (page.meta.positions?.split(" · ") ?? []).filter((position) => !chosen || position.startsWith(`${chosen}:`));
}

// An excerpt is the page's text with <mark> around the hits. Only text is taken from it, so no markup can come through.
function excerptNodes(excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  return [...parsed.childNodes].map((node) => (node.nodeName === "MARK" ? element("mark", "basis", node.textContent) : node.textContent));
}

// What would find more: a name that is spelt almost so and, where nothing was found, fewer filters or one word less.
async function suggest(empty) {
  const tries = selects.filter((select) => empty && select.value).map((select) => [`Without “${label(select.value)}”`, query(), filters(select)]);
  const parts = query()?.split(/\s+/) ?? [];
  for (const [place, part] of parts.entries()) {
    const rest = (word) => parts.map((other, at) => (at === place ? word : other)).filter(Boolean).join(" ");
    if (empty && parts.length > 1) tries.push([`Without “${part}”`, rest(""), filters()]);
    // Beside results only a long word counts as misspelt, and only if the name finds more: many a word is a slip away from one.
    const near = empty ? nearWords(part, ["person", "question", "group"]) : part.length > 5 ? nearWords(part, ["person"]) : [];
    for (const other of near) tries.push([`Did you mean “${rest(other)}”?`, rest(other), filters()]);
  }
  const buttons = [];
  for (const [title, text, chosen] of tries) {
    const count = (await ask(text, chosen)).results.length;
    if (count > (empty ? 0 : found.length)) buttons.push(suggestion(`${title} (${count})`, text, chosen));
  }
  return buttons;
}

function suggestion(title, text, chosen) {
  const button = element("button", "button", title);
  button.type = "button";
  button.addEventListener("click", () => {
    words.value = text ?? "";
    for (const select of selects) select.value = chosen[select.name] ?? "";
    changed();
    words.focus();
  });
  return button;
}

// Words of the given facets that differ from a word by a slip, or by two in a long word; none if it is one of them.
function nearWords(word, facets) {
  const known = new Set(facets.flatMap((name) => Object.keys(everything[name] ?? {})).join(" ").split(/[^\p{L}\p{N}]+/u));
  const most = word.length > 5 ? 2 : word.length > 3 ? 1 : 0;
  const near = [...known].map((other) => [distance(word.toLowerCase(), other.toLowerCase()), other]).filter(([slips]) => slips <= most).sort();
  return near[0]?.[0] === 0 ? [] : near.slice(0, 3).map(([, other]) => other);
}

// Levenshtein's distance: the fewest letters to change, add or leave out.
function distance(a, b) {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const last = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
  }
  return row[b.length];
}

function changed() {
  write();
  return search();
}

function moveFocus(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [words, ...list.querySelectorAll("a"), ...(more.hidden ? [] : [more])];
  const here = stops.indexOf(document.activeElement);
  if (!step || here < 0) return;
  event.preventDefault();
  stops[Math.min(Math.max(here + step, 0), stops.length - 1)].focus();
}

let pause;
form.addEventListener("input", () => {
  latest++; // An answer still on its way is to what was asked before.
  list.ariaBusy = "true";
  clearTimeout(pause);
  pause = setTimeout(changed, 150);
});
form.addEventListener("submit", (event) => { event.preventDefault(); list.querySelector("a")?.focus(); });
clear.addEventListener("click", () => { words.value = ""; for (const select of selects) select.value = ""; changed(); words.focus(); });
dialog.addEventListener("keydown", moveFocus);
more.addEventListener("click", showMore);
