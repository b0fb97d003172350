/* The editor of a passage. Where ProseMirror cannot be loaded the plain field stays, with the same doings. */

/** Make the editor of a form; `changed` is called after every change. */
export async function mountEditor(form, changed) {
  const field = form.elements.text;
  try {
    const { RichEditor } = await import("./rich.js");
    return new RichEditor(form, field, changed);
  } catch {
    return new PlainEditor(form, field, changed);
  }
}

/** Fetch the editor while nothing else is to be done. */
export const prepareEditor = () => import("./rich.js").catch(() => null);

/** A space where two words would otherwise run together. */
export function spaced(before, text, after) {
  const left = before && !/[\s(“‘"'/-]$/.test(before) && !/^[\s.,;:!?)”’]/.test(text) ? " " : "";
  const right = after && !/^[\s.,;:!?)”’"'/-]/.test(after) && !/\s$/.test(text) ? " " : "";
  return left + text + right;
}

/** Where `was` stands in a text, nearest to an offset; −1 where it does not any more. */
export function nearest(text, was, start) {
  let best = -1;
  for (let at = text.indexOf(was); at >= 0; at = text.indexOf(was, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best;
}

/** The plain field. It shows emphasis and links as HTML where there are any. */
class PlainEditor {
  constructor(form, field, changed) {
    this.form = form;
    this.field = field;
    form.addEventListener("input", changed);
    this.changed = changed;
  }

  value() {
    return { text: this.field.value, isMarked: Boolean(this.form.elements.is_marked) };
  }

  plain() {
    return this.field.value;
  }

  insert(text) {
    const { selectionStart: start, selectionEnd: end, value } = this.field;
    this.field.setRangeText(spaced(value.slice(0, start), text, value.slice(end)), start, end, "end");
    this.changed();
  }

  replaceAll(text, isMarked) {
    if (Boolean(this.form.elements.is_marked) !== Boolean(isMarked)) this.mark(isMarked);
    this.field.value = text;
    this.changed();
  }

  mark(isMarked) {
    this.form.elements.is_marked?.remove();
    if (!isMarked) return;
    this.form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "is_marked", value: "on" }));
  }

  mend(was, start, mend) {
    const at = nearest(this.field.value, was, start);
    if (at < 0) return;
    this.field.setRangeText(mend, at, at + was.length, "end");
    this.changed();
  }

  halves() {
    const at = this.field.selectionStart;
    const halves = [this.field.value.slice(0, at).trim(), this.field.value.slice(at).trim()];
    return halves[0] && halves[1] ? halves : null;
  }

  focus() {
    this.field.focus();
  }
}
