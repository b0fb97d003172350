/* The editor with bold, italic and links: one line of text that ProseMirror keeps and undoes. */
import {
  DOMParser as Reader,
  DOMSerializer,
  EditorState,
  EditorView,
  Schema,
  TextSelection,
  baseKeymap,
  history,
  keymap,
  redo,
  toggleMark,
  undo,
} from "../vendor/prosemirror.min.js";
import { nearest, spaced } from "./editor.js";
import { cleaned, countBlocks, harmless } from "./pasting.js";

/** Whether a link may lead there. */
const isAddress = (text) => /^(https?:\/\/|mailto:)./i.test(text.trim());

/** Text in bold may be <b> or <strong>, and stays which it was. */
const tagged = (tag) => ({ tag, getAttrs: () => ({ tag }) });

const schema = new Schema({
  nodes: { doc: { content: "text*", marks: "_" }, text: {} },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (node) => isAddress(node.getAttribute("href")) && { href: node.getAttribute("href") } }],
      toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
    },
    strong: {
      attrs: { tag: { default: "strong" } },
      parseDOM: [tagged("strong"), tagged("b")],
      toDOM: (mark) => [mark.attrs.tag, 0],
    },
    em: {
      attrs: { tag: { default: "em" } },
      parseDOM: [tagged("em"), tagged("i")],
      toDOM: (mark) => [mark.attrs.tag, 0],
    },
  },
});
const writer = DOMSerializer.fromSchema(schema);

/** The document of inline HTML. It is read where nothing in it can run or load. */
function parse(html) {
  return read(harmless(html));
}

const read = (body) => Reader.fromSchema(schema).parse(body, { preserveWhitespace: "full" });

function escaped(text) {
  const room = document.createElement("div");
  room.textContent = text;
  return room.innerHTML;
}

function htmlOf(content) {
  const room = document.createElement("div");
  room.append(writer.serializeFragment(content));
  return room.innerHTML;
}

