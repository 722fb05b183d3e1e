package dev.kaizen.sdk.knowledge;

import org.jspecify.annotations.Nullable;

/** A piece of a document as its author set it. {@code page} counts from 1; null without pages. */
public sealed interface Block {
  String text();

  @Nullable Integer page();

  /**
   * @param level 1 for the outermost
   */
  record Heading(int level, String text, @Nullable Integer page) implements Block {}

  record Paragraph(String text, @Nullable Integer page) implements Block {}
}
