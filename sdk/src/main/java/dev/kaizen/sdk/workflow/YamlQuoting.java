package dev.kaizen.sdk.workflow;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Quotes more than the library does: what YAML would read back as something else. */
final class YamlQuoting extends StringQuotingChecker.Default {
  private static final long serialVersionUID = 1L;
  private static final String NUMBERS_BEGIN_WITH = "+-.0123456789";

  @Override
  public boolean needToQuoteValue(String value) {
    return super.needToQuoteValue(value)
        || (!value.isEmpty() && NUMBERS_BEGIN_WITH.indexOf(value.charAt(0)) >= 0)
        || value.chars().anyMatch(YamlQuoting::isUnusual);
  }

  /** Controls, and the line ends that only YAML knows. */
  private static boolean isUnusual(int c) {
    return (Character.isISOControl(c) && c != '\n')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF';
  }
}
