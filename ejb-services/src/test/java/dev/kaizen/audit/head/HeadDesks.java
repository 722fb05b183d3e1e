package dev.kaizen.audit.head;

import dev.kaizen.tenant.SecretVault;

/** Opens the signing of a log to the tests of its neighbours. */
public final class HeadDesks {
  private static final String URL = "https://kaizen.example:9443/app";

  private HeadDesks() {}

  public static HeadDesk on(HeadStore store, SecretVault vault) {
    return HeadDesk.on(store, vault, URL);
  }

  public static void rotate(HeadStore store, SecretVault vault) {
    keys(store, vault).rotate();
  }

  /** Whether every key's private half is there and fits. */
  public static boolean ownKeysOnly(HeadStore store, SecretVault vault) {
    return keys(store, vault).own() == store.keys().size();
  }

  private static LogKeys keys(HeadStore store, SecretVault vault) {
    return new LogKeys(store, vault, URL);
  }
}
