package dev.kaizen.run.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Down while the database is away, refuses what runs record (a full disk), or has not been heard
 * for some beats; up again by itself.
 */
@Readiness
@ApplicationScoped
public class RunReadiness implements HealthCheck {
  @Inject private RunDispatcher dispatcher;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("journal").status(dispatcher.canRecord()).build();
  }
}
