// The bell over a page that stands open: the count follows, and is said aloud when more has come, not when less is left.
const EVERY_MS = 20000;

const bell = document.getElementById("bell");
const told = document.getElementById("bell-told");
const count = bell.querySelector("b");
const words = bell.querySelector(".hidden");

function put({ unread, words: said }) {
  const before = Number(count.textContent);
  count.textContent = unread;
  count.hidden = unread === 0;
  words.textContent = said;
  if (unread > before) told.textContent = said;
}

async function ask() {
  if (document.visibilityState !== "visible") return;
  try {
    const answer = await fetch(bell.dataset.address, { credentials: "same-origin", redirect: "error" });
    if (answer.ok) put(await answer.json());
  } catch {
    // Not reached just now: the next time it is.
  }
}

setInterval(ask, EVERY_MS);
document.addEventListener("visibilitychange", ask);
