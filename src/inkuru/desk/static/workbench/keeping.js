/* Every keystroke is kept: at once in this browser, within two seconds at the desk. */
import { openCell } from "./cells.js";
import { addressOf, cellAt, sheet, swap, token } from "./sheet.js";

const SOON = 700;
const LATEST = 1500;
const AGAIN = 3000;
const PREFIX = `inkuru ${sheet.dataset.person} ${sheet.dataset.story} `;

const read = (place) => JSON.parse(localStorage.getItem(PREFIX + place) ?? "null");

function write(place, copy) {
  try {
    localStorage.setItem(PREFIX + place, JSON.stringify(copy));
  } catch {
    // The browser has no room or keeps nothing: the desk is all there is then.
  }
}

const erase = (place) => localStorage.removeItem(PREFIX + place);

function places() {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
}

/** Send a copy to the desk: "kept", "refused" by it, "signed-out", or "away" where it does not answer. */
async function send(place, copy) {
  const body = new URLSearchParams(Object.entries(copy.fields).filter(([, value]) => value !== null));
  const headers = { "X-CSRFToken": token() };
  try {
    const answer = await fetch(addressOf(place, "keep"), { method: "POST", body, headers, redirect: "manual" });
    if (answer.type === "opaqueredirect" || answer.status === 403) return "signed-out";
    if (answer.ok) return "kept";
    return answer.status < 500 ? "refused" : "away";
  } catch {
    return "away";
  }
}

/** Keeps the text of one open passage. */
export class Keeper {
  constructor(form) {
    this.form = form;
    this.place = form.dataset.place;
    this.status = form.querySelector("#kept");
    this.copy = null;
    this.isStopped = false;
    this.timer = null;
    this.firstUnsent = null;
    this.sending = null;
  }

  /** Offer back what this browser alone has. */
  start(editor) {
    this.editor = editor;
    const copy = read(this.place);
    if (!copy) return;
    this.form.elements.seen.value = copy.fields.seen;
    if (this.form.elements.source && copy.fields.source) this.form.elements.source.value = copy.fields.source;
    for (const name of ["alt", "credit"]) {
      if (this.form.elements[name] && copy.fields[name]) this.form.elements[name].value = copy.fields[name];
    }
    editor.replaceAll(copy.fields.text, copy.fields.is_marked !== null);
    this.say("restored");
  }

  changed(editor) {
    if (this.isStopped) return;
    const { text, isMarked } = editor.value();
    const field = (name) => this.form.elements[name]?.value ?? null;
    const sent = Object.fromEntries(["seen", "source", "alt", "credit"].map((name) => [name, field(name)]));
    const fields = { ...sent, text, is_marked: isMarked ? "on" : null };
    this.copy = { fields, label: this.form.dataset.label, plain: editor.plain() };
    write(this.place, this.copy);
    this.schedule(SOON);
  }

  schedule(delay) {
    clearTimeout(this.timer);
    this.firstUnsent ??= Date.now();
    const left = Math.max(0, LATEST - (Date.now() - this.firstUnsent));
    this.timer = setTimeout(() => this.flush(), delay === AGAIN ? AGAIN : Math.min(delay, left));
  }

  /** Send what is not sent yet; the promise holds when the desk has answered or has not. */
  async flush() {
    clearTimeout(this.timer);
    if (this.sending) await this.sending;
    if (!this.copy || this.isStopped) return;
    this.sending = this.deliver(this.copy);
    await this.sending;
    this.sending = null;
  }

  async deliver(copy) {
    this.firstUnsent = null;
    const slow = setTimeout(() => this.say("saving"), 400);
    const outcome = await send(this.place, copy);
    clearTimeout(slow);
    if (outcome === "kept") {
      if (this.copy !== copy) return this.schedule(SOON);
      this.copy = null;
      erase(this.place);
      return this.say("saved");
    }
    this.say(outcome === "signed-out" ? "signedOut" : "here");
    if (outcome !== "refused") this.schedule(AGAIN);
  }

  say(what) {
    const words = this.status.dataset[what];
    if (this.status.textContent !== words) this.status.textContent = words;
    this.status.dataset.state = what;
  }

  /** Send nothing more: the form itself is on its way. */
  stop() {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  /** The form did not arrive: keep on. */
  resume() {
    this.isStopped = false;
    if (this.editor) this.changed(this.editor);
    this.say("here");
  }

  /** The desk has it, or nobody wants it. */
  forget() {
    this.stop();
    this.copy = null;
    erase(this.place);
  }
}

/** What earlier pages could not deliver is delivered now; what cannot be is shown. */
async function deliverLeftovers() {
  const left = [];
  for (const place of places()) {
    if (document.getElementById("writing")?.dataset.place === place) continue;
    const copy = read(place);
    if (!copy) continue;
    if ((await send(place, copy)) === "kept") {
      erase(place);
      if (cellAt(place)) await swap("GET", addressOf(place, "cell"), cellAt(place));
    } else {
      left.push([place, copy]);
    }
  }
  show(left);
}

function show(left) {
  const region = document.getElementById("unsaved");
  region.replaceChildren();
  region.hidden = left.length === 0;
  if (left.length) region.append(region.dataset.words);
  for (const [place, copy] of left) {
    const line = document.createElement("p");
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "link", textContent: copy.label });
    button.addEventListener("click", () => openCell(place));
    line.append(button, ` ${copy.plain}`);
    region.append(line);
  }
}

export function startLocalCopies() {
  deliverLeftovers();
  window.addEventListener("online", deliverLeftovers);
}
