package dev.kaizen.compliance.control;

import dev.kaizen.sdk.tool.Tools;
import java.util.List;

/** All controls, by number. A further one is added here and nowhere else. */
public final class Controls {
  private Controls() {}

  public static Assessor assessor(Grounds grounds) {
    return new Assessor(
        List.of(
            new UniquePrincipals(grounds),
            new StrongAuthentication(),
            new AccessReviews(),
            new SeparationOfDuties(),
            new GuardedConnections(grounds),
            new AuditCompleteness(),
            new IncidentResponse(),
            new ChangeManagement(),
            new Backups(),
            new RetentionControl(),
            new ProcessingIntegrity(),
            new SubjectRights(),
            new Encryption(),
            new ProcessingRecord(),
            new AuditIntegrity(grounds),
            new IdleLogOff(grounds),
            new LogRetention(),
            new RiskRegister(),
            new Transparency(),
            new HumanOversight(),
            new BoundedAgents(Tools.provided()),
            new AgentCredentials(grounds),
            new RegisteredWorkflows(),
            new Provenance(),
            new Signatures()));
  }
}
