package dev.kaizen.sdk.model;

import java.util.List;

/** Turns texts into unit vectors of one dimension. */
public interface Embedder {
  /** Name and version of what embeds, kept with the knowledge base. */
  String name();

  int dimension();

  List<float[]> embed(List<String> texts);
}
