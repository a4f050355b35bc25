"""`/cijfers`: the numbers of this server as Prometheus reads them, for insiders only."""

from collections.abc import Iterator
from typing import Any, cast

from tornado import web

from samenzorg_sim.server.doors.headers import Guarded
from samenzorg_sim.server.people.insiders import is_insider
from samenzorg_sim.server.watch.beheer import SOORTEN, Beheer, Toestand
from samenzorg_sim.server.watch.gezond import Gezondheid, Onderdeel, copied_at, works
from samenzorg_sim.server.watch.tellingen import Tellingen


class Cijfers(Guarded):
    """Numbers and kinds; no label holds an id."""

    async def get(self) -> None:
        """The exposition text; 403 for who is no insider."""
        if not is_insider(self):
            raise web.HTTPError(403)
        from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

        toestand = await cast(Beheer, self.settings["beheer"]).look()
        gezondheid = cast(Gezondheid, self.settings["gezondheid"])
        parts = await gezondheid.look()
        registry = CollectorRegistry()
        registry.register(
            _Collector(toestand, parts, gezondheid, self.settings["tellingen"], self.settings["door"].is_open)
        )
        self.set_header("Content-Type", CONTENT_TYPE_LATEST)
        self.set_header("Cache-Control", "no-store")
        self.finish(generate_latest(registry))


class _Collector:
    """One look, as prometheus_client wants it."""

    def __init__(
        self,
        toestand: Toestand,
        parts: tuple[Onderdeel, ...],
        gezondheid: Gezondheid,
        tellingen: Tellingen,
        door: bool,
    ) -> None:
        self._now, self._parts, self._gezondheid = toestand, parts, gezondheid
        self._tellingen, self._door = tellingen, door

    def collect(self) -> Iterator[Any]:
        """Every family once."""
        from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily

        now = self._now
        for name, told, value in (
            ("healthy", "1 when people can go on working", works(self._parts)),
            ("start_time_seconds", "when the server started", self._gezondheid.since),
            ("phones", "phones that look now", now.telefoons),
            ("kernels", "pages of the workbench", len(now.bladzijden)),
            ("kernels_memory_bytes", "their memory (PSS)", sum(one.bytes for one in now.bladzijden)),
            ("memory_bytes", "memory of the server (PSS)", now.geheugen),
            ("machine_memory_free_bytes", "memory of the machine that is free", now.geheugen_vrij),
            ("disk_free_bytes", "room on the disk", self._gezondheid.free()),
            ("data_bytes", "the data folder", now.map),
            ("journal_rows", "rows of the journal", now.rijen),
            ("backup_time_seconds", "when the automatic copy was made, 0: never", self._copied()),
            ("door_open", "1 while phones get in", self._door),
        ):
            yield GaugeMetricFamily(f"samenzorg_{name}", told, value=float(value))
        if (certificaat := self._gezondheid.certificaat) is not None:
            yield GaugeMetricFamily(
                "samenzorg_certificate_expiry_time_seconds",
                "when the certificate ends",
                value=certificaat.until,
            )
        kept = GaugeMetricFamily("samenzorg_streams", "what is kept, by kind", labels=["kind"])
        for letter, count in now.bewaard.items():
            kept.add_metric([SOORTEN.get(letter, (letter,))[0]], count)
        failed = CounterMetricFamily("samenzorg_task_failures", "failures of a task", labels=["task"])
        for name, taak in self._gezondheid.taken.items():
            failed.add_metric([name], taak.mislukt)
        answers = CounterMetricFamily("samenzorg_answers", "answers by status", labels=["status"])
        for status, count in self._tellingen.antwoorden.items():
            answers.add_metric([status], count)
        refusals = CounterMetricFamily("samenzorg_refusals", "refusals by kind", labels=["kind"])
        for kind, count in self._tellingen.weigeringen.items():
            refusals.add_metric([kind], count)
        yield from (kept, failed, answers, refusals)

    def _copied(self) -> float:
        return copied_at(self._gezondheid.folder) or 0.0
