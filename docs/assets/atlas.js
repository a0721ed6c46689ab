// Keeps a reader's place when the language changes: anchors are the same in every language, so the part of
// the page that is in the address (the theme keeps it up to date while scrolling) goes along.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[hreflang]");
  if (link && link.origin === location.origin && location.hash) {
    link.hash = location.hash;
  }
});
