"""Small notebooks that show what a page and its kernel can do."""

import json
from pathlib import Path

CLICK = """\
import anywidget, traitlets, ipywidgets as w
class Teller(anywidget.AnyWidget):
    _esm = '''export default { render({ model, el }) {
      const b = document.createElement('button');
      const show = () => { b.textContent = 'Eigen ' + model.get('n'); };
      b.onclick = () => { model.set('n', model.get('n') + 1); model.save_changes(); };
      model.on('change:n', show); show(); el.append(b);
    } }'''
    n = traitlets.Int(0).tag(sync=True)
knop, stand, eigen = w.Button(description='Klik'), w.Label('stand 0'), Teller()
def tel(_): stand.value = 'stand ' + str(int(stand.value.split()[1]) + 1)
knop.on_click(tel)
stuk = w.Button(description='Stuk')
def breek(_): raise ValueError('geheim-van-de-kernel')
stuk.on_click(breek)
w.VBox([knop, stand, eigen, stuk])"""
TEXT = """\
from IPython.display import HTML
import os, json, http.client, urllib.parse
at = urllib.parse.urlsplit(os.environ['SAMENZORG_ADDRESS']).netloc
def trade():
    c = http.client.HTTPConnection(at)
    c.request('POST', '/balie/ticket', json.dumps({'ticket': os.environ['SAMENZORG_TICKET']}))
    r = c.getresponse(); return [r.status, json.loads(r.read())]
HTML('<pre>@@' + json.dumps({'env': dict(os.environ), 'pid': os.getpid(), 'cwd': os.getcwd(),
     'trades': [trade(), trade()]}) + '@@</pre>')"""
PAGES = {
    "start": ("# Proefpagina\n\nHallo <naaste>.", CLICK),
    "verteld": ("# Wat de kernel weet", TEXT),
    "traag": ("# Een trage kernel", "import time\ntime.sleep(1)\n" + CLICK),
    "fout": ("# Een fout", "raise ValueError('geheim-van-de-kernel')"),
    "weg": ("# Een kernel die stopt", "import os\nos._exit(1)"),
}


def write_pages(folder: Path) -> Path:
    """Write the notebooks below `folder`."""
    for name, (text, code) in PAGES.items():
        cells = [
            {"cell_type": "markdown", "id": "a", "metadata": {}, "source": text},
            {"cell_type": "code", "id": "b", "metadata": {}, "source": code}
            | {"outputs": [], "execution_count": None},
        ]
        notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        (folder / f"{name}.ipynb").write_text(json.dumps(notebook), "utf-8")
    return folder
