// Completes what is typed into the search box: a combobox with a list, as the WAI-ARIA practices describe it.
// Nothing is chosen before somebody chooses it, and Enter without a choice searches for what was typed.

import { latest, read } from "./latest.js";
import { onKeys } from "./shortcuts.js";

const SHORTEST = 2; // characters that are completed
const SHOWN = 8; // completions

class SearchBox {
  constructor(input) {
    this.input = input;
    this.texts = input.dataset;
    this.numbers = new Intl.NumberFormat(document.documentElement.lang);
    this.found = [];
    this.at = -1; // the active completion; -1 for the field itself
    this.ask = latest((signal, q) => complete(input.dataset.suggest, q, signal), (found) => this.show(found));
    this.list = element("ul", { id: `${input.id}-list`, role: "listbox", hidden: "" });
    this.list.setAttribute("aria-label", this.texts.list);
    this.told = element("div", { role: "status", class: "unseen" });
    this.enhance();
  }

  enhance() {
    const { input, list } = this;
    input.type = "text"; // a search field may not be a combobox (ARIA in HTML)
    input.enterKeyHint = "search";
    const states = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
    for (const [name, value] of Object.entries(states)) input.setAttribute(name, value);
    input.setAttribute("aria-controls", list.id);
    input.after(list, this.told);
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    input.form.addEventListener("submit", () => this.close());
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", (event) => this.choose(this.found[indexOf(event.target)]));
  }

  typed() {
    this.activate(-1);
    if (this.input.value.trim().length >= SHORTEST) this.ask(this.input.value);
    else this.close();
  }

  key(event) {
    const { key } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (step) {
      if (this.list.hidden) this.typed();
      else this.step(step);
    } else if (key === "Escape" && !this.list.hidden) this.close();
    else if (key === "Enter" && this.at >= 0) this.choose(this.found[this.at]);
    else return;
    event.preventDefault();
  }

  /** Up and down through the list, and through the field between its last and its first entry. */
  step(by) {
    const places = this.found.length + 1;
    this.activate(((this.at + 1 + by + places) % places) - 1);
  }

  activate(at) {
    this.list.children[this.at]?.setAttribute("aria-selected", "false");
    this.at = at;
    const active = this.list.children[at];
    if (!active) return void this.input.removeAttribute("aria-activedescendant");
    active.setAttribute("aria-selected", "true");
    active.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", active.id);
  }

  show(found) {
    this.found = found ?? [];
    this.at = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...this.found.map((one, number) => this.option(one, number)));
    this.open(this.found.length > 0);
    const told = this.found.length ? this.texts.found : this.texts.none;
    this.told.textContent = found ? told.replace("{n}", this.found.length) : ""; // no answer: nothing to tell
  }

  option({ kind, value, count, query, alias }, number) {
    const shown = kind === "word" ? (new URLSearchParams(query).get("q") ?? value) : value;
    const counted = (count === 1 ? this.texts.one : this.texts.many).replace("{n}", this.numbers.format(count));
    const facts = [this.texts[kind], alias && `${this.texts.also} ${alias}`, counted].filter(Boolean);
    const attributes = { role: "option", id: `${this.list.id}-${number}`, "aria-selected": "false" };
    const option = element("li", attributes);
    option.append(element("bdi", {}, shown), " ", element("span", { class: "quiet" }, facts.join(" · ")));
    return option;
  }

  open(is) {
    this.list.hidden = !is;
    this.input.setAttribute("aria-expanded", String(is));
  }

  close() {
    this.ask.stop();
    this.activate(-1);
    this.open(false);
    this.told.textContent = "";
  }

  /** The search that a completion stands for, under the filters of the form. */
  choose(one) {
    if (!one) return;
    const { form } = this.input;
    const search = new URLSearchParams(new FormData(form));
    search.delete("q");
    for (const [name, value] of new URLSearchParams(one.query)) {
      if (!search.getAll(name).includes(value)) search.append(name, value);
    }
    this.close();
    location.assign(`${form.action}?${search}`);
  }
}

async function complete(url, q, signal) {
  const response = await read(`${url}?${new URLSearchParams({ q, limit: SHOWN })}`, signal);
  return (await response.json()).suggestions;
}

function indexOf(target) {
  const option = target.closest("[role=option]");
  return option ? [...option.parentNode.children].indexOf(option) : -1;
}

function element(name, attributes, text = "") {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}

const boxes = [...document.querySelectorAll("input[data-suggest]")];
for (const box of boxes) new SearchBox(box);
if (boxes.length) {
  boxes[0].setAttribute("aria-keyshortcuts", "/");
  onKeys({
    "/": () => {
      boxes[0].focus();
      boxes[0].select();
    },
  });
}
