// Work in the background, followed without reloading. Without it the page loads itself anew.
const EVERY_MS = 1000;

const chore = document.getElementById("chore");
const told = document.getElementById("told");
let said = chore.querySelector("[data-told]")?.textContent ?? "";

async function follow() {
  let answer;
  try {
    answer = await fetch(`${location.pathname}?part=state`, { credentials: "same-origin", redirect: "error" });
  } catch {
    return;
  }
  if (!answer.ok) return;
  const standing = chore.contains(document.activeElement) ? document.activeElement.getAttribute("form") : null;
  chore.innerHTML = await answer.text();
  if (standing) chore.querySelector(`button[form="${standing}"]`)?.focus({ preventScroll: true });
  const state = chore.querySelector("[data-told]")?.textContent ?? "";
  if (state !== said) told.textContent = said = state;
  if (!chore.querySelector("progress")) clearInterval(following);
}

const following = setInterval(follow, EVERY_MS);
