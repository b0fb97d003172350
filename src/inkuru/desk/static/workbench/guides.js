/* How much room a headline takes, counted while it is typed as the server counts it (lang/writing/rooms.py). */

const GSM = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const TWICE = new Set("\f^{}\\[~]|€");

/** Places used, places there are, and what made it so small. */
export function message(text) {
  const letters = [...text];
  const awkward = [...new Set(letters.filter((one) => !GSM.has(one) && !TWICE.has(one)))];
  if (awkward.length) return { used: text.length, room: 70, awkward };
  return { used: letters.length + letters.filter((one) => TWICE.has(one)).length, room: 160, awkward };
}

function pixels(text) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "20px Arial, Helvetica, 'Liberation Sans', sans-serif";
  return Math.round(pen.measureText(text).width);
}

const filled = (words, values) => words.replace(/%\((\w+)\)s/g, (_all, name) => values[name]);

const COUNTS = {
  search(text, { room, most }) {
    const width = pixels(text);
    return { values: { count: [...text].length, room, width, most }, isOver: width > Number(most) };
  },
  social(text, { room }) {
    const count = [...text].length;
    return { values: { count, room }, isOver: count > Number(room) };
  },
  sms(text, { link, awkward }) {
    const counted = message(`${text} ${link}`);
    const marks = counted.awkward.slice(0, 5).join(" ");
    const more = counted.awkward.length ? filled(awkward, { marks }) : "";
    return { values: counted, isOver: counted.used > counted.room, more };
  },
};

/** Say of the text of a form how much room it takes. */
export function guide(form, text) {
  const place = form.querySelector("#guide");
  const count = place && COUNTS[place.dataset.kind];
  if (!count) return;
  const { values, isOver, more = "" } = count(text, place.dataset);
  place.textContent = filled(place.dataset.words, values) + more;
  place.classList.toggle("over", isOver);
}
