// A language that a reader chooses is kept for the next visit; without storage it is chosen again.
addEventListener("click", (event) => {
  const link = event.target.closest("a[hreflang]");
  try {
    if (link) localStorage.setItem("language", link.hreflang);
  } catch (_) {}
});
