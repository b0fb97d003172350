// The guided story follows what is done without reloading: after each answer that the workbench puts into the page the
// steps are asked for anew, and told when another is to be taken. Without it they follow with the next page.
const PAUSE_MS = 400;
let waiting = 0;

async function follow() {
  const standing = document.getElementById("guided");
  if (!standing) return;
  let answer;
  try {
    answer = await fetch(standing.dataset.steps, { credentials: "same-origin", redirect: "error" });
  } catch {
    return;
  }
  if (answer.status !== 200) return;
  const found = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("guided");
  if (!found || found.dataset.step === standing.dataset.step || standing.contains(document.activeElement)) return;
  found.querySelector("details").open = standing.querySelector("details").open;
  standing.replaceWith(found);
  document.getElementById("guided-told").textContent = found.querySelector("summary").textContent;
}

for (const name of ["htmx:afterSettle", "inkuru:told"]) {
  document.addEventListener(name, () => {
    clearTimeout(waiting);
    waiting = setTimeout(follow, PAUSE_MS);
  });
}
