package dev.kaizen.secret.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sealed values that can be sealed anew, in the caller's transaction. */
public interface SealedColumns {
  /**
   * A value where it lies.
   *
   * @param purpose what it is sealed for
   */
  record Place(String table, String key, String purpose, byte[] sealed) {}

  /** Locked; those that another transaction works on are left out. */
  List<Place> notUnder(UUID key, int atMost);

  void replace(Place place, byte[] sealed);

  /** The tenant's keys, newest first. */
  List<KeyRow> keys();

  /**
   * @param values how many are sealed under it
   */
  record KeyRow(UUID id, Instant createdAt, @Nullable String platformKey, long values) {}
}
