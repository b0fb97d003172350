/* One passage at a time is open for writing. It is opened and closed in its place. */
import { mountEditor, prepareEditor } from "./editor.js";
import { Keeper } from "./keeping.js";
import { Looker } from "./looking.js";
import { markTerms } from "./terms.js";
import { addressOf, cellAt, placeOf, sheet, swap, tell, token } from "./sheet.js";

/** The passage that is open: its form, editor and keeper; null where none is. */
let current = null;
/** Whether the form that is swapped in holds what was sent and not saved. */
let cameBack = false;

export const opened = () => (current && current.form.isConnected ? current : null);

/** Open a passage; the one that was open is kept and closed. */
export async function openCell(place) {
  if (opened()?.place === place) {
    opened().editor.focus();
    return;
  }
  const cell = cellAt(place);
  if (!cell || cell.hidden || !cell.querySelector(".opens")) return;
  await closeCell();
  await swap("GET", addressOf(place, "edit"), cellAt(place));
}

/** Close the open passage. What was typed stays kept. */
export async function closeCell() {
  const open = opened();
  if (!open) return;
  await open.keeper.flush();
  await swap("GET", addressOf(open.place, "cell"), cellAt(open.place));
  cellAt(open.place)?.querySelector(".opens")?.focus();
}

/** Throw away what was typed, and close. */
async function discard(button) {
  const open = opened();
  open.keeper.stop();
  const answer = await fetch(button.formAction, { method: "POST", headers: { "X-CSRFToken": token() } }).catch(() => null);
  if (!answer?.ok) {
    open.keeper.resume();
    return;
  }
  open.keeper.forget();
  await swap("GET", addressOf(open.place, "cell"), cellAt(open.place));
  cellAt(open.place)?.querySelector(".opens")?.focus();
}

/** Send the form as a page of its own: paragraphs come and go. What the desk has not got yet goes first. */
async function part(button) {
  const open = opened();
  await open.keeper.flush();
  if (open.keeper.copy) return;
  if (button.dataset.do === "split") {
    const halves = open.editor.halves();
    if (!halves) {
      tell(button.dataset.where);
      open.editor.focus();
      return;
    }
    open.form.elements.text.value = halves[0];
    open.form.append(hidden("rest", halves[1]));
  }
  if (button.name) open.form.append(hidden(button.name, button.value));
  open.keeper.stop();
  open.form.action = button.formAction;
  HTMLFormElement.prototype.submit.call(open.form);
}

function hidden(name, value) {
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name, value });
  return input;
}

/** A story that was pasted goes to the desk as it lies on the clipboard, with what stands round it. */
async function pasteStory(html, [before, behind]) {
  const open = opened();
  const door = open?.form.querySelector('[data-do="paste"]');
  if (!door) return;
  open.form.elements.text.value = before;
  open.form.append(hidden("rest", behind), hidden("html", html));
  await part(door);
}

/** The nearest passage before or after this one in its edition that waits for somebody. */
export function neighbour(step) {
  const here = opened() ? cellAt(opened().place) : (document.activeElement?.closest("#sheet td") ?? null);
  // From nowhere it goes to the edition of the first passage that waits and that one may write.
  const first = sheet.querySelector("tbody td.todo:not([hidden]) .opens")?.closest("td");
  const language = (here ?? first)?.dataset.language;
  const cells = [...sheet.querySelectorAll(`tbody td[data-language="${language}"]`)];
  const start = here ? cells.indexOf(here) : step > 0 ? -1 : cells.length;
  const order = step > 0 ? cells.slice(start + 1) : cells.slice(0, Math.max(start, 0)).reverse();
  return order.find((one) => one.classList.contains("todo") && one.querySelector(".opens"));
}

export async function openNeighbour(step) {
  const cell = neighbour(step);
  if (cell) await openCell(placeOf(cell));
}

/** Take what a button offers into the text: a match, a term, a mend. */
export function take(button) {
  const open = opened();
  if (!open) return;
  const { insert, mend, was, start } = button.dataset;
  if (mend !== undefined) {
    open.editor.mend(was, Number(start), mend);
  } else if ("whole" in button.dataset) {
    open.editor.replaceAll(insert, "marked" in button.dataset);
  } else {
    open.editor.insert(insert);
  }
  open.editor.focus();
}

const DOINGS = {
  close: () => closeCell(),
  discard: (button) => discard(button),
  split: (button) => part(button),
  join: (button) => part(button),
  compose: (button) => part(button),
  paste: (button) => part(button),
  reload: () => location.reload(),
};

function onClick(event) {
  const link = event.target.closest("a.opens");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    openCell(placeOf(link.closest("td")));
    return;
  }
  const button = event.target.closest("[data-do], .take");
  if (button?.classList.contains("take")) take(button);
  else if (button && DOINGS[button.dataset.do]) {
    event.preventDefault();
    event.stopPropagation();
    DOINGS[button.dataset.do](button);
  } else if (!button) openByText(event);
}

/** A click on the words of a cell opens it, unless somebody marks or follows something there. */
function openByText(event) {
  const text = event.target.closest("#sheet td:not(.open) > .text");
  if (!text || event.target.closest("a") || String(getSelection())) return;
  openCell(placeOf(text.closest("td")));
}

async function mount(form) {
  if (current?.form === form) return;
  const open = { form, place: form.dataset.place };
  current = open;
  open.keeper = new Keeper(form);
  const looker = new Looker(form, open.place);
  open.editor = await mountEditor(form, () => {
    open.keeper.changed(open.editor);
    looker.changed(open.editor);
  });
  if (current !== open || !form.isConnected) return;
  open.keeper.start(open.editor);
  if (cameBack) open.keeper.changed(open.editor);
  cameBack = false;
  markTerms(form.closest("td"));
  open.editor.focus();
  document.dispatchEvent(new CustomEvent("inkuru:opened"));
}

/** A passage was saved or confirmed: on to the next, or the focus stays where the work was. */
function onTold({ detail }) {
  tell(detail.said);
  if (detail.next) openCell(detail.next);
  else if (current && !opened()) cellAt(current.place)?.querySelector(".opens")?.focus();
}

export function startCells() {
  document.addEventListener("click", onClick, true);
  document.addEventListener("htmx:load", (event) => {
    const form = event.detail.elt.querySelector?.("#writing");
    if (form) mount(form);
  });
  document.addEventListener("htmx:configRequest", ({ detail }) => {
    detail.headers["X-CSRFToken"] = token();
    if (detail.verb === "post") detail.parameters.csrfmiddlewaretoken = token();
  });
  // What was saved needs no copy any more; what was refused comes back with the text in it.
  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    if (opened()?.form === detail.elt) opened().keeper.stop();
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (opened()?.form !== detail.requestConfig.elt) return;
    cameBack = detail.xhr.status >= 400;
    opened().keeper.forget();
  });
  for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(failure, ({ detail }) => {
      if (opened()?.form === detail.elt) opened().keeper.resume();
    });
  }
  document.addEventListener("inkuru:told", onTold);
  document.addEventListener("inkuru:pasted", ({ detail }) => pasteStory(detail.html, detail.halves));
  // Comments are swapped with the field that one writes in.
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (detail.target.classList.contains("comments")) document.getElementById("say")?.focus();
  });
  const form = document.getElementById("writing");
  if (form) mount(form);
  else if (sheet.querySelector(".opens")) globalThis.requestIdleCallback?.(prepareEditor);
}
