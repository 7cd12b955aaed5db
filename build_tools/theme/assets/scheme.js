// Keeps the reader's own choice between light and dark; without one the page follows the system.
const root = document.documentElement;
const remembered = { get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
                     set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* private windows may refuse */ } } };

root.dataset.scripted = "";
if (["light", "dark"].includes(remembered.get("scheme"))) root.dataset.scheme = remembered.get("scheme");

addEventListener("click", (event) => {
  if (!event.target.closest?.("[data-scheme-switch]")) return;
  const shown = root.dataset.scheme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  root.dataset.scheme = shown === "dark" ? "light" : "dark";
  remembered.set("scheme", root.dataset.scheme);
});
