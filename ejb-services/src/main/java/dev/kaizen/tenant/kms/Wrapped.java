package dev.kaizen.tenant.kms;

/**
 * A key that only its platform key opens.
 *
 * @param keyId the platform key's
 */
public record Wrapped(String keyId, byte[] bytes) {
  public Wrapped {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Where the platform key is kept. */
  String kind() {
    int colon = keyId.indexOf(':');
    return colon < 0 ? keyId : keyId.substring(0, colon);
  }
}
