/* The terms of the passage in work are marked in the source column, without touching its text. */
import { sheet } from "./sheet.js";

/** Mark in the source cell of this row what the panel marks in its copy of the source. */
export function markTerms(cell) {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("term");
  const text = cell.parentElement.querySelector(`td[data-language="${sheet.dataset.source}"]:not(.open) > .text`);
  const copy = cell.querySelector(":scope > .text.source");
  if (text && copy) CSS.highlights.set("term", new Highlight(...ranges(text, spans(copy))));
}

/** From where to where the marked words stand, in UTF-16 units. */
function spans(copy) {
  const found = [];
  let end = 0;
  for (const node of copy.childNodes) {
    const start = end;
    end += node.textContent.length;
    if (node.nodeName === "MARK") found.push([start, end]);
  }
  return found;
}

function ranges(text, wanted) {
  const nodes = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let start = 0; walker.nextNode(); start += walker.currentNode.length) nodes.push([start, walker.currentNode]);
  const at = (offset) => nodes.findLast(([start]) => start <= offset);
  return wanted.flatMap(([start, end]) => {
    const [first, last] = [at(start), at(end - 1)];
    if (!first || !last) return [];
    const range = new Range();
    range.setStart(first[1], Math.min(start - first[0], first[1].length));
    range.setEnd(last[1], Math.min(end - last[0], last[1].length));
    return [range];
  });
}
