"""Where files lie: the user's own local folder, and the resources that ship with the program."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APPLICATION = "QAF Desktop"
DATA_FOLDER_VARIABLE = "QAF_DATA_FOLDER"


@dataclass(frozen=True, slots=True)
class AppPaths:
    """Folders of one user on one machine. Nothing in them roams or synchronises."""

    data: Path

    @property
    def workspaces(self) -> Path:
        return self.data / "workspaces"

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def settings(self) -> Path:
        return self.data / "settings.json"


def default_paths() -> AppPaths:
    """The folder named by QAF_DATA_FOLDER, else the user's local (non-roaming) data folder."""
    chosen = os.environ.get(DATA_FOLDER_VARIABLE)
    usual = platformdirs.user_data_dir(APPLICATION, appauthor=False, roaming=False)
    return AppPaths(Path(chosen or usual))


def policy_file(system: str = sys.platform) -> Path:
    """Where the administrator's policy lies: a place that only administrators may write to. No variable moves it."""
    if system == "win32":
        here = sys.platform == "win32"
        usual = platformdirs.site_data_dir(APPLICATION, appauthor=False) if here else f"C:/ProgramData/{APPLICATION}"
        return Path(usual) / "policy.toml"
    if system == "darwin":
        return Path("/Library/Application Support") / APPLICATION / "policy.toml"
    return Path("/etc/qaf-desktop/policy.toml")


def catalogues() -> Path:
    """The folder of translations, one file for each language."""
    return resources() / "i18n"


def guide_pictures() -> Path:
    """The pictures of the guides, in a checkout and in a frozen build alike."""
    return resources().parent / "docs" / "guide" / "images"


def resources() -> Path:
    """The shipped `resources` folder, in a checkout, an installation and a frozen build alike."""
    frozen = getattr(sys, "_MEIPASS", None)
    return (Path(frozen) if frozen else Path(__file__).resolve().parent.parent) / "resources"
