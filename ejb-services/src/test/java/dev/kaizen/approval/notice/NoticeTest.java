package dev.kaizen.approval.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.approval.ApprovalNews;
import dev.kaizen.approval.engine.Requests;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.sdk.error.KaizenException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private final ApprovalNews news =
      new ApprovalNews(
          ApprovalNews.Kind.MENTIONED,
          Requests.under(Requests.terms(Group.ofRole("reviewer", 1))),
          List.of("rita", "rob.x-1"));

  @Test
  void its_key_tells_all_of_it() {
    Notice notice = Notice.of(news);

    assertThat(Notice.parse(notice.key())).isEqualTo(notice);
    Notice all = new Notice(notice.id(), notice.request(), ApprovalNews.Kind.OPENED, List.of());
    assertThat(Notice.parse(all.key())).isEqualTo(all);
  }

  @Test
  void two_of_the_same_kind_are_two() {
    assertThat(Notice.of(news).key()).isNotEqualTo(Notice.of(news).key());
  }

  @Test
  void another_key_is_refused() {
    assertThatThrownBy(() -> Notice.parse("rita")).isInstanceOf(KaizenException.class);
  }
}
