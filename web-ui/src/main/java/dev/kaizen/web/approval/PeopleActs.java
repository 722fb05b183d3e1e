package dev.kaizen.web.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Toast;

/** Who is at a request, and the way to bring in others. */
final class PeopleActs {
  private PeopleActs() {}

  static Div of(ApprovalServices services, ApprovalRequest request, SerializableRunnable again) {
    boolean mine = Callers.current().username().equals(request.claimedBy());
    Button claim =
        mine
            ? new Button(
                "Let go", e -> act(() -> services.approvals().release(request.id()), again))
            : new Button(
                "I am at it", e -> act(() -> services.approvals().claim(request.id()), again));
    claim.setId("claim");
    Button others =
        new Button(
            "Bring in another person …", e -> new HandOverDialog(services, request, again).open());
    others.setId("bring-in");
    return Boxes.row(
        Keys.on("i", mine ? "Let go" : "I am at it", claim),
        Keys.on("d", "Bring in another person", others));
  }

  private static void act(Runnable act, SerializableRunnable again) {
    try {
      act.run();
      again.run();
    } catch (RuntimeException e) {
      Toast.failed(e);
    }
  }
}
