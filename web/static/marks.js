// From mark to mark of an article: two buttons, and the keys n and p.

import { onKeys } from "./shortcuts.js";

class Marks {
  constructor(nav) {
    this.nav = nav;
    this.marks = [...document.querySelectorAll("mark[id]")];
    this.at = this.marks.findIndex((mark) => `#${mark.id}` === location.hash);
    this.place = document.createElement("span");
    this.place.setAttribute("role", "status");
    nav.replaceChildren(this.button("previous", "←", -1), this.place, this.button("next", "→", 1));
    onKeys({ n: () => this.step(1), p: () => this.step(-1) });
    this.tell();
  }

  button(name, arrow, by) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = arrow;
    button.setAttribute("aria-label", this.nav.dataset[name]);
    button.title = this.nav.dataset[name];
    button.addEventListener("click", () => this.step(by));
    return button;
  }

  step(by) {
    this.marks[this.at]?.classList.remove("here");
    const count = this.marks.length;
    this.at = this.at < 0 ? (by > 0 ? 0 : count - 1) : (this.at + by + count) % count;
    const mark = this.marks[this.at];
    mark.classList.add("here");
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    mark.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
    this.tell();
  }

  tell() {
    const texts = this.nav.dataset;
    const around = this.marks[this.at]?.closest("p, h1")?.textContent.trim().slice(0, 200) ?? "";
    this.place.textContent =
      this.at < 0 ? texts.all : texts.place.replace("{i}", this.at + 1).replace("{n}", this.marks.length);
    if (!around) return;
    const read = document.createElement("span");
    read.className = "unseen";
    read.textContent = `: ${around}`;
    this.place.append(read); // a screen reader hears where it got to
  }
}

const nav = document.getElementById("marks");
if (nav) new Marks(nav);
