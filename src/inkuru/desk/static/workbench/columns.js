/* Columns are hidden and shown without loading the page; the address keeps which. */
import { sheet } from "./sheet.js";

const languages = () => [...sheet.querySelectorAll("thead th")].map((one) => one.dataset.language);
let hiddenOnes = new Set();

export function toggleColumn(language) {
  const all = languages();
  if (!all.includes(language)) return;
  if (hiddenOnes.has(language)) hiddenOnes.delete(language);
  else if (hiddenOnes.size < all.length - 1) hiddenOnes.add(language);
  apply();
  const left = all.filter((one) => !hiddenOnes.has(one));
  const address = new URL(location.href);
  if (hiddenOnes.size) address.searchParams.set("languages", left.join(","));
  else address.searchParams.delete("languages");
  history.replaceState(null, "", decodeURIComponent(address.href));
}

/** Also what was swapped in since stands hidden where its column is. */
function apply() {
  for (const cell of sheet.querySelectorAll("[data-language]")) cell.hidden = hiddenOnes.has(cell.dataset.language);
  for (const shows of [1, 2, 3, 4]) {
    sheet.classList.toggle(`shows-${shows}`, languages().length - hiddenOnes.size === shows);
  }
  for (const button of document.querySelectorAll("[data-column]")) {
    button.setAttribute("aria-pressed", String(!hiddenOnes.has(button.dataset.column)));
  }
}

export function startColumns() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-column]");
    if (button) toggleColumn(button.dataset.column);
  });
  document.addEventListener("htmx:afterSwap", () => hiddenOnes.size && apply());
}
