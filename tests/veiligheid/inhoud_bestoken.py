"""Damaged files for every reader that people give files to; each must end in words, not in an exception."""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.read import read_content
from samenzorg_sim.content.tabel import read_tabelblad
from samenzorg_sim.content.werkblad.read import read_werkblad
from samenzorg_sim.content.werkblad.write import empty_werkblad
