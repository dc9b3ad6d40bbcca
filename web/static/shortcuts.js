// Single keys do things outside of fields; the help page turns them off, as WCAG 2.1.4 asks.

const OFF = "telusur-shortcuts-off";
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable]";

/** Call an action when its key is pressed, unless somebody is typing: `{ "/": focusSearch }`. */
export function onKeys(actions) {
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (!Object.hasOwn(actions, key) || target.closest?.(TYPING) || isOff()) return;
    event.preventDefault();
    actions[key]();
  });
}

function isOff() {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false; // a browser that keeps nothing
  }
}

const choice = document.getElementById("shortcuts");
if (choice) {
  choice.checked = !isOff();
  choice.closest("[hidden]").hidden = false;
  choice.addEventListener("change", () => {
    if (choice.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
}
