package dev.kaizen.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersRaceTest {
  @TempDir Path home;

  @Test
  void parts_that_are_prepared_beside_each_other_may_make_the_same_folder() throws Exception {
    int parts = 8;
    for (int round = 0; round < 200; round++) {
      Path folder = home.resolve("round-" + round).resolve("tools");
      var barrier = new CyclicBarrier(parts);
      List<Callable<Path>> makers = new ArrayList<>();
      for (int i = 0; i < parts; i++) {
        makers.add(
            () -> {
              barrier.await();
              return Folders.make(folder);
            });
      }
      try (var threads = Executors.newFixedThreadPool(parts)) {
        for (Future<Path> made : threads.invokeAll(makers)) {
          assertThat(made.get()).isEqualTo(folder);
        }
      }
      assertThat(Files.isDirectory(folder)).isTrue();
    }
  }
}
