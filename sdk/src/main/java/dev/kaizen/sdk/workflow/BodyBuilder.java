package dev.kaizen.sdk.workflow;

/** Writes the flow inside another node. */
public final class BodyBuilder extends FlowBuilder<BodyBuilder> {
  BodyBuilder() {}

  @Override
  BodyBuilder self() {
    return this;
  }
}
