/* What is pasted from Word, Google Docs or a web page, as one line with bold, italic and links. */

const BLOCKS = "p, div, li, h1, h2, h3, h4, h5, h6, tr, td, br, blockquote";
const BOLD = /(?<![-\w])font-weight:\s*(bold|[6-9]00)/i;
const ITALIC = /(?<![-\w])font-style:\s*italic/i;
const PLAIN = /(?<![-\w])font-(weight|style):\s*(normal|400)/i;

/** The body of a page that can neither run nor load anything, and asks nothing that the policy of this page forbids. */
export function harmless(html) {
  const bare = html.replace(/<!--[^]*?-->/g, "").replace(/<(style|script|head|title|template)\b[^]*?<\/\1\s*>/gi, "");
  return new DOMParser().parseFromString(`<body>${bare.replace(/<[^>]*>/g, stripped)}`, "text/html").body;
}

/** The same, in one line. */
export function cleaned(html) {
  const body = harmless(html);
  for (const styled of body.querySelectorAll("[data-style]")) restyle(styled);
  for (const block of body.querySelectorAll(BLOCKS)) block.after(" ");
  squeeze(body);
  return body;
}

/** How many paragraphs something pasted has that say something. */
export function countBlocks(html) {
  const body = harmless(html);
  const blocks = [...body.querySelectorAll(BLOCKS)].filter((one) => !one.querySelector(BLOCKS) && one.textContent.trim());
  return blocks.length;
}

/** A tag with nothing but where it leads and, under another name, how it looks. */
function stripped(tag) {
  const name = /^<\/?[a-z][a-z0-9]*/i.exec(tag)?.[0];
  if (!name) return "";
  const kept = ["href", "style"].flatMap((attribute) => {
    const found = new RegExp(`\\s${attribute}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s>]+)`, "i").exec(tag);
    return found ? [` ${attribute === "style" ? "data-style" : attribute}=${found[1]}`] : [];
  });
  return `${name}${kept.join("")}>`;
}

/** Google Docs says bold by style, and wraps all in a <b> that is none. */
function restyle(element) {
  const style = element.dataset.style;
  if (/^(b|strong|i|em)$/i.test(element.tagName) && PLAIN.test(style)) {
    element.replaceWith(...element.childNodes);
    return;
  }
  if (BOLD.test(style)) wrap(element, "strong");
  if (ITALIC.test(style)) wrap(element, "em");
}

function wrap(element, tag) {
  const mark = document.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}

/** White space is one space, also across elements, and none at the ends. A no-break space stays. */
function squeeze(body) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let last = null;
  let endsInSpace = true;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.data.replace(/[\t\n\r ]+/g, " ");
    node.data = endsInSpace ? text.replace(/^ /, "") : text;
    if (!node.data) continue;
    endsInSpace = node.data.endsWith(" ");
    last = node;
  }
  if (last) last.data = last.data.replace(/ $/, "");
}
