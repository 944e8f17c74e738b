package weighbridge.simulator.cloudwatch.math;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A parsed expression. */
public sealed interface Expression {
    /** A number. */
    record Literal(double value) implements Expression {}

    /** A text in quotes, as {@code METRICS("errors")} takes. */
    record Text(String value) implements Expression {}

    /** A metric or another expression of the same request. */
    record Id(String name) implements Expression {}

    /** A word in capitals without brackets, as {@code FILL(m1, REPEAT)} takes. */
    record Word(String name) implements Expression {}

    /** {@code -operand}. */
    record Negative(Expression operand) implements Expression {}

    /** Two operands. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    /** {@code [m1, m2]}. */
    record Array(List<Expression> items) implements Expression {}

    /** {@code NAME(arguments)}. */
    record Call(String function, List<Expression> arguments) implements Expression {}

    /** The ids that it names, in alphabetical order. */
    default Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        if (this instanceof Id id) {
            ids.add(id.name());
        }
        children().forEach(child -> ids.addAll(child.ids()));
        return ids;
    }

    /** Whether it calls a function, at any depth. */
    default boolean calls(String function) {
        boolean here = this instanceof Call call && call.function().equals(function);
        return here || children().stream().anyMatch(child -> child.calls(function));
    }

    private List<Expression> children() {
        if (this instanceof Negative negative) {
            return List.of(negative.operand());
        } else if (this instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        } else if (this instanceof Array array) {
            return array.items();
        }
        return this instanceof Call call ? call.arguments() : List.of();
    }
}
