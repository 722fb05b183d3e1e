package dev.kaizen.tenant.kms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the operator keeps platform keys: {@code KAIZEN_KMS} names the place of the current one.
 */
@ApplicationScoped
class KeyPlaces {
  @Inject
  @ConfigProperty(name = "kaizen.kms", defaultValue = "file")
  private String first;

  @Inject
  @ConfigProperty(name = "kaizen.platform.key.file")
  private Optional<String> file;

  @Inject
  @ConfigProperty(name = "kaizen.kms.pkcs12.file")
  private Optional<String> store;

  @Inject
  @ConfigProperty(name = "kaizen.kms.pkcs12.password.file")
  private Optional<String> storePassword;

  @Inject
  @ConfigProperty(name = "kaizen.kms.pkcs12.alias", defaultValue = "kaizen")
  private String alias;

  @Inject
  @ConfigProperty(name = "kaizen.kms.vault.url")
  private Optional<String> vault;

  @Inject
  @ConfigProperty(name = "kaizen.kms.vault.token.file")
  private Optional<String> vaultToken;

  @Inject
  @ConfigProperty(name = "kaizen.kms.vault.key", defaultValue = "kaizen")
  private String vaultKey;

  private final List<KeyEncryption> made = new ArrayList<>();

  @Produces
  @Dependent
  synchronized PlatformKeys keys() {
    if (made.isEmpty()) {
      file.map(Path::of).map(KeyFile::new).ifPresent(made::add);
      if (store.isPresent() && storePassword.isPresent()) {
        made.add(new KeyStoreFile(Path.of(store.get()), Path.of(storePassword.get()), alias));
      }
      if (vault.isPresent() && vaultToken.isPresent()) {
        made.add(
            new VaultTransit(
                URI.create(vault.get() + "/v1/transit"), Path.of(vaultToken.get()), vaultKey));
      }
      made.sort(Comparator.comparing(place -> !place.kind().equals(first)));
      if (made.stream().noneMatch(place -> place.kind().equals(first))) {
        // What is named and not there must not fall back to another place.
        made.clear();
      }
    }
    return new PlatformKeys(made);
  }
}
