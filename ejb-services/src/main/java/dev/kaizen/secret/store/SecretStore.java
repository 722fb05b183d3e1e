package dev.kaizen.secret.store;

import dev.kaizen.secret.Secret;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** The tenant's secrets, in the caller's transaction. */
public interface SecretStore {
  /** By name. */
  Page<Secret> list(PageRequest page);

  Optional<Secret> find(String name);

  /** False when the name is taken. */
  boolean add(Secret secret, byte[] sealed);

  /** False when the version is another by now. */
  boolean change(Secret changed, byte[] sealed, int expected);

  boolean remove(String name, int expected);

  Optional<byte[]> sealed(String name);

  /** Written at most once a minute. */
  void used(String name, Instant now);
}
