package dev.kaizen.compliance.register;

import java.util.List;

/**
 * One thing that is said about a subject of the register.
 *
 * @param help what is to be written, in a sentence
 * @param choices the only answers; empty when any text will do
 */
public record RegisterField(
    String name, String title, String help, List<String> choices, boolean required) {
  static RegisterField text(String name, String title, String help) {
    return new RegisterField(name, title, help, List.of(), true);
  }

  static RegisterField optional(String name, String title, String help) {
    return new RegisterField(name, title, help, List.of(), false);
  }

  static RegisterField choice(String name, String title, String help, String... choices) {
    return new RegisterField(name, title, help, List.of(choices), true);
  }
}
