/* What of a picture is shown, drawn with a pointer. The numbers are what is sent; they work without any of this. */
const form = document.getElementById("framing");
const stage = document.getElementById("stage");
const cut = document.getElementById("cut");
const focus = document.getElementById("focus");
const whole = document.getElementById("whole");
const LEAST = 5;
const CARD = 1200 / 630;

const value = (name) => Number(form.elements[name].value);
const limited = (number, least = 0, most = 100) => Math.min(Math.max(number, least), most);

function set(numbers) {
  for (const [name, number] of Object.entries(numbers)) form.elements[name].value = Math.round(number * 10) / 10;
  show();
}

function show() {
  const [left, top, right, bottom] = ["left", "top", "right", "bottom"].map(value);
  Object.assign(cut.style, { left: `${left}%`, top: `${top}%`, width: `${right - left}%`, height: `${bottom - top}%` });
  Object.assign(focus.style, { left: `${value("across")}%`, top: `${value("down")}%` });
  cut.hidden = focus.hidden = false;
  if (whole.complete && whole.naturalWidth && right - left >= LEAST && bottom - top >= LEAST) printAll(left, top, right, bottom);
}

/** Draw the prints anew, as the server will make them. */
function printAll(left, top, right, bottom) {
  const [across, down] = [whole.naturalWidth / 100, whole.naturalHeight / 100];
  const box = [left * across, top * down, (right - left) * across, (bottom - top) * down];
  print("page", box);
  const width = Math.min(box[2], box[3] * CARD);
  const height = width / CARD;
  const x = limited(value("across") * across - width / 2, box[0], box[0] + box[2] - width);
  const y = limited(value("down") * down - height / 2, box[1], box[1] + box[3] - height);
  print("card", [x, y, width, height]);
}

function print(name, [x, y, width, height]) {
  let place = document.querySelector(`[data-print=${name}]`);
  if (!place) return;
  if (place.tagName === "IMG") {
    const canvas = document.createElement("canvas");
    canvas.dataset.print = name;
    place.replaceWith(canvas);
    place = canvas;
  }
  place.width = Math.min(width, 800);
  place.height = (place.width * height) / width;
  place.getContext("2d").drawImage(whole, x, y, width, height, 0, 0, place.width, place.height);
}

/** Where a pointer is on the picture, in per cent. */
function at(event) {
  const { left, top, width, height } = stage.getBoundingClientRect();
  return [limited(((event.clientX - left) / width) * 100), limited(((event.clientY - top) / height) * 100)];
}

let start = null;

stage.addEventListener("pointerdown", (event) => {
  event.preventDefault();
  start = at(event);
  stage.setPointerCapture(event.pointerId);
});

stage.addEventListener("pointermove", (event) => {
  if (!start) return;
  const here = at(event);
  const [left, right] = [start[0], here[0]].sort((one, other) => one - other);
  const [top, bottom] = [start[1], here[1]].sort((one, other) => one - other);
  if (right - left >= LEAST && bottom - top >= LEAST) set({ left, top, right, bottom });
});

stage.addEventListener("pointerup", (event) => {
  const [x, y] = at(event);
  if (start && Math.abs(x - start[0]) < 1 && Math.abs(y - start[1]) < 1) {
    form.elements.ninth.value = "";
    set({ across: x, down: y });
  }
  start = null;
});

form.addEventListener("input", (event) => {
  if (event.target.name === "ninth" && event.target.value) {
    const [across, down] = event.target.value.split(".").map((one) => Number(one) / 10);
    set({ across, down });
    event.target.value = "";
  } else show();
});

whole.addEventListener("load", show);
show();
