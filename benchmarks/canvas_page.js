() => {
  // Times events until the frame after the one that shows them begins, and puts the peer in the page: one circle in a bare
  // svg that moves at each event. The clock is the browser's own: it begins when the event was made, not when it was heard.
  window.gemeten = [];
  window.teruggenomen = [];
  let kind = null;
  window.meet = (soort) => { kind = soort; window.gemeten = []; };
  for (const name of ['pointermove', 'keydown', 'pointerup', 'input', 'wheel', 'click']) {
    addEventListener(name, (event) => {
      if (name !== kind || event.key === 'Control' || event.key === 'Escape' || (name === 'pointermove' && !event.buttons)) return;
      requestAnimationFrame(() => requestAnimationFrame(() => window.gemeten.push(performance.now() - event.timeStamp)));
    }, { capture: true, passive: true });
  }

  // Taking back and doing again go to the desk: until the drawing is another one.
  for (const knop of document.querySelectorAll('.ec-balk .ec-knop:nth-child(n + 3)')) knop.addEventListener('click', (event) => {
    const places = () => [...document.querySelectorAll('.ec-contact')].map((one) => one.getAttribute('transform') + one.getAttribute('aria-label')).join();
    const before = places();
    const look = () => {
      if (places() === before) { if (performance.now() - event.timeStamp < 3000) requestAnimationFrame(look); return; }
      requestAnimationFrame(() => window.teruggenomen.push(performance.now() - event.timeStamp));
    };
    look();
  });

  const peer = document.createElement('div');
  peer.style.cssText = 'position:fixed;right:0;bottom:0;width:220px;height:160px;background:white;z-index:99';
  peer.innerHTML = '<svg width="220" height="110" tabindex="0" style="touch-action:none"><circle id="los-rondje" cx="60" cy="50" r="20" fill="teal"></circle></svg><input id="los-veld">';
  document.body.append(peer);
  const circle = peer.querySelector('circle');
  let at = 60;
  const move = () => { at = at === 60 ? 63 : 60; circle.setAttribute('cx', at); };
  for (const name of ['pointermove', 'keydown', 'pointerup', 'input', 'wheel', 'click']) {
    peer.addEventListener(name, (event) => { if (name === 'wheel') event.preventDefault(); move(); }, { passive: false });
  }
}
