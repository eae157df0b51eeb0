/**
 * Tabs as in the ARIA Authoring Practices: one panel at a time, arrows go from tab to tab. With
 * `data-in-address` each tab is a page for the browser: /?tab=paste is kept by a bookmark, and the
 * back button comes to the one before.
 */
export function tabs(list) {
  const all = [...list.querySelectorAll('[role=tab]')];
  const inAddress = list.hasAttribute('data-in-address');
  const named = (name) => all.find((tab) => tab.id === `${name}-tab`);

  const show = (shown) => {
    for (const tab of all) {
      const panel = document.getElementById(tab.getAttribute('aria-controls'));
      tab.ariaSelected = tab === shown;
      tab.tabIndex = tab === shown ? 0 : -1;
      panel.hidden = tab !== shown;
      panel.removeAttribute('data-later');
    }
  };

  const choose = (tab) => {
    if (tab.ariaSelected === 'true') return;
    show(tab);
    if (inAddress) history.pushState(null, '', `/?tab=${tab.id.replace('-tab', '')}`);
  };

  const steps = {
    ArrowRight: (at) => all[(at + 1) % all.length],
    ArrowLeft: (at) => all.at(at - 1),
    Home: () => all[0],
    End: () => all.at(-1),
  };

  list.addEventListener('click', ({ target }) => all.includes(target) && choose(target));
  list.addEventListener('keydown', (event) => {
    const next = steps[event.key]?.(all.indexOf(event.target));
    if (!next) return;
    event.preventDefault();
    choose(next);
    next.focus();
  });

  if (inAddress) {
    addEventListener('popstate', () => {
      const gone = location.pathname !== '/' || 'away' in document.body.dataset;
      if (gone) location.reload();
      else show(named(new URLSearchParams(location.search).get('tab')) ?? all[0]);
    });
  }

  list.hidden = false;
  show(all.find((tab) => tab.hasAttribute('data-first'))
    ?? all.find((tab) => tab.ariaSelected === 'true') ?? all[0]);
}
