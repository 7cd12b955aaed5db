// Narrows the lists of a page by its filter form, and keeps what is chosen in the address.
//
// data-item      something listed; data-<control>="…" holds what it is found under
// data-of        something else that stands or falls with the item of that id
// data-holder    a list that goes, with the heading before it, when nothing in it is left
// data-count     how many shown items are found under data-under for this control
// data-shown     how many items are shown; data-part how many of its holder
const form = document.querySelector("[data-filter]");
const status = form.querySelector("[data-filter-status]");
const clear = form.querySelector("[data-filter-clear]");
const nothing = form.querySelector("[data-filter-nothing]");
const selects = [...form.querySelectorAll("select")];
const find = (selector, root = document) => [...root.querySelectorAll(selector)];
const words = (text) => (text ? text.split(" ") : []);

const items = find("[data-item]").map((node) => ({ node, values: Object.fromEntries(selects.map(({ name }) => [name, words(node.dataset[name])])) }));
const followers = find("[data-of]");
const holders = find("[data-holder]").map((node) => ({ node, members: find("[data-item], [data-of]", node), heading: headingOf(node), part: find("[data-part]", node).find((part) => part.closest("[data-holder]") === node) }));
const folds = find("details[data-holder]");
const counts = find("[data-count]");
const labels = new Map(find("option", form).map((option) => [option, option.text]));
const original = new Map([...counts, ...find("[data-shown], [data-part]")].map((node) => [node, node.textContent]));

// The heading of a list stands before it, at most a note away.
function headingOf(node) {
  const before = [];
  for (let other = node.previousElementSibling; other; other = other.previousElementSibling) {
    if (!other.matches("h2, h3, .section-note")) return [];
    before.push(other);
    if (!other.matches(".section-note")) return before;
  }
  return [];
}

// The values that an option takes in; those of a dependent control begin with the value that it belongs to.
function taken(select, option) {
  const owner = form.elements[select.dataset.belongsTo];
  if (!option.value || (owner && !owner.value)) return null;
  const values = words(option.dataset.takesIn ?? option.value);
  return owner ? values.map((value) => `${owner.value}:${value}`) : values;
}

// A control whose options take in nothing, as a question without a position, narrows nothing by itself.
function conditions(without) {
  return selects.filter((select) => select !== without)
    .map((select) => [select.name, taken(select, select.selectedOptions[0])])
    .filter(([, values]) => values?.length);
}

const fits = (item, wanted) => wanted.every(([name, values]) => values.some((value) => item.values[name].includes(value)));

function update() {
  for (const select of selects) {
    const owner = form.elements[select.dataset.belongsTo];
    if (owner) { select.disabled = !owner.value; if (!owner.value) select.value = ""; }
  }
  const wanted = conditions();
  const shown = items.filter((item) => fits(item, wanted));
  show(shown, wanted.length > 0);
  for (const select of selects) countOptions(select);
  status.textContent = shown.length === items.length ? `Showing all ${items.length} ${form.dataset.noun}` : `Showing ${shown.length} of ${items.length} ${form.dataset.noun}`;
  clear.hidden = !selects.some((select) => select.value);
  suggest(shown.length === 0);
}

function show(shown, narrowed) {
  const visible = new Set(shown.map(({ node }) => node));
  const ids = new Set(shown.map(({ node }) => node.dataset.item));
  for (const { node } of items) node.hidden = !visible.has(node);
  for (const node of followers) node.hidden = !ids.has(node.dataset.of);
  for (const { node, members, heading, part } of holders) {
    const left = members.filter((member) => !member.hidden).length;
    for (const other of [node, ...heading]) other.hidden = left === 0;
    if (part) part.textContent = narrowed ? `${left} of ${original.get(part)}` : original.get(part);
  }
  for (const fold of folds) fold.open = narrowed && !fold.hidden;
  for (const node of counts) {
    const under = words(node.dataset.under);
    node.textContent = narrowed ? shown.filter((item) => under.some((value) => item.values[node.dataset.count].includes(value))).length : original.get(node);
  }
  for (const node of find("[data-shown]")) node.textContent = narrowed ? shown.length : original.get(node);
  document.documentElement.toggleAttribute("data-narrowed", narrowed);
}

// Behind each choice stands how many items it would show beside the other choices.
function countOptions(select) {
  const others = items.filter((item) => fits(item, conditions(select)));
  for (const option of select.options) {
    const values = taken(select, option);
    if (!values?.length) { option.text = labels.get(option); continue; }
    const count = others.filter((item) => fits(item, [[select.name, values]])).length;
    option.text = `${labels.get(option)} (${count})`;
    option.disabled = count === 0 && !option.selected;
  }
}

function suggest(empty) {
  nothing.hidden = !empty;
  const drops = !empty ? [] : selects.filter((select) => taken(select, select.selectedOptions[0])?.length).map((select) => {
    const count = items.filter((item) => fits(item, conditions(select))).length;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: `Drop “${labels.get(select.selectedOptions[0])}” (${count})` });
    button.addEventListener("click", () => { select.value = ""; changed(button); select.focus(); });
    return button;
  });
  nothing.replaceChildren(...(empty ? ["Nothing in the record fits all of these together.", ...drops] : []));
}

// Each control makes one step in the history, however many of its values a reader tries in a row.
let last = null;
function changed(control) {
  update();
  const address = new URL(location);
  for (const select of selects) {
    if (select.value) address.searchParams.set(select.name, select.value);
    else address.searchParams.delete(select.name);
  }
  if (address.href !== location.href) history[control === last ? "replaceState" : "pushState"](null, "", address);
  last = control;
}

// A value that no option has, as in an old address, counts as none.
function restore() {
  last = null;
  const chosen = new URL(location).searchParams;
  for (const select of selects) {
    select.value = chosen.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
  update();
}

form.addEventListener("change", (event) => changed(event.target));
form.addEventListener("submit", (event) => event.preventDefault());
clear.addEventListener("click", () => { for (const select of selects) select.value = ""; changed(clear); selects[0].focus(); });
addEventListener("popstate", restore);
restore();
