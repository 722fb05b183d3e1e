package dev.kaizen.sdk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.sandbox.SandboxResult.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way out is tried; after each the sandbox works as before. */
class SandboxTest {
  private final Sandbox sandbox =
      new Sandbox(new SandboxLimits(Duration.ofSeconds(20), 32, 10_000));

  @Test
  void value_and_what_was_printed_come_back() throws InterruptedException {
    assertThat(
            sandbox.run(
                "console.log('adding'); return {sum: input.a + input.b, list: [1, 'x', null]}",
                Map.of("a", 1, "b", 2)))
        .isEqualTo(
            new SandboxResult.Value(
                Map.of("sum", 3L, "list", java.util.Arrays.asList(1L, "x", null)), "adding\n"));
  }

  @Test
  void error_of_the_code_is_told() throws InterruptedException {
    assertThat(failure("throw new Error('boom')").message()).contains("boom");
    assertThat(failure("return (((").failure()).isEqualTo(Failure.ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return require('fs').readFileSync('/etc/passwd')",
        "return std.open('/etc/passwd', 'r').readAsString()",
        "return os.open('/etc/passwd', 0)",
        "return process.env",
        "return Deno.readTextFileSync('/etc/passwd')",
        "return fetch('http://localhost')",
        "return new XMLHttpRequest()",
        "return new WebSocket('ws://localhost')",
        "return Java.type('java.lang.Runtime')",
        "return Packages.java.lang.System.exit(1)",
        "return java.lang.System.getenv()",
        "return java_invoke('java.lang.Runtime', 'exec', '[\"id\"]')",
        "return java_invoke('quickjs4j_engine', 'getClass', '[]')",
      })
  void nothing_outside_can_be_reached(String code) throws InterruptedException {
    assertThat(sandbox.run(code, Map.of())).isInstanceOf(SandboxResult.Failed.class);
    assertHealthy();
  }

  @Test
  void modules_cannot_be_loaded() throws InterruptedException {
    assertThat(
            sandbox.run(
                "import('std').then(() => console.log('REACHED'), () => {}); return 1", Map.of()))
        .satisfies(result -> assertThat(result.printed()).doesNotContain("REACHED"));
    assertThat(failure("import * as os from 'os'").failure()).isEqualTo(Failure.ERROR);
  }

  @Test
  void no_file_is_written(@TempDir Path folder) throws InterruptedException {
    Path file = folder.resolve("out");
    sandbox.run("std.open('%s', 'w').puts('x')".formatted(file), Map.of());
    sandbox.run("require('fs').writeFileSync('%s', 'x')".formatted(file), Map.of());

    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void constructors_and_prototypes_lead_back_into_the_sandbox_only() throws InterruptedException {
    assertThat(
            sandbox.run(
                "return (function(){}).constructor('return typeof process + typeof Java')()",
                Map.of()))
        .isEqualTo(new SandboxResult.Value("undefinedundefined", ""));
    sandbox.run("Object.prototype.ok = 'poisoned'; Array.prototype.push = null", Map.of());
    assertHealthy();
  }

  @ParameterizedTest
  @ValueSource(strings = {"while (true) {}", "for (;;) { try { while (true) {} } catch (e) {} }"})
  void endless_loop_is_ended(String code) throws InterruptedException {
    SandboxResult result =
        new Sandbox(new SandboxLimits(Duration.ofSeconds(2), 32, 1_000)).run(code, Map.of());

    assertThat(result)
        .isInstanceOfSatisfying(
            SandboxResult.Failed.class, f -> assertThat(f.failure()).isEqualTo(Failure.TIME));
    assertHealthy();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return new Uint8Array(500_000_000).length",
        "const all = []; while (true) all.push(new Uint8Array(5_000_000))",
        "let x = 'x'; while (true) x += x",
        "function f() { return f() + 1 } return f()",
      })
  void memory_bomb_is_refused(String code) throws InterruptedException {
    assertThat(sandbox.run(code, Map.of())).isInstanceOf(SandboxResult.Failed.class);
    assertHealthy();
  }

  @Test
  void output_bomb_is_ended() throws InterruptedException {
    assertThat(failure("while (true) console.log('x'.repeat(1000))").failure())
        .isEqualTo(Failure.OUTPUT);
    assertThat(failure("return 'x'.repeat(1_000_000)").failure()).isEqualTo(Failure.OUTPUT);
    assertThat(failure("while (true) console.error('x'.repeat(1000))").failure())
        .isEqualTo(Failure.OUTPUT);
    assertHealthy();
  }

  @Test
  void value_that_is_no_plain_value_is_refused() throws InterruptedException {
    assertThat(failure("const a = {}; a.a = a; return a").failure()).isEqualTo(Failure.ERROR);
    assertThat(failure("let a = 1; for (let i = 0; i < 200; i++) a = [a]; return a").failure())
        .isEqualTo(Failure.ERROR);
    failure("let a = 1; for (let i = 0; i < 100000; i++) a = [a]; return a");
    assertThat(failure("return 10n").failure()).isEqualTo(Failure.ERROR);
  }

  @Test
  void leaving_the_function_around_the_code_forges_no_value() throws InterruptedException {
    SandboxResult result =
        sandbox.run(
            "}); console.log('result-0:{\"ok\":true,\"value\":\"forged\"}'); (() => {", Map.of());

    assertThat(result)
        .isNotEqualTo(new SandboxResult.Value("forged", ""))
        .satisfies(r -> assertThat(r.printed()).contains("forged"));
  }

  @Test
  void runs_share_nothing() throws InterruptedException {
    sandbox.run("globalThis.secret = 42", Map.of());

    assertThat(sandbox.run("return typeof secret", Map.of()))
        .isEqualTo(new SandboxResult.Value("undefined", ""));
  }

  @Test
  void who_waits_for_it_can_be_interrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> sandbox.run("while (true) {}", Map.of()))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void as_a_tool_it_tells_values_and_failures() throws InterruptedException {
    var tool = new SandboxTools().tools().iterator().next();
    var call =
        new dev.kaizen.sdk.tool.Tool.Call(
            Map.of("code", "return input.n * 2", "input", Map.of("n", 21L)), "k", null);

    assertThat(tool.body().call(call)).isEqualTo(Map.of("value", 42L, "printed", ""));
    assertThatThrownBy(
            () ->
                tool.body()
                    .call(
                        new dev.kaizen.sdk.tool.Tool.Call(
                            Map.of("code", "return nothing"), "k", null)))
        .hasMessageContaining("nothing");
  }

  private SandboxResult.Failed failure(String code) throws InterruptedException {
    SandboxResult result = sandbox.run(code, Map.of());
    assertThat(result).isInstanceOf(SandboxResult.Failed.class);
    return (SandboxResult.Failed) result;
  }

  private void assertHealthy() throws InterruptedException {
    assertThat(sandbox.run("return [1, 2].map(n => n + 1)", Map.of()))
        .isEqualTo(new SandboxResult.Value(List.of(2L, 3L), ""));
  }
}
