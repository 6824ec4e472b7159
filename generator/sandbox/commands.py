"""`sdkforge serve`: the sandbox gateway for a platform, until it is interrupted."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import specs_option
from generator.sandbox.clock import Clock
from generator.sandbox.faults import EFFECT_NAMES, Fault, parse_fault
from generator.sandbox.gateway import SandboxGateway

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.sandbox.received import Received

_EXTRA = ("python_multipart", "starlette", "uvicorn")
_KEPT_CALLS = 1000


class _FaultType(click.ParamType[Fault]):
    name = "fault"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> Fault:
        try:
            return parse_fault(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


@click.command(
    epilog="Example: sdkforge serve --platform P --port 8080 --fault rate-limit=1,times=2"
)
@specs_option
@click.option("--platform", required=True, help="Whose calls to answer.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8080, show_default=True, help="Port to listen on; 0: a free one.")
@click.option("--app-key", default="123456", show_default=True, help="The app key that it takes.")
@click.option("--app-secret", default="helloworld", show_default=True, help="The app's secret.")
@click.option("--token", "tokens", multiple=True, help="An access token that is valid. Repeatable.")
@click.option("--now", type=int, help="Epoch milliseconds at which the clock stands still.")
@click.option("--skew", type=float, default=0, help="Seconds by which the clock is ahead.")
@click.option(
    "--fault",
    "faults",
    multiple=True,
    type=_FaultType(),
    help=f"What goes wrong: {', '.join(EFFECT_NAMES)}; with a value, as delay=2; then, if wished, "
    ",path=/a/b ,times=3 ,probability=0.5. Repeatable; the first that strikes decides.",
)
@click.option("--seed", default=0, show_default=True, help="For faults with a probability.")
@click.option(
    "--tls",
    nargs=2,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="CERTIFICATE KEY",
    help="Serve HTTPS with this certificate and key, in PEM.",
)
def serve(
    *,
    specs: Path,
    platform: str,
    host: str,
    port: int,
    app_key: str,
    app_secret: str,
    tokens: tuple[str, ...],
    now: int | None,
    skew: float,
    faults: Sequence[Fault],
    seed: int,
    tls: tuple[Path, Path] | None,
) -> None:
    """Answer a platform's calls on this machine, as its documentation says."""
    from generator.pipeline import load_platform

    _need_extra()
    gateway = SandboxGateway(
        load_platform(specs, platform),
        app_key=app_key,
        app_secret=app_secret,
        tokens=tokens,
        host=host,
        port=port,
        clock=Clock(now, skew_seconds=skew),
        seed=seed,
        tls=tls,
        history=_KEPT_CALLS,
        on_call=_print_call,
    )
    for fault in faults:
        gateway.inject(
            fault.effect, path=fault.path, times=fault.times, probability=fault.probability
        )
    _run(gateway)


def _run(gateway: SandboxGateway) -> None:
    try:
        gateway.start()
    except OSError as error:
        raise click.ClickException(f"cannot serve: {error}") from error
    click.echo(f"{gateway.platform.title}: {gateway.url} (interrupt to stop)")
    try:
        gateway.wait()
    except KeyboardInterrupt:
        gateway.stop()


def _print_call(call: Received) -> None:
    name = call.api_name or call.path
    shown = "".join(char if char.isprintable() else "?" for char in name)
    click.echo(f"{call.method:4} {shown} {call.outcome}")


def _need_extra() -> None:
    missing = [name for name in _EXTRA if importlib.util.find_spec(name) is None]
    if missing:
        raise click.ClickException(
            f"{', '.join(missing)} not installed; try: pip install 'sdkforge[sandbox]'"
        )
