// Sets any two people side by side: fills the layout of the comparisons that have pages of their own.
const form = document.querySelector("[data-compare]");
const section = document.querySelector("[data-comparison]");
const slot = (name, root = section) => root.querySelector(`[data-slot="${name}"]`);
const pattern = slot("rows").firstElementChild;
const root = new URL("../", import.meta.url);
let everybody;

function load() {
  everybody ??= fetch(new URL("compare/positions.json", root)).then((answer) => answer.json());
  return everybody;
}

function fillPerson(cell, person) {
  slot("name", cell).textContent = person.name;
  slot("name", cell).href = new URL(person.address, root);
  for (const name of ["role", "interest"]) slot(name, cell).textContent = person[name];
}

function fillSide(cell, data, person, [kind, label, when, address, words, summary, day]) {
  slot("who", cell).textContent = person.short;
  const mark = slot("mark", cell);
  for (const other of cell.querySelectorAll('[data-slot="mark"] ~ [data-slot="mark"]')) other.remove();
  mark.replaceWith(...data.kinds[kind].flatMap((stance) => {
    const copy = mark.cloneNode();
    copy.className = `mark mark--${stance} mark--dense${when ? ` mark--${when}` : ""}`;
    return [copy, " "];
  }));
  const texts = { link: address && label, silence: !address && label, summary, day };
  for (const [name, text] of Object.entries(texts)) {
    if (text) slot(name, cell).textContent = text;
    else slot(name, cell).remove();
  }
  if (address) slot("link", cell).href = new URL(address, root);
  const quotation = slot("words", cell);
  quotation.replaceChildren(...words.map((text) => Object.assign(document.createElement("p"), { textContent: `“${text}”` })));
  if (!words.length) quotation.remove();
}

function makeRow(data, question, a, b, place) {
  const row = pattern.cloneNode(true);
  const link = slot("question", row);
  link.href = new URL(question.address, root);
  link.firstElementChild.textContent = `Q${question.number}`;
  link.lastChild.textContent = ` ${question.short}`;
  fillSide(slot("first", row), data, a, a.sides[place]);
  fillSide(slot("second", row), data, b, b.sides[place]);
  const difference = differenceOf(data, a, b, place);
  slot("difference", row).textContent = difference.text.replace("{first}", () => a.short).replace("{second}", () => b.short);
  return row;
}

const differenceOf = (data, a, b, place) => data.differences[data.table[a.sides[place][0]][b.sides[place][0]]];

function likeness(data, a, b) {
  const outcomes = data.questions.map((_, place) => differenceOf(data, a, b, place).outcome);
  const count = (outcome) => outcomes.filter((other) => other === outcome).length;
  return data.likeness[`${count("near")} ${count("far")} ${count("open")}`];
}

const chosen = () => [form.elements.a.value, form.elements.b.value];

async function update() {
  const [a, b] = chosen();
  for (const [select, taken] of [[form.elements.a, b], [form.elements.b, a]]) {
    for (const option of select.options) option.disabled = Boolean(option.value) && option.value === taken;
  }
  section.hidden = !a || !b || a === b;
  if (section.hidden) return;
  try {
    const data = await load();
    if (chosen().join() === [a, b].join()) fill(data, a, b);
  } catch {
    everybody = undefined;
    slot("likeness").textContent = "The positions could not be loaded.";
  }
}

function fill(data, a, b) {
  const order = Object.keys(data.people);
  const [first, second] = [a, b].sort((one, other) => order.indexOf(one) - order.indexOf(other)).map((id) => data.people[id]);
  slot("names").textContent = `${first.name} and ${second.name}`;
  slot("likeness").textContent = likeness(data, first, second);
  slot("apart").textContent = apart(data, first, second);
  const heads = slot("table").querySelector("thead");
  fillPerson(slot("first", heads), first);
  fillPerson(slot("second", heads), second);
  slot("rows").replaceChildren(...data.questions.map((question, place) => makeRow(data, question, first, second, place)));
}

function apart(data, a, b) {
  const questions = data.questions.filter((_, place) => differenceOf(data, a, b, place).outcome === "far");
  return questions.length ? data.apart.replace("{questions}", () => questions.map(({ number, short }) => `Q${number} ${short}`).join("; ")) : "";
}

// Each control makes one step in the history, however many of its values a reader tries in a row.
let last = null;
function changed({ target }) {
  const address = new URL(location);
  for (const name of ["a", "b"]) {
    if (form.elements[name].value) address.searchParams.set(name, form.elements[name].value);
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history[target === last ? "replaceState" : "pushState"](null, "", address);
  last = target;
  update();
}

function restore() {
  last = null;
  for (const name of ["a", "b"]) {
    form.elements[name].value = new URL(location).searchParams.get(name) ?? "";
    if (form.elements[name].selectedIndex < 0) form.elements[name].value = "";
  }
  update();
}

form.addEventListener("change", changed);
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", restore);
restore();
