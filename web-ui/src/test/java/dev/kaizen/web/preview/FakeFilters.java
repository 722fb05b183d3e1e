package dev.kaizen.web.preview;

import dev.kaizen.approval.SavedFilter;
import dev.kaizen.approval.SavedFilterService;
import java.util.List;

class FakeFilters extends SavedFilterService {

  @Override
  public List<SavedFilter> mine() {
    return List.of(new SavedFilter("Contracts at high risk", "q=contract&risk=high"));
  }
}
