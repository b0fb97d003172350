// The language that was chosen once, otherwise the first of the browser's that we have; not for who comes to choose.
(() => {
  if (location.hash === "#choose") return;
  let kept = null;
  try {
    kept = localStorage.getItem("language");
  } catch (_) {}
  const links = [...document.querySelectorAll("a[hreflang]")];
  const wanted = [kept, ...(navigator.languages || [])].filter(Boolean).map((tag) => tag.toLowerCase().split("-")[0]);
  const found = wanted.map((code) => links.find((link) => link.hreflang === code)).find(Boolean);
  if (found) location.replace(found.href);
})();
