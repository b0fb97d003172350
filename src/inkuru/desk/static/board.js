// The board without reloading: what is typed searches at once, what others do shows by itself, keys go from story to
// story. Without it the form, the links and the pages work as they are.
const EVERY_MS = 8000;
const TYPING_MS = 200;
const KEYS_OFF = "inkuru-no-letter-keys";

const board = document.getElementById("board");
const sieve = document.getElementById("sieve");
const words = document.getElementById("words");
const told = document.getElementById("told");
const keys = document.getElementById("keys");

let etag = "";
let typing = 0;
let asked = 0;

function query() {
  const chosen = new URLSearchParams(location.search);
  chosen.set("part", "list");
  return `${location.pathname}?${chosen}`;
}

// Whoever stands on a link of the list stands on it again after the list was put anew.
function put(html) {
  const standing = board.contains(document.activeElement) ? document.activeElement : null;
  if (standing?.matches("input")) return false;
  const name = standing?.id;
  const address = standing?.getAttribute("href");
  board.innerHTML = html;
  const again = name ? document.getElementById(name) : address && board.querySelector(`[href="${CSS.escape(address)}"]`);
  again?.focus({ preventScroll: true });
  return true;
}

async function refresh({ tell }) {
  const turn = ++asked;
  const headers = etag && !tell ? { "If-None-Match": etag } : {};
  let answer;
  try {
    answer = await fetch(query(), { headers, credentials: "same-origin", redirect: "error" });
  } catch {
    return;
  }
  if (turn !== asked || answer.status !== 200) return;
  const html = await answer.text();
  if (turn !== asked || !put(html)) return;
  etag = answer.headers.get("ETag") ?? "";
  if (tell) told.textContent = board.querySelector("[data-told]")?.textContent ?? "";
}

function choose() {
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(sieve)) if (value) chosen.set(name, value);
  history.replaceState(null, "", `${location.pathname}?${chosen}`);
  refresh({ tell: true });
}

function go(step) {
  const stories = [...board.querySelectorAll(".board h2 a")];
  const here = stories.findIndex((one) => one.closest("li").contains(document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : stories.length - 1) : here + step;
  stories[next]?.focus();
}

function isWriting(target) {
  return target instanceof Element && target.closest("input, select, textarea, [contenteditable]");
}

const PRESSED = { "/": () => words.focus(), j: () => go(1), k: () => go(-1) };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || !keys.checked) return;
  const does = PRESSED[event.key.toLowerCase()];
  if (!does) return;
  event.preventDefault();
  does();
});

keys.checked = localStorage.getItem(KEYS_OFF) !== "1";
keys.addEventListener("change", () => localStorage.setItem(KEYS_OFF, keys.checked ? "0" : "1"));
words.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(choose, TYPING_MS);
});
sieve.addEventListener("change", (event) => {
  if (event.target !== words) choose();
});
setInterval(() => {
  if (document.visibilityState === "visible") refresh({ tell: false });
}, EVERY_MS);
