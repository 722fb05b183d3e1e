package dev.kaizen.tenantadmin.apikey;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's keys. */
interface ApiKeyStore {
  /** By name. */
  Page<ApiKey> page(PageRequest page);

  Optional<ApiKey> find(UUID id);

  /** False when the name is taken. */
  boolean add(ApiKey key, byte[] hash);

  Optional<byte[]> hashOf(UUID id);

  /** Kept to the minute, so that not every request writes. */
  void used(UUID id, Instant at);

  /** False when it was revoked before. */
  boolean revoke(UUID id, String by, Instant at);

  /** Those of a person that are not revoked. */
  List<ApiKey> openOf(String username);
}
