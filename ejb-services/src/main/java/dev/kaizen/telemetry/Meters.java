package dev.kaizen.telemetry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.Metric;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** The registry's metrics, kept at hand: finding one there costs more than counting. */
final class Meters {
  private record Key(String name, List<String> values) {}

  private final MetricRegistry registry;
  private final Map<Key, Metric> known = new ConcurrentHashMap<>();

  Meters(MetricRegistry registry) {
    this.registry = registry;
  }

  Timer timer(Metadata metadata, Tag... tags) {
    return (Timer) metric(metadata, () -> registry.timer(metadata, tags), tags);
  }

  Histogram histogram(Metadata metadata, Tag... tags) {
    return (Histogram) metric(metadata, () -> registry.histogram(metadata, tags), tags);
  }

  Counter counter(Metadata metadata, Tag... tags) {
    return (Counter) metric(metadata, () -> registry.counter(metadata, tags), tags);
  }

  void gauge(Metadata metadata, Supplier<? extends Number> value, Tag... tags) {
    metric(metadata, () -> registry.gauge(metadata, value::get, tags), tags);
  }

  void remove(Metadata metadata, Tag... tags) {
    registry.remove(new MetricID(metadata.getName(), tags));
    known.remove(key(metadata, tags));
  }

  private Metric metric(Metadata metadata, Supplier<Metric> make, Tag... tags) {
    return known.computeIfAbsent(key(metadata, tags), key -> make.get());
  }

  private static Key key(Metadata metadata, Tag... tags) {
    return new Key(metadata.getName(), Arrays.stream(tags).map(Tag::getTagValue).toList());
  }

  static Metadata metadata(String name, String unit, String description) {
    return Metadata.builder().withName(name).withUnit(unit).withDescription(description).build();
  }
}
