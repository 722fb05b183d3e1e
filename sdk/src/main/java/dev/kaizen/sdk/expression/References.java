package dev.kaizen.sdk.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which names of the variables an expression reads. */
final class References {
  private static final Set<String> ROOTS = Set.of("input", "state");

  private References() {}

  static List<Reference> of(CelAbstractSyntaxTree ast) {
    return CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .map(node -> node.expr())
        .filter(e -> e.getKind() == Kind.SELECT)
        .filter(e -> e.select().operand().getKind() == Kind.IDENT)
        .filter(e -> ROOTS.contains(e.select().operand().ident().name()))
        .map(
            e ->
                new Reference(
                    e.select().operand().ident().name(), e.select().field(), position(ast, e)))
        .distinct()
        .toList();
  }

  private static String position(CelAbstractSyntaxTree ast, CelExpr expr) {
    return Optional.ofNullable(ast.getSource().getPositionsMap().get(expr.id()))
        .flatMap(offset -> ast.getSource().getOffsetLocation(offset))
        .map(References::text)
        .orElse("");
  }

  static String text(CelSourceLocation location) {
    return location.getLine() + ":" + (location.getColumn() + 1);
  }
}
