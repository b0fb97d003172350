// A reader who changes the language lands on the paragraph being read: the topmost one in sight, unless the headline is.
(() => {
  const point = (event) => {
    const link = event.target.closest(".languages a");
    if (!link) return;
    const inSight = (part) => part.getBoundingClientRect().bottom > 24;
    const read = inSight(document.querySelector("h1")) ? null : [...document.querySelectorAll("[id^=b-]")].find(inSight);
    link.hash = read ? read.id : "";
  };
  for (const kind of ["click", "auxclick", "contextmenu"]) addEventListener(kind, point, true);
})();
