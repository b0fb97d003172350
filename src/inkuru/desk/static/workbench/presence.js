/* Who else is in the story and where they write; what they save appears here without loading the page. */
import { opened } from "./cells.js";
import { sheet, shown, swap, token } from "./sheet.js";

const EVERY = 8000;
let since = Number(sheet.dataset.since);

const address = () => `${sheet.dataset.address}attend/${shown()}`;

function where() {
  const [language, block] = opened()?.place.split(":") ?? ["", ""];
  return { language, block, since, blocks: sheet.dataset.blocks };
}

async function beat() {
  if (document.hidden && !opened()) return;
  const focused = document.activeElement?.closest?.("#sheet td")?.id;
  try {
    await swap("POST", address(), document.getElementById("others"), where());
  } catch {
    return;
  }
  // A cell that somebody else changed was swapped while the focus stood on its link.
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.querySelector(".opens")?.focus();
  follow();
}

/** Show in the cells who writes there. */
function follow() {
  const others = document.getElementById("others");
  since = Math.max(since, Number(others.dataset.since || 0));
  for (const old of sheet.querySelectorAll(".writers")) if (old.hasChildNodes()) old.replaceChildren();
  for (const one of others.querySelectorAll("[data-place]")) {
    const room = document.getElementById(one.dataset.place)?.querySelector(".writers");
    if (!room) continue;
    const writer = document.createElement("span");
    writer.className = "writer";
    writer.textContent = one.dataset.words;
    room.append(writer);
  }
}

function leave() {
  const body = new URLSearchParams({ ...where(), leaves: "on", csrfmiddlewaretoken: token() });
  navigator.sendBeacon(address(), body);
}

export function startPresence() {
  beat();
  setInterval(beat, EVERY);
  document.addEventListener("inkuru:opened", beat);
  window.addEventListener("pagehide", leave);
}
