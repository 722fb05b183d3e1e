package dev.kaizen.audit;

import dev.kaizen.audit.head.HeadDesk;
import dev.kaizen.audit.head.HeadDesks;
import dev.kaizen.audit.head.HeadRow;
import dev.kaizen.audit.head.HeadStore;
import dev.kaizen.audit.store.AuditStore;
import dev.kaizen.audit.store.AuditStoreForTests;
import dev.kaizen.audit.store.LiveLog;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.kms.TestKeys;
import dev.kaizen.verifier.ChainEntry;
import dev.kaizen.verifier.Trust;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The log of a fresh tenant with its signed heads, and whoever owns the database. */
final class SignedLog {
  final LiveLog rows = new LiveLog();
  private final TestKeys platform;

  SignedLog(Path folder) {
    platform = new TestKeys(folder, 1);
  }

  String tenant() {
    return rows.tenant();
  }

  /** So many entries, each under a head of its own. */
  SignedLog signedOneByOne(int entries) {
    for (int i = 0; i < entries; i++) {
      rows.fill(1);
      sign();
    }
    return this;
  }

  HeadDesk.Signed sign() {
    return in(source -> HeadDesks.on(heads(source), vault(source)).sign());
  }

  void rotate() {
    in(
        source -> {
          HeadDesks.rotate(heads(source), vault(source));
          return true;
        });
  }

  boolean hasOwnKeysOnly() {
    return in(source -> HeadDesks.ownKeysOnly(heads(source), vault(source)));
  }

  HeadRow newest() {
    return in(source -> heads(source).newest().orElseThrow());
  }

  AuditVerification check() {
    return check(Trust.NONE);
  }

  AuditVerification check(Trust trust) {
    return in(
        source -> {
          AuditStore store = AuditStoreForTests.on(source);
          return LogCheck.of(tenant(), store, heads(source), trust, store.head().seq());
        });
  }

  /** As {@link #check()}; meanwhile, between the walk and its end, something is done. */
  AuditVerification checkWhile(Runnable meanwhile) {
    return in(
        source -> {
          AuditStore store = AuditStoreForTests.on(source);
          AuditStore watched =
              (AuditStore)
                  Proxy.newProxyInstance(
                      AuditStore.class.getClassLoader(),
                      new Class<?>[] {AuditStore.class},
                      (proxy, method, arguments) -> {
                        Object found = method.invoke(store, arguments);
                        if (method.getName().equals("each")) {
                          meanwhile.run();
                        }
                        return found;
                      });
          return LogCheck.of(tenant(), watched, heads(source), Trust.NONE, store.head().seq());
        });
  }

  /** As somebody would who knows how the chain is made: every hash from there on is right again. */
  void chainAnew() {
    List<AuditEntry> all = new ArrayList<>();
    in(
        source -> {
          AuditStoreForTests.on(source).each(Long.MAX_VALUE, all::add);
          return true;
        });
    String before = dev.kaizen.verifier.AuditChain.START;
    List<String> statements = new ArrayList<>();
    for (AuditEntry entry : all) {
      ChainEntry e = entry.inChain();
      ChainEntry again =
          new ChainEntry(
                  e.seq(),
                  e.at(),
                  e.actor(),
                  e.channel(),
                  e.address(),
                  e.action(),
                  e.subjectType(),
                  e.subjectId(),
                  e.payload(),
                  before,
                  "")
              .hashedFor(tenant());
      statements.add(
          "update audit_entry set prev_hash = decode('%s', 'hex'), hash = decode('%s', 'hex') where seq = %d"
              .formatted(before, again.hash(), e.seq()));
      before = again.hash();
    }
    statements.add(
        "update audit_head set seq = %d, hash = decode('%s', 'hex')"
            .formatted(all.getLast().seq(), before));
    rows.tamper(statements.toArray(String[]::new));
  }

  <T> T in(Function<DataSource, T> work) {
    return Callers.<T, RuntimeException>call(Caller.system(tenant(), "test"), () -> rows.on(work));
  }

  static HeadStore heads(DataSource source) {
    return AuditStoreForTests.heads(source);
  }

  private SecretVault vault(DataSource source) {
    return SecretVault.on(source, platform.keys());
  }
}
