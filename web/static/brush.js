// Days chosen by dragging over the histogram. They go into the two date fields, and a button offers to apply
// them: nothing is sent before somebody says so.

const LEAST_DRAG = 6; // pixels; less is a click on a bar

class Brush {
  constructor(chart) {
    this.chart = chart;
    this.drawing = chart.querySelector("svg");
    this.starts = chart.dataset.starts.split(" ");
    this.last = chart.dataset.last;
    this.fields = ["from", "to"].map((name) => document.querySelector(`#date input[name=${name}]`));
    this.band = chart.querySelector(".band");
    this.offer = chart.querySelector(".brushed");
    this.from = null; // where the pointer went down, in pixels of the drawing
    this.dragged = false;
    this.listen();
  }

  listen() {
    const { drawing } = this;
    drawing.classList.add("brush");
    drawing.addEventListener("dragstart", (event) => event.preventDefault());
    drawing.addEventListener("pointerdown", (event) => this.begin(event));
    drawing.addEventListener("pointermove", (event) => this.move(event));
    drawing.addEventListener("pointerup", () => this.end());
    drawing.addEventListener("pointercancel", () => this.cancel());
    drawing.addEventListener("click", (event) => this.dragged && event.preventDefault(), { capture: true });
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.from !== null && this.cancel());
  }

  place(event) {
    const { left, width } = this.drawing.getBoundingClientRect();
    this.width = width;
    return Math.min(Math.max(event.clientX - left, 0), width);
  }

  begin(event) {
    if (event.button !== 0 || !event.isPrimary) return;
    this.from = this.to = this.place(event);
    this.dragged = false;
  }

  move(event) {
    if (this.from === null) return;
    this.to = this.place(event);
    if (!this.dragged && Math.abs(this.to - this.from) < LEAST_DRAG) return;
    if (!this.dragged) this.drawing.setPointerCapture(event.pointerId);
    this.dragged = true;
    this.draw();
  }

  /** First and last stretch of time under the band. */
  stretches() {
    const index = (x) => Math.min(Math.floor((x / this.width) * this.starts.length), this.starts.length - 1);
    return [index(Math.min(this.from, this.to)), index(Math.max(this.from, this.to))];
  }

  draw() {
    const [first, last] = this.stretches();
    const slot = 100 / this.starts.length;
    this.band.setAttribute("x", `${first * slot}%`);
    this.band.setAttribute("width", `${(last + 1 - first) * slot}%`);
  }

  end() {
    if (this.from === null) return;
    if (this.dragged) this.fill();
    this.from = null;
  }

  cancel() {
    this.from = null;
    this.band.setAttribute("width", "0");
  }

  fill() {
    const [first, last] = this.stretches();
    const next = this.starts[last + 1];
    const days = [this.starts[first], next ? dayBefore(next) : this.last];
    this.fields.forEach((field, number) => (field.value = days[number]));
    this.offer.querySelector("[data-told]").textContent = days.join(" – ");
    this.offer.hidden = false;
  }
}

function dayBefore(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

for (const chart of document.querySelectorAll("[data-starts]")) new Brush(chart);
