// Searches inside a facet while somebody types: the values come from the page that its form asks for.

import { latest, read } from "./latest.js";

async function page(signal, form) {
  const response = await read(`${form.action}?${new URLSearchParams(new FormData(form))}`, signal);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

for (const field of document.querySelectorAll("[data-values]")) {
  const ask = latest(page, (found) => {
    const values = found?.getElementById(field.dataset.values);
    if (!values) return;
    document.getElementById(values.id).replaceWith(document.adoptNode(values));
    const told = document.getElementById(`${values.id}-told`);
    told.textContent = found.getElementById(told.id).textContent;
  });
  field.addEventListener("input", () => ask(field.form));
}
