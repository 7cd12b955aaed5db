// Opens the search: by its button, by the / key, by an address that holds one. Its own script comes with the first opening.
const dialog = document.querySelector("[data-search]");
const shortcut = dialog.querySelector("[data-search-shortcut]");
const inAddress = () => /^#search(\?|$)/.test(location.hash);

function show() {
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").select();
  import("./search-dialog.js").then(({ start }) => start());
}

// Opening makes a step in the history, so that the back button closes the search.
function open() {
  if (dialog.open) return;
  history.pushState({ search: true }, "", "#search");
  show();
}

function follow() {
  if (inAddress()) show();
  else dialog.close();
}

dialog.addEventListener("close", () => {
  if (!inAddress()) return;
  if (history.state?.search) history.back();
  else history.replaceState(null, "", location.pathname + location.search);
});
dialog.addEventListener("click", (event) => { if (event.target === dialog || event.target.closest("[data-search-close]")) dialog.close(); });
document.addEventListener("click", (event) => { if (event.target.closest("[data-search-open]")) open(); });
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || !shortcut.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  open();
});
addEventListener("popstate", follow);
if (inAddress()) show();

// A reader who dictates or whose keys slip can switch the single-key shortcut off for good.
try { shortcut.checked = localStorage.getItem("search-shortcut") !== "off"; } catch { /* private windows may refuse */ }
shortcut.addEventListener("change", () => { try { localStorage.setItem("search-shortcut", shortcut.checked ? "on" : "off"); } catch { /* as above */ } });
