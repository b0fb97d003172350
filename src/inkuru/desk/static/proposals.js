// Proposals by keys: from one to the next, tick, approve, refuse. Without it the boxes and buttons work as they are.
const KEYS_OFF = "inkuru-no-letter-keys";

const form = document.getElementById("proposals");
const keys = document.getElementById("keys");

function here() {
  return document.activeElement?.closest("[data-concept]");
}

function go(step) {
  const all = [...form.querySelectorAll("[data-concept]")];
  const at = all.indexOf(here());
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
  all[next]?.querySelector("[name=concept]").focus();
}

function tick() {
  const box = here()?.querySelector("[name=concept]");
  if (box) box.checked = !box.checked;
}

function send(act) {
  form.querySelector(`button[value="${act}"]`).click();
}

const PRESSED = { j: () => go(1), k: () => go(-1), x: tick, a: () => send("approve"), r: () => send("refuse") };

function isWriting(target) {
  return target instanceof Element && target.closest("select, textarea, input:not([type=checkbox], [type=radio])");
}

if (form) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || !keys.checked) return;
    const does = PRESSED[event.key.toLowerCase()];
    if (!does) return;
    event.preventDefault();
    does();
  });
  keys.checked = localStorage.getItem(KEYS_OFF) !== "1";
  keys.addEventListener("change", () => localStorage.setItem(KEYS_OFF, keys.checked ? "0" : "1"));
}
