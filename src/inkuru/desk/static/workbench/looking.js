/* While somebody types, after a pause, the checks look at the text. Nothing is saved by it, and no caret moves. */
import { guide } from "./guides.js";
import { addressOf, token } from "./sheet.js";

const PAUSE = 900;
const KEYS = 9;

/** Looks at the text of one open passage. */
export class Looker {
  constructor(form, place) {
    this.form = form;
    this.address = addressOf(place, "look");
    this.timer = null;
    this.asking = null;
    this.said = null;
  }

  changed(editor) {
    guide(this.form, editor.plain());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(editor), PAUSE);
  }

  async look(editor) {
    const found = document.getElementById("found-now");
    if (!this.form.isConnected || !found) return;
    this.asking?.abort();
    this.asking = new AbortController();
    const { text, isMarked } = editor.value();
    const body = new URLSearchParams({ seen: "0", text, ...(isMarked ? { is_marked: "on" } : {}) });
    try {
      const answer = await fetch(this.address, {
        method: "POST",
        body,
        headers: { "X-CSRFToken": token() },
        signal: this.asking.signal,
        redirect: "error",
      });
      if (answer.ok) this.show(found, (await answer.text()).trim());
    } catch {
      // The next pause asks again.
    }
  }

  /** What is said already is not said again. */
  show(found, said) {
    if (said === this.said || !found.isConnected) return;
    this.said = said;
    found.innerHTML = said;
    numberAll();
  }
}

/** Number what a key takes, from the top. */
function numberAll() {
  let next = 1;
  for (const button of document.querySelectorAll(".panel .take[data-key]")) {
    button.querySelector("kbd")?.remove();
    button.dataset.key = next <= KEYS ? next : "";
    if (next <= KEYS) {
      const key = document.createElement("kbd");
      key.textContent = `Alt ⇧ ${next}`;
      button.append(" ", key);
    }
    next += 1;
  }
}
