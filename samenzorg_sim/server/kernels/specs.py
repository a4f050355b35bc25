"""The one kernel this server knows; no kernelspec needs to be installed on the machine."""

import sys
from importlib.metadata import EntryPoint
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager, NoSuchKernel
from jupyter_client.provisioning.factory import KernelProvisionerFactory

from samenzorg_sim.server.kernels.forker_link import ForkerLink

NAME = "python3"
PROVISIONER = "samenzorg-fork"


def register_provisioner() -> None:
    """Make the fork provisioner known, also where the package's entry points were not installed."""
    factory = KernelProvisionerFactory.instance()
    value = "samenzorg_sim.server.kernels.fork_provisioner:ForkProvisioner"
    factory.provisioners[PROVISIONER] = EntryPoint(PROVISIONER, value, KernelProvisionerFactory.GROUP_NAME)


class OneKernel(KernelSpecManager):  # type: ignore[misc, unused-ignore]
    """Offers this very Python and nothing else."""

    def find_kernel_specs(self) -> dict[str, str]:
        """Name → resource directory (there is none)."""
        return {NAME: ""}

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """The kernel; raises NoSuchKernel for any other name."""
        if kernel_name != NAME:
            raise NoSuchKernel(kernel_name)
        metadata: dict[str, Any] = {}
        if ForkerLink.possible():
            register_provisioner()
            metadata["kernel_provisioner"] = {"provisioner_name": PROVISIONER, "config": {}}
        return KernelSpec(
            argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            display_name="Samenzorg",
            language="python",
            metadata=metadata,
        )
