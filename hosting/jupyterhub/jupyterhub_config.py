"""JupyterHub beside Samenzorg: what an organisation adds to the configuration of its Hub.

The server runs once, for everybody, and asks the Hub who somebody is:
    SAMENZORG_HUB_SECRET=… samenzorg start --address https://samenzorg.huis.nl --hub https://hub.huis.nl
Who leads sessions opens https://samenzorg.huis.nl and signs in by the Hub. Who changes notebooks opens the
Hub; a kernel there shows the server the token of its user, and she is the same person.
"""

import os

from tornado.web import RedirectHandler

from samenzorg_sim.content.places import notebooks_folder

c = get_config()  # noqa: F821  (JupyterHub's own)

#: Where everybody's server is, for browsers and for kernels: over https, or on this very machine.
SAMENZORG = "https://samenzorg.huis.nl"
#: Who holds this scope may use Samenzorg.
MAY = "access:services!service=samenzorg"

# The server may have browsers sign in here. `openssl rand -hex 32` makes a secret: the same for both.
c.JupyterHub.services = [
    {
        "name": "samenzorg",
        "api_token": os.environ["SAMENZORG_HUB_SECRET"],
        "oauth_redirect_uri": f"{SAMENZORG}/in/hub",
        "oauth_no_confirm": True,
    }
]

# Here every user may. To choose: leave this out, and give the scope to a group of the Hub.
c.JupyterHub.load_roles = [{"name": "user", "scopes": ["self", MAY]}]

# The token of a notebook server says that its user may, and its kernels know where to.
c.Spawner.server_token_scopes = ["users:activity!user", "access:servers!server", MAY]
c.Spawner.environment = {"SAMENZORG_SERVER": SAMENZORG}

# The shipped notebooks, in JupyterLab. To change one, copy it to a folder of your own first.
c.Spawner.notebook_dir = str(notebooks_folder())
c.Spawner.default_url = "/lab/tree/start.ipynb"

# A link on a page leads to the server's own pages.
c.JupyterHub.extra_handlers = [
    (r"/werkplaats/(.*)", RedirectHandler, {"url": f"{SAMENZORG}/werkplaats/{{0}}"}),
]

# Kernels that nobody uses end.
c.Spawner.args = ["--MappingKernelManager.cull_idle_timeout=900", "--MappingKernelManager.cull_interval=60"]
