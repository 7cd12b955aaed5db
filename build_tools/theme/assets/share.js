// Copies what a reader takes along: the words with their citation, or the address of a statement or a reading.
const status = document.createElement("p");
status.className = "visually-hidden";
status.setAttribute("role", "status");
document.body.append(status);

async function copy(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch { return false; }
}

function say(control, message, shown) {
  status.textContent = message;
  const label = control.firstChild;
  const before = label.textContent;
  if (before === shown) return;
  label.textContent = shown;
  setTimeout(() => { label.textContent = before; status.textContent = ""; }, 4000);
}

async function copyWords(button) {
  const blocks = button.dataset.copy.split(" ").map((id) => document.getElementById(id));
  if (await copy(blocks.map((block) => block.textContent.trim()).join("\n"))) return say(button, "Copied to the clipboard.", "Copied");
  const range = document.createRange();
  range.setStartBefore(blocks[0]);
  range.setEndAfter(blocks.at(-1));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  blocks[0].scrollIntoView({ block: "nearest" });
  say(button, "Copying is not allowed here. The text is selected: copy it with the keyboard.", "Selected");
}

async function copyAddress(link) {
  const address = new URL(link.href);
  address.search = "";
  say(link, ...(await copy(address.href) ? ["The address is copied to the clipboard.", "Link copied"] : [`The address is ${address.href}`, "Link"]));
}

addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (button) copyWords(button);
  const link = event.target.closest?.("[data-permalink]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // On its own page the address bar shows the address as well; elsewhere the reader stays where they are.
  if (!link.hash || link.pathname !== location.pathname) event.preventDefault();
  copyAddress(link);
});
