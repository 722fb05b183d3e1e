package dev.kaizen.examples;

import dev.kaizen.sdk.workflow.WorkflowCodec;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The workflows of this module, read from where they lie. */
public enum Example {
  HELLO("hello/hello.yaml"),
  PURCHASE_APPROVAL("purchaseapproval/purchase-approval.yaml");

  private final String resource;

  Example(String resource) {
    this.resource = resource;
  }

  public String yaml() {
    try (InputStream in = Example.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not part of this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public WorkflowDefinition definition() {
    return WorkflowCodec.fromYaml(yaml());
  }
}
