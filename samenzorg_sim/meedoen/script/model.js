// A model host: what anywidget gives a widget (get, set, save_changes, on, off, send), for a page without a kernel.
// `answer(message, model)` does what a kernel would do with what the widget sends.
export class Model {
  constructor(values, answer) {
    this.values = { ...values };
    this.answer = answer;
    this.listeners = new Map();
    this.dirty = new Set();
  }

  get(name) { return this.values[name]; }

  set(name, value) {
    if (this.values[name] === value) return;
    this.values[name] = value;
    this.dirty.add(name);
    this.tell(`change:${name}`, value);
  }

  save_changes() { this.dirty.clear(); }

  on(name, listener) { this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]); }

  off(name, listener) { this.listeners.set(name, (this.listeners.get(name) ?? []).filter((one) => one !== listener)); }

  tell(name, ...what) { for (const listener of this.listeners.get(name) ?? []) listener(...what); }

  send(message) { queueMicrotask(() => this.answer(message, this)); }
}
