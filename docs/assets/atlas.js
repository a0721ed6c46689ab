// Small services; every page reads well without them.

// A reader keeps their place when the language changes: anchors are the same in every language, so the part of
// the page that stands in the address (the theme keeps it there while one scrolls) goes along.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[hreflang]");
  if (link && link.origin === location.origin && location.hash) {
    link.hash = location.hash;
  }
});

// The theme asks for a sitemap beside every alternate of a page, which exists for home pages at most, and on a
// copy of the site would be a request to another host. It looks for them once, when the document is ready: until
// then they carry a second token that its selector does not expect.
const alternates = document.querySelectorAll("head > link[rel=alternate][hreflang]");
for (const link of alternates) {
  link.rel = "alternate external";
}
addEventListener("load", () => {
  for (const link of alternates) {
    link.rel = "alternate";
  }
});

// The theme's search box is a dialog without a name: it takes that of its field.
const search = document.querySelector(".md-search");
search?.setAttribute("aria-label", search.querySelector("input")?.getAttribute("aria-label") ?? "");
