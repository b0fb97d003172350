/* The sheet of the story: where its cells are, and how the server is asked. */

export const sheet = document.getElementById("sheet");

/** "sw:BLOCK" of a cell, and the cell of such a place. */
export const placeOf = (cell) => cell.id.replace(/^c-(\w+)-/, "$1:");
export const cellAt = (place) => document.getElementById(`c-${place.replace(":", "-")}`);

/** The address of a door of a passage: edit, cell, keep, discard. */
export function addressOf(place, door) {
  return `${sheet.dataset.address}${place.replace(":", "/")}/${door}/${shown()}`;
}

/** Which editions the page shows, as the server made it. */
export function shown() {
  const query = sheet.dataset.query.replace(/&$/, "");
  return query ? `?${query}` : "";
}

/** The token that every form of this browser needs, also after somebody signed in again in another tab. */
export function token() {
  const cookie = document.cookie.split("; ").find((one) => one.startsWith("inkuru-csrf="));
  return cookie ? cookie.slice("inkuru-csrf=".length) : sheet.dataset.token;
}

/** Say something to everybody, also to those who listen. */
export function tell(words) {
  document.getElementById("told").textContent = words;
}

/** Swap a part of the page in. The promise holds when it stands there. Each part asks for itself: none waits. */
export function swap(verb, address, target, values = {}) {
  return htmx.ajax(verb, address, { source: target, target, swap: "outerHTML", values });
}
