package dev.kaizen.tenant.kms;

/**
 * Wraps tenants' keys under a key of the platform's, which stays where it is kept: a file, a key
 * store, another server.
 */
public interface KeyEncryption {
  /** What its keys' ids begin with, such as {@code file}. */
  String kind();

  /** The id of the key that new wraps are made under, such as {@code file:3f2a91c07b5de846}. */
  String current();

  /**
   * @param boundTo must be named again to unwrap it
   */
  Wrapped wrap(byte[] boundTo, byte[] key);

  byte[] unwrap(byte[] boundTo, Wrapped wrapped);
}
