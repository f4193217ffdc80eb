// Draws the charts of the edition that is shown and switches editions. No request, no eval:
// expressions in charts run through Vega's interpreter, as the page's policy demands.
(() => {
  const editions = [...document.querySelectorAll(".edition")];
  const options = { mode: "vega-lite", renderer: "svg", actions: false, ast: true, tooltip: false, defaultStyle: false };

  const draw = (edition) => {
    for (const canvas of edition.querySelectorAll(".canvas:not([data-drawn])")) {
      canvas.dataset.drawn = "yes";
      voicesEmbed(canvas, JSON.parse(document.getElementById(canvas.dataset.spec).textContent), options);
    }
  };

  // A file opened from disk may be refused storage; the choice then lasts for this visit.
  const remember = (lang) => { try { localStorage.setItem("voices-report-language", lang); } catch { /* not kept */ } };
  const remembered = () => { try { return localStorage.getItem("voices-report-language"); } catch { return null; } };

  const show = (lang) => {
    const next = editions.find((edition) => edition.lang === lang);
    if (!next) return null;
    for (const edition of editions) edition.hidden = edition !== next;
    document.documentElement.lang = lang;
    document.title = next.dataset.title;
    draw(next);
    return next;
  };

  for (const link of document.querySelectorAll(".languages a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const next = show(link.lang);
      remember(link.lang);
      next.querySelector(".languages a[aria-current]").focus({ preventScroll: true });
    });
  }

  const jump = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const edition = target && target.closest(".edition");
    if (!edition) return false;
    show(edition.lang);
    if (target !== edition) target.scrollIntoView();
    return true;
  };

  window.addEventListener("hashchange", jump);
  if (!jump() && !show(remembered())) show(document.documentElement.lang);

  // Tables closed on the screen belong into the printed report.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => { for (const details of opened) details.open = false; });
})();
