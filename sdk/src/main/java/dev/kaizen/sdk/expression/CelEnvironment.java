package dev.kaizen.sdk.expression;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;

/**
 * The language of Kaizen's expressions: standard CEL with the string, list, math and optional
 * extensions over two variables. What an expression can cost is bounded by its length, by the
 * number of elements its macros visit, and by linear-time patterns.
 */
final class CelEnvironment {
  static final int LONGEST_SOURCE = 4_000;
  private static final int MOST_VISITS = 10_000;
  private static final int DEEPEST_NESTING = 64;
  private static final int LARGEST_PATTERN = 1_000;

  private CelEnvironment() {}

  static Cel create() {
    CelOptions options =
        CelOptions.current()
            .maxExpressionCodePointSize(LONGEST_SOURCE)
            .comprehensionMaxIterations(MOST_VISITS)
            .maxParseRecursionDepth(DEEPEST_NESTING)
            .maxRegexProgramSize(LARGEST_PATTERN)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    MapType object = MapType.create(SimpleType.STRING, SimpleType.DYN);
    return CelFactory.standardCelBuilder()
        .setOptions(options)
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .addCompilerLibraries(
            CelExtensions.strings(),
            CelExtensions.lists(),
            CelExtensions.math(options),
            CelExtensions.optional())
        .addRuntimeLibraries(
            CelExtensions.strings(),
            CelExtensions.lists(),
            CelExtensions.math(options),
            CelExtensions.optional())
        .addVar("input", object)
        .addVar("state", object)
        .build();
  }
}
