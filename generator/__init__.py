"""sdkforge: SDKs and documentation samples for signed-gateway APIs, from one spec."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("sdkforge")
except PackageNotFoundError:  # read from a folder that was never installed
    __version__ = "0+unknown"
