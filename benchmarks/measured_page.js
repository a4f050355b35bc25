(tap, answered) => {
  // Runs before the page's own scripts. Times are milliseconds since the navigation began. A form that was posted
  // before the page's script was there brings a new page: its time goes on from where the first one began.
  if (window !== top || location.protocol === "about:") return;
  const before = JSON.parse(sessionStorage.getItem("gemeten") ?? "null");
  const began = before?.began ?? performance.timeOrigin;
  const steps = before?.steps ?? {};
  let label = before?.label ?? null;
  const mark = (name, at = performance.now()) => { steps[name] ??= performance.timeOrigin - began + at; };
  const keep = () => sessionStorage.setItem("gemeten", JSON.stringify({ began, steps, label }));

  // How far a notebook page of ours is; on other pages these are never seen.
  const places = { "kernel answers": "[data-kernel]", "cells executed": "[data-model]", "page whole": "#einde" };
  const watcher = new MutationObserver(() => {
    for (const [name, place] of Object.entries(places)) if (!steps[name] && document.querySelector(place)) mark(name);
    if (document.body?.dataset.klaar) { mark("widgets shown"); watcher.disconnect(); }
  });
  watcher.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-klaar"] });
  // anywidget's part of the bundle sets this: the bundle is parsed and runs.
  let factory;
  Object.defineProperty(window, "__anywidget", {
    configurable: true, get: () => factory, set: (value) => { mark("bundle runs"); factory = value; },
  });
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...rest) {
      super(...rest);
      mark("websocket asked");
      this.addEventListener("open", () => mark("websocket open"));
    }
  };

  let tapped = 0;
  const look = () => {
    const now = performance.now();
    const done = label !== null && answered(label);
    if (done) {
      mark("answered");
      // The frame that shows it has been drawn when the next one begins.
      requestAnimationFrame(() => {
        mark("answer on screen");
        const [document_] = performance.getEntriesByType("navigation");
        if (!before) mark("first byte", document_.responseStart);
        const bundle = performance.getEntriesByType("resource").find((it) => /bladzijde-\w+\.js/.test(it.name));
        if (bundle) mark("bundle here", bundle.responseEnd);
        const paint = performance.getEntriesByName("first-contentful-paint")[0];
        if (paint && !before) mark("first paint", paint.startTime);
        sessionStorage.removeItem("gemeten");
        window.gemeten = steps;
      });
      return;
    }
    // A tap that nobody heard is made again after a second, as people do.
    const button = label === null || now - tapped > 1000 ? tap() : null;
    if (button) {
      if (label === null) mark("tap");
      label = button.textContent.trim();
      tapped = now;
      keep();
      button.click();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