export class RichEditor {
  constructor(form, field, changed) {
    this.form = form;
    this.field = field;
    this.changed = changed;
    const isMarked = Boolean(form.elements.is_marked);
    this.view = new EditorView(
      { mount: this.room() },
      { state: this.state(parse(isMarked ? field.value : escaped(field.value))), ...this.doings() },
    );
    // From here on the field carries marks.
    if (!isMarked) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "is_marked", value: "on" }));
    this.fill();
    form.classList.add("rich");
    form.addEventListener("input", (event) => event.target !== this.field && changed());
    form.querySelector(".marks").addEventListener("click", (event) => this.onMark(event));
  }

  /** The element that is written in, in the place of the field. */
  room() {
    const room = document.createElement("div");
    room.id = "editor";
    room.className = "editor";
    room.lang = this.field.lang;
    this.field.hidden = true;
    this.field.before(room);
    return room;
  }

  state(doc) {
    return EditorState.create({ doc, selection: TextSelection.atEnd(doc), plugins: [history(), keymap(this.keys()), keymap(baseKeymap)] });
  }

  keys() {
    const { strong, em } = schema.marks;
    const nothing = () => true;
    return {
      "Mod-b": toggleMark(strong),
      "Mod-i": toggleMark(em),
      "Mod-k": () => this.link(),
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      // A paragraph is one line.
      Enter: nothing,
      "Shift-Enter": nothing,
    };
  }

  doings() {
    const error = this.form.querySelector("#text-error");
    return {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": "text-label",
        ...(error ? { "aria-invalid": "true", "aria-describedby": "text-error" } : {}),
      },
      dispatchTransaction: (transaction) => {
        this.view.updateState(this.view.state.apply(transaction));
        this.showMarks();
        if (!transaction.docChanged) return;
        this.fill();
        this.changed();
      },
      // Before ProseMirror reads it: it would parse what the policy of the page forbids.
      handleDOMEvents: {
        paste: (_view, event) => this.paste(event, event.clipboardData, this.selected()),
        drop: (view, event) => {
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
          return at !== undefined && !view.dragging && this.paste(event, event.dataTransfer, [at, at]);
        },
      },
    };
  }

  /** What comes from Word, Google Docs or a web page keeps its bold, italic and links, and nothing else. */
  paste(event, brought, [from, to]) {
    const html = brought?.getData("text/html");
    const text = brought?.getData("text/plain");
    if (!html && !text) return false;
    event.preventDefault();
    if (html && this.pasteAsStory(html, from, to)) return true;
    const { content } = read(cleaned(html || escaped(text)));
    this.view.dispatch(this.view.state.tr.replaceWith(from, to, content).scrollIntoView());
    return true;
  }

  /** Several paragraphs become several where the source is written; elsewhere they are one line. */
  pasteAsStory(html, from, to) {
    if (!this.form.querySelector('[data-do="paste"]') || countBlocks(html) < 2) return false;
    const { doc } = this.view.state;
    this.form.dispatchEvent(
      new CustomEvent("inkuru:pasted", {
        bubbles: true,
        detail: { html, halves: [doc.cut(0, from), doc.cut(to)].map((one) => htmlOf(one.content)) },
      }),
    );
    return true;
  }

  selected() {
    const { from, to } = this.view.state.selection;
    return [from, to];
  }

  fill() {
    this.field.value = this.value().text;
  }

  value() {
    return { text: htmlOf(this.view.state.doc.content), isMarked: true };
  }

  plain() {
    return this.view.state.doc.textContent;
  }

  put(text, from, to) {
    const { tr, doc } = this.view.state;
    const node = text ? schema.text(text, doc.resolve(from).marks()) : [];
    this.view.dispatch(tr.replaceWith(from, to, node).scrollIntoView());
  }

  insert(text) {
    const [from, to] = this.selected();
    const whole = this.plain();
    this.put(spaced(whole.slice(0, from), text, whole.slice(to)), from, to);
  }

  replaceAll(text, isMarked) {
    const { tr, doc } = this.view.state;
    this.view.dispatch(tr.replaceWith(0, doc.content.size, parse(isMarked ? text : escaped(text)).content));
  }

  mend(was, start, mend) {
    const at = nearest(this.plain(), was, start);
    if (at >= 0) this.put(mend, at, at + was.length);
  }

  halves() {
    const { doc } = this.view.state;
    const [at] = this.selected();
    const halves = [doc.cut(0, at), doc.cut(at)];
    return halves.every((one) => one.textContent.trim()) ? halves.map((one) => htmlOf(one.content)) : null;
  }

  onMark(event) {
    const button = event.target.closest("[data-mark]");
    if (!button) return;
    if (button.dataset.mark === "link") this.link();
    else toggleMark(schema.marks[button.dataset.mark])(this.view.state, this.view.dispatch);
    this.focus();
  }

  /** Ask for an address; blank takes the link away. */
  link() {
    const { link } = schema.marks;
    const [from, to] = this.selected();
    if (from === to) return true;
    const standing = this.view.state.doc.rangeHasMark(from, to, link) ? this.addressAt(from, to) : "";
    const address = prompt(this.form.querySelector("[data-mark=link]").dataset.ask, standing || "https://");
    if (address === null) return true;
    const tr = this.view.state.tr.removeMark(from, to, link);
    this.view.dispatch(isAddress(address) ? tr.addMark(from, to, link.create({ href: address.trim() })) : tr);
    return true;
  }

  addressAt(from, to) {
    let address = "";
    this.view.state.doc.nodesBetween(from, to, (node) => {
      address ||= node.marks.find((one) => one.type === schema.marks.link)?.attrs.href ?? "";
    });
    return address;
  }

  showMarks() {
    const { from, to, empty, $from } = this.view.state.selection;
    for (const button of this.form.querySelectorAll("[data-mark]")) {
      const type = schema.marks[button.dataset.mark];
      const marks = this.view.state.storedMarks ?? $from.marks();
      const isOn = empty ? Boolean(type.isInSet(marks)) : this.view.state.doc.rangeHasMark(from, to, type);
      button.setAttribute("aria-pressed", String(isOn));
    }
  }

  focus() {
    this.view.focus();
  }
}
