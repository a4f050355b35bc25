"""Why the data folder cannot be used: a small class each, with a Dutch sentence for who starts the server."""

from pathlib import Path

from samenzorg_sim.server.command_line import typed


class DataFolderRefused(Exception):
    """The data folder cannot be used; `melding` says in Dutch what to do."""

    def __init__(self, reason: str, melding: str) -> None:
        super().__init__(reason)
        self.melding = melding


class NotAFolder(DataFolderRefused):
    """A file stands where the folder should be."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is not a folder",
            f"Op de plaats van de map met gegevens staat een bestand: {folder}. "
            "Kies een andere map met --data, of verplaats dat bestand.",
        )


class NotWritable(DataFolderRefused):
    """This user may not write here."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is not writable",
            f"Samenzorg mag niet schrijven in de map met gegevens {folder}. "
            "Vraag wie de computer beheert om schrijfrechten, of kies een andere map met --data.",
        )


class OfAnother(DataFolderRefused):
    """Another user's folder; `owner` is a name, or a number as `#1001`."""

    def __init__(self, folder: Path, owner: str) -> None:
        super().__init__(
            f"{folder} belongs to {owner}",
            f"De map met gegevens {folder} is van de gebruiker {owner}. Er is niets veranderd. "
            f"Typ de opdracht als die gebruiker: zet er 'sudo -u {owner}' voor. "
            "Of kies een andere map met --data.",
        )


class ReadOnly(DataFolderRefused):
    """The disk is mounted read-only."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is on a read-only file system",
            f"De schijf met de map met gegevens {folder} is alleen-lezen. "
            "Er kan niets worden bewaard. Kies een andere map met --data.",
        )


class Full(DataFolderRefused):
    """No room is left."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"no space left for {folder}",
            f"De schijf met de map met gegevens {folder} is vol. "
            "Maak ruimte vrij, of kies een map op een andere schijf met --data.",
        )


class InUse(DataFolderRefused):
    """Another server holds the lock."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is locked by another server",
            f"Samenzorg draait al met de map met gegevens {folder}. "
            f"Typ '{typed('link')}' voor een nieuwe link, of stop eerst het andere venster (Ctrl-C).",
        )


class OnNetworkDrive(DataFolderRefused):
    """A network drive, where locks and durable writes cannot be trusted."""

    def __init__(self, folder: Path, kind: str) -> None:
        super().__init__(
            f"{folder} is on a network drive ({kind})",
            f"De map met gegevens {folder} staat op een netwerkschijf. Daar kan iets verloren gaan. "
            "Kies een map op deze computer met --data.",
        )


class NewerVersion(DataFolderRefused):
    """A newer samenzorg made this folder."""

    def __init__(self, folder: Path, found: str) -> None:
        super().__init__(
            f"{folder} has version {found}",
            f"De map met gegevens {folder} is van een nieuwere versie van Samenzorg. "
            "Werk Samenzorg bij, of kies een andere map met --data.",
        )
