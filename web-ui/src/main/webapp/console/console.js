/*
 * What the console does in the browser by itself: the colour scheme, times in the person's zone,
 * copying, and the keys of a page. Everything else is decided on the server.
 */
(() => {
  'use strict';
  const root = document.documentElement;

  // --- Colour scheme: the system's, unless the person chose another; remembered in this browser.
  const SCHEME = 'kaizen.scheme';
  const applyScheme = () => {
    const chosen = localStorage.getItem(SCHEME);
    root.style.colorScheme = chosen === 'light' || chosen === 'dark' ? chosen : 'light dark';
  };
  applyScheme();
  window.kaizen = {
    switchScheme() {
      const dark = root.style.colorScheme === 'dark'
        || (root.style.colorScheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
      localStorage.setItem(SCHEME, dark ? 'light' : 'dark');
      applyScheme();
    },
    systemScheme() {
      localStorage.removeItem(SCHEME);
      applyScheme();
    },
    showKeys,

    // --- A notification of the browser when more approvals wait than before and nobody looks.
    async askToTell() {
      if (!('Notification' in window)) return;
      const answer = await Notification.requestPermission();
      if (answer === 'granted') tell('You are told here when an approval waits for you.');
    },
    waiting(count) {
      if (known !== null && count > known && document.hidden) {
        tell(count === 1 ? 'One approval waits for you.' : `${count} approvals wait for you.`);
      }
      known = count;
    },
  };
  let known = null;
  function tell(text) {
    if (!('Notification' in window) || Notification.permission !== 'granted') return;
    // No more than a number: a notification shows on locked screens.
    const note = new Notification('Kaizen', { body: text, tag: 'kaizen-approvals' });
    note.onclick = () => { window.focus(); location.assign('/approvals'); note.close(); };
  }

  // --- <k-time at="2026-01-31T12:00:00Z">: "3 min ago"; the exact time in the zone of the person on hover.
  const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const STEPS = [['day', 86400], ['h', 3600], ['min', 60]];
  function ago(at) {
    const seconds = Math.round((Date.now() - at) / 1000);
    const size = Math.abs(seconds);
    if (size < 45) return seconds >= 0 ? 'just now' : 'in a moment';
    if (size > 30 * 86400) return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(at);
    const [unit, length] = STEPS.find(([, l]) => size >= l) ?? ['min', 60];
    const n = Math.max(1, Math.round(size / length));
    const words = `${n} ${unit === 'day' && n > 1 ? 'days' : unit}`;
    return seconds >= 0 ? `${words} ago` : `in ${words}`;
  }
  class Time extends HTMLElement {
    static observedAttributes = ['at'];
    connectedCallback() { this.show(); Time.all.add(this); }
    disconnectedCallback() { Time.all.delete(this); }
    attributeChangedCallback() { this.show(); }
    show() {
      const at = Date.parse(this.getAttribute('at') ?? '');
      if (Number.isNaN(at)) { this.textContent = '–'; return; }
      const text = this.getAttribute('form') === 'exact' ? exact.format(at) : ago(at);
      if (this.textContent !== text) this.textContent = text;
      this.title = `${exact.format(at)} (${zone})`;
    }
  }
  Time.all = new Set();
  customElements.define('k-time', Time);
  setInterval(() => Time.all.forEach((time) => time.show()), 15000);

  // --- <a class="login-again">: opens a window whose last page, login-done.js, says that it is done. By a channel,
  //     because a window that was at the realm in between is a stranger to this page.
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((e) => e instanceof HTMLAnchorElement && e.classList.contains('login-again'));
    if (link && open(link.href, '_blank', 'popup,width=520,height=720')) event.preventDefault();
  });
  new BroadcastChannel('kaizen.login').onmessage = () => document.querySelectorAll('a.login-again').forEach((link) => {
    link.removeAttribute('href');
    link.textContent = 'You have logged in: press the button once more';
  });

  // --- <k-copy value="whole text">: shows its shortened text, copies the whole.
  class Copy extends HTMLElement {
    connectedCallback() {
      this.setAttribute('role', 'button');
      this.tabIndex = 0;
      this.show();
      this.addEventListener('click', this.copy);
      this.addEventListener('keydown', (e) => { if (e.key === 'Enter' || e.key === ' ') this.copy(e); });
    }
    static observedAttributes = ['value'];
    attributeChangedCallback() { if (this.isConnected) this.show(); }
    show() {
      const value = this.getAttribute('value') ?? '';
      const n = Number(this.getAttribute('chars') ?? 8);
      this.textContent = value.length <= n ? value : this.hasAttribute('tail') ? value.slice(-n) : value.slice(0, n);
      this.title = `${value}\nClick to copy`;
      this.setAttribute('aria-label', `Copy ${this.getAttribute('what') ?? 'id'} ${value}`);
    }
    copy(event) {
      event.preventDefault();
      event.stopPropagation();
      navigator.clipboard?.writeText(this.getAttribute('value') ?? '').then(() => {
        this.classList.add('copied');
        setTimeout(() => this.classList.remove('copied'), 1200);
      });
    }
  }
  customElements.define('k-copy', Copy);

  // --- <k-icon name="inbox">: a drawing of icons.svg; always beside a word, so hidden from readers.
  const DRAWINGS = new URL('icons.svg', document.currentScript.src).pathname;
  const SVG = 'http://www.w3.org/2000/svg';
  class Icon extends HTMLElement {
    static observedAttributes = ['name'];
    connectedCallback() { this.setAttribute('aria-hidden', 'true'); this.show(); }
    attributeChangedCallback() { if (this.isConnected) this.show(); }
    show() {
      const svg = document.createElementNS(SVG, 'svg');
      const use = document.createElementNS(SVG, 'use');
      use.setAttribute('href', `${DRAWINGS}#${this.getAttribute('name')}`);
      svg.append(use);
      this.replaceChildren(svg);
    }
  }
  customElements.define('k-icon', Icon);

  // --- Keys of a page: an element says its key in data-key and what it does in data-key-does.
  const typing = (e) => e.composedPath().some((n) => n instanceof HTMLElement
    && (n.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(n.tagName)));
  const seen = (el) => el.getClientRects().length > 0 && !el.hasAttribute('disabled');
  const dialogOpen = () => document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, .keys-open');

  function step(by) {
    const items = [...document.querySelectorAll('[data-item]')].filter(seen);
    if (!items.length) return;
    const at = items.findIndex((el) => el.getAttribute('aria-current') === 'true' || el === document.activeElement);
    const next = items[Math.min(items.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    next.focus();
    next.click();
    next.scrollIntoView({ block: 'nearest' });
  }
  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
    if (e.key === 'Escape' && typing(e)) { e.composedPath()[0].blur?.(); return; }
    if (typing(e) || dialogOpen()) return;
    if (e.key === '?') { e.preventDefault(); showKeys(); return; }
    if (e.key === 'j' || e.key === 'k') { step(e.key === 'j' ? 1 : -1); return; }
    const target = [...document.querySelectorAll(`[data-key="${CSS.escape(e.key)}"]`)].find(seen);
    if (!target) return;
    e.preventDefault();
    if (/^VAADIN-.*(FIELD|AREA|BOX)$/.test(target.tagName)) target.focus(); else target.click();
  });

  function showKeys() {
    const rows = [...document.querySelectorAll('[data-key]')].filter(seen)
      .map((el) => [el.dataset.key, el.dataset.keyDoes ?? el.textContent.trim()]);
    if (document.querySelector('[data-item]')) rows.unshift(['j  k', 'Next and previous in the list']);
    rows.push(['?', 'These keys'], ['Esc', 'Leave a field, close']);
    const dialog = document.createElement('dialog');
    dialog.className = 'keys keys-open';
    dialog.setAttribute('aria-label', 'Keys of this page');
    const title = document.createElement('h2');
    title.textContent = 'Keys of this page';
    const list = document.createElement('dl');
    for (const [key, does] of rows) {
      const term = document.createElement('dt');
      for (const k of key.split('  ')) { const kbd = document.createElement('kbd'); kbd.textContent = k; term.append(kbd); }
      const what = document.createElement('dd');
      what.textContent = does;
      list.append(term, what);
    }
    dialog.append(title, list);
    dialog.addEventListener('close', () => dialog.remove());
    dialog.addEventListener('click', (e) => { if (e.target === dialog) dialog.close(); });
    document.body.append(dialog);
    dialog.showModal();
  }
})();
