package dev.kaizen.approval;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.LastLogin;
import dev.kaizen.tenant.StepUpPolicy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** Signatures under decisions: a login that is fresh, a meaning, and a hash that binds all. */
@Dependent
class Signing {
  @Inject private StepUpPolicy stepUp;

  boolean isFresh(Instant now) {
    LastLogin login = Callers.current().login();
    return login != null && login.isWithin(stepUp.maxAge(), now);
  }

  /** The caller has been found fresh. */
  Signature sign(ApprovalRequest request, Word word, Instant now) {
    if (word.meaning().isEmpty()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "signature.meaning: say what you sign for, such as 'Approved as responsible reviewer'");
    }
    LastLogin login = stepUp.requireFresh();
    String name = Callers.current().username();
    String hash =
        Signature.hash(
            request.id(),
            request.contentHash(),
            word.approve(),
            word.comment(),
            name,
            word.meaning(),
            now,
            login.at());
    return new Signature(name, word.meaning(), login.at(), login.methods(), hash);
  }
}
