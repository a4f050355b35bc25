// Shows the widgets of one kernel: models from the kernel's state, views where the page left a place for them.
import * as base from '@jupyter-widgets/base';
import * as controls from '@jupyter-widgets/controls';
import { ManagerBase } from '@jupyter-widgets/base-manager';
import { Widget } from '@lumino/widgets';
import 'anywidget'; // only its side effect: see the banner in build.mjs

const { Comm } = base.shims.services;

let anywidget; // its factory makes new classes at each call, so it is called once
const modules = {
  '@jupyter-widgets/base': () => base,
  '@jupyter-widgets/controls': () => controls,
  anywidget: () => (anywidget ??= globalThis.__anywidget(base)),
};

// Every change goes out at once and in order. By default one is held back while another is under way, and the press
// of a button overtakes it: what was typed last would be missing.
const { sync } = base.WidgetModel.prototype;
Object.assign(base.WidgetModel.prototype, {
  sync(...told) { this._pending_msgs = 0; return sync.apply(this, told); },
  _handle_status() {},
});

// A button to choose a file says what it does. By default it also counts, and begins with "(0)".
const upload = controls.FileUploadView.prototype;
const { update } = upload;
upload.update = function (...told) {
  const done = update.apply(this, told);
  this.el.lastChild.textContent = this.model.get('description');
  return done;
};

export class Widgets extends ManagerBase {
  constructor(kernel) {
    super();
    this.kernel = kernel;
    kernel.registerCommTarget(this.comm_target_name, (comm, message) => this.handle_comm_open(new Comm(comm), message));
  }

  // A label that says it holds HTML: shown as it was typed. What would clean it up is not in the bundle.
  inline_sanitize(label) {
    const place = document.createElement('p');
    place.textContent = label;
    return place.innerHTML;
  }

  async loadClass(name, module) {
    const found = modules[module]?.()[name];
    if (!found) throw new Error(`no widget ${module}.${name} in this bundle`);
    return found;
  }

  async _create_comm(target, id, data, metadata, buffers) {
    const comm = this.kernel.createComm(target, id);
    if (data || metadata) comm.open(data, metadata, buffers);
    return new Comm(comm);
  }

  async _get_comm_info() {
    const { content } = await this.kernel.requestCommInfo({ target_name: this.comm_target_name });
    return content.status === 'ok' ? content.comms : {};
  }

  async show() {
    await this._loadFromKernel();
    for (const place of document.querySelectorAll('[data-model]')) {
      const view = await this.create_view(await this.get_model(place.dataset.model));
      Widget.attach(view.luminoWidget ?? view.pWidget, place);
    }
  }
}
