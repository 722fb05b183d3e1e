package dev.kaizen.gallery;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunService;
import dev.kaizen.sdk.gallery.Gallery;
import dev.kaizen.sdk.gallery.Pattern;
import dev.kaizen.sdk.gallery.PatternCopy;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.workflow.WorkflowService;
import dev.kaizen.workflow.WorkflowVersion;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that came with the program. They are the same in every tenant and nobody's data; a
 * tenant's own are the copies, which are drafts like any other, and the runs.
 *
 * <p>A pattern that is run as it is becomes the published workflow {@code gallery-<id>} of the
 * tenant, so that its runs have a version that never changes, as all runs have. See
 * docs/decisions/0045.
 */
@Stateless
public class GalleryService {
  private static final String PREFIX = "gallery-";

  private static final class Shipped {
    static final Gallery GALLERY = Gallery.provided();
  }

  @Inject private WorkflowService workflows;
  @Inject private RunService runs;

  @TenantScoped(Permission.WORKFLOW_READ)
  public List<Pattern> list() {
    return Shipped.GALLERY.patterns();
  }

  @TenantScoped(Permission.WORKFLOW_READ)
  public Pattern get(String id) {
    return Shipped.GALLERY.pattern(id);
  }

  /** A draft of the caller's; another person must publish it, as any draft. */
  @TenantScoped(Permission.WORKFLOW_EDIT)
  public WorkflowVersion copy(String id, PatternCopy copy) {
    return workflows.create(copy.of(Shipped.GALLERY.pattern(id)));
  }

  /**
   * @param input the sample when null
   */
  @TenantScoped(Permission.RUN_START)
  public Run run(String id, @Nullable Map<String, Object> input) {
    Pattern pattern = Shipped.GALLERY.pattern(id);
    WorkflowVersion shipped =
        workflows.shipped(PatternCopy.named(PREFIX + pattern.id()).of(pattern));
    return runs.start(shipped.name(), input == null ? pattern.sample() : input);
  }
}
