/* The keyboard. In the editor keys go with Alt and Shift or with Ctrl; single letters work outside fields only. */
import { closeCell, opened, openCell, openNeighbour, take } from "./cells.js";
import { toggleColumn } from "./columns.js";
import { placeOf, sheet } from "./sheet.js";

const SWITCH = "inkuru letters";
const dialog = document.getElementById("keys");

const press = (selector) => document.querySelector(`#writing ${selector}`)?.click();

/** With Alt and Shift, by the place of the key: letters differ from one keyboard to the next. */
const WITH_ALT_SHIFT = {
  KeyS: () => pick('.panel [data-do="copy-source"]'),
  KeyN: () => openNeighbour(1),
  KeyP: () => openNeighbour(-1),
  Enter: () => press('[data-do="split"]'),
  KeyM: () => press('[data-do="join"]'),
  KeyO: () => press('[data-do="compose"][value="add"]'),
  KeyU: () => press('[data-do="compose"][value="up"]'),
  KeyD: () => press('[data-do="compose"][value="down"]'),
  KeyX: () => press('[data-do="compose"][value="out"]'),
  KeyK: () => document.querySelector("#writing #kind")?.focus(),
};

/** Single letters, outside fields. */
const LETTERS = {
  "?": () => showKeys(),
  j: () => move(1),
  k: () => move(-1),
  n: () => openNeighbour(1),
  p: () => openNeighbour(-1),
  r: () => toStep("forward"),
  b: () => toStep("back"),
};

function pick(selector) {
  const button = document.querySelector(selector);
  if (button) take(button);
}

function showKeys() {
  dialog.showModal();
  // Browsers would go to the first field, at the end of the list.
  dialog.querySelector("h2").focus();
}

const lettersWork = () => localStorage.getItem(SWITCH) !== "off";

/** The focus goes to the passage below or above, in the same edition. */
function move(step) {
  const here = document.activeElement?.closest("#sheet td");
  const language = here?.dataset.language ?? sheet.querySelector("tbody td:not([hidden]) .opens")?.closest("td").dataset.language;
  const links = [...sheet.querySelectorAll(`tbody td[data-language="${language}"] .opens`)];
  const place = links.indexOf(here?.querySelector(".opens"));
  const next = links[place < 0 ? (step > 0 ? 0 : links.length - 1) : place + step];
  next?.focus();
  next?.closest("td").scrollIntoView({ block: "nearest" });
}

/** The focus goes to a step of the edition that has it, else of the first that has such a step; Enter takes it. */
function toStep(kind) {
  const language = document.activeElement?.closest("#sheet [data-language]")?.dataset.language;
  const doors = [...sheet.querySelectorAll(`thead [data-step="${kind}"]`)];
  const door = doors.find((one) => one.closest("th").dataset.language === language) ?? doors[0];
  door?.closest("details")?.setAttribute("open", "");
  door?.focus();
}

function inEditor(event) {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") return () => press('[data-do="save-next"]');
  if (event.key === "Escape" && !event.isComposing) return () => closeCell();
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null;
  const digit = /^Digit([1-9])$/.exec(event.code);
  if (digit) return () => pick(`.panel [data-key="${digit[1]}"]`);
  return WITH_ALT_SHIFT[event.code] ?? null;
}

function outside(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !lettersWork()) return null;
  if (/^[1-9]$/.test(event.key)) return () => hideByNumber(Number(event.key));
  return LETTERS[event.key] ?? null;
}

function hideByNumber(number) {
  const heads = [...sheet.querySelectorAll("thead th")];
  if (heads[number - 1]) toggleColumn(heads[number - 1].dataset.language);
}

const isField = (element) => Boolean(element?.closest?.("input, textarea, select, [contenteditable=true]"));

function onKey(event) {
  if (dialog.open) return;
  const isInside = Boolean(opened()) && Boolean(event.target.closest?.("td.open"));
  const doing = (isInside && inEditor(event)) || (!isField(event.target) && outside(event));
  if (!doing) return;
  event.preventDefault();
  event.stopPropagation();
  doing();
}

export function startKeys() {
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("click", (event) => event.target.closest('[data-do="help"]') && showKeys());
  const letters = dialog.querySelector("input[name=letters]");
  letters.checked = lettersWork();
  letters.addEventListener("change", () => localStorage.setItem(SWITCH, letters.checked ? "on" : "off"));
}
