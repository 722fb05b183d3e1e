package dev.kaizen.benchmarks;

import java.util.Set;

final class Contestants {
  private Contestants() {}

  static Contestant named(String name) {
    return new Contestant(
        name,
        "in memory",
        "1.2",
        0,
        Set.of("engine"),
        (place, load) -> {
          throw new IllegalStateException("not opened in this test");
        });
  }
}
