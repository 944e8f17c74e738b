package weighbridge.simulator.cloudwatch.math;

import java.time.Instant;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import weighbridge.simulator.cloudwatch.Series;
import weighbridge.simulator.cloudwatch.math.Value.Line;
import weighbridge.simulator.cloudwatch.math.Value.Lines;
import weighbridge.simulator.cloudwatch.math.Value.Scalar;

/** Works out expressions of one request, whose series all have the same periods. */
public final class Evaluation {
    private final List<Instant> starts;
    private final Function<String, Value> byId;
    private final Function<String, List<Series>> metrics;

    /**
     * An evaluation over some periods.
     *
     * @param starts of the periods
     * @param byId a metric or another expression
     * @param metrics the metrics whose id contains a text, what {@code METRICS} gives
     */
    public Evaluation(List<Instant> starts, Function<String, Value> byId, Function<String, List<Series>> metrics) {
        this.starts = List.copyOf(starts);
        this.byId = byId;
        this.metrics = metrics;
    }

    /**
     * The value of an expression.
     *
     * @throws MathException if a function gets what it does not take
     */
    public Value of(Expression expression) {
        if (expression instanceof Expression.Literal number) {
            return new Scalar(number.value());
        } else if (expression instanceof Expression.Id id) {
            return byId.apply(id.name());
        } else if (expression instanceof Expression.Negative negative) {
            return each(of(negative.operand()), number -> -number);
        } else if (expression instanceof Expression.Binary binary) {
            return binary(binary.operator(), of(binary.left()), of(binary.right()));
        } else if (expression instanceof Expression.Array array) {
            return new Lines(
                    array.items().stream().flatMap(item -> lines(of(item))).toList());
        } else if (expression instanceof Expression.Call call) {
            return call(call);
        }
        throw new MathException("A text or word alone is no expression: " + expression);
    }

    private Value call(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case "METRICS" -> new Lines(metrics.apply(arguments.isEmpty() ? "" : text(arguments.get(0))));
            case "IF" -> Conditions.of(starts, arguments.stream().map(this::of).toList());
            case "FILL" -> fill(arguments);
            case "TIME_SERIES" -> new Line(constant(scalar(call)));
            case "ABS" -> each(only(call), Math::abs);
            case "CEIL" -> each(only(call), Math::ceil);
            case "FLOOR" -> each(only(call), Math::floor);
            case "SUM", "AVG", "MIN", "MAX" ->
                Aggregation.valueOf(call.function()).of(starts, only(call));
            default -> throw new MathException("the simulator does not simulate the function " + call.function());
        };
    }

    private Value binary(Operator operator, Value left, Value right) {
        if (left instanceof Scalar a && right instanceof Scalar b) {
            return new Scalar(operator.of(a.number(), b.number()));
        } else if (left instanceof Lines lines) {
            return new Lines(lines.series().stream()
                    .map(line -> pairs(operator, new Line(line), right))
                    .toList());
        } else if (right instanceof Lines lines) {
            return new Lines(lines.series().stream()
                    .map(line -> pairs(operator, left, new Line(line)))
                    .toList());
        }
        return new Line(pairs(operator, left, right));
    }

    /** A missing value counts as 0 where the other series has one ("Basic arithmetic functions"). */
    private Series pairs(Operator operator, Value left, Value right) {
        if (left instanceof Lines || right instanceof Lines) {
            throw new MathException("two arrays of time series beside one operator are not simulated");
        }
        return Points.at(starts, start -> {
            boolean any = Points.has(left, start) || Points.has(right, start);
            return any ? operator.of(Points.orZero(left, start), Points.orZero(right, start)) : Double.NaN;
        });
    }

    private Value fill(List<Expression> arguments) {
        if (arguments.size() != 2) {
            throw new MathException("FILL takes a time series and what to fill it with");
        }
        List<Series> filled = of(arguments.get(0)).asLines().stream()
                .map(series -> Filling.of(starts, series, arguments.get(1), this))
                .toList();
        return filled.size() == 1 ? new Line(filled.get(0)) : new Lines(filled);
    }

    private Value only(Expression.Call call) {
        if (call.arguments().size() != 1) {
            throw new MathException(call.function() + " takes one argument");
        }
        return of(call.arguments().get(0));
    }

    private double scalar(Expression.Call call) {
        if (only(call) instanceof Scalar scalar) {
            return scalar.number();
        }
        throw new MathException(call.function() + " takes a number");
    }

    private Series constant(double number) {
        return Points.at(starts, start -> number);
    }

    private static String text(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return text.value();
        }
        throw new MathException("METRICS takes a text");
    }

    private static Stream<Series> lines(Value value) {
        if (value instanceof Scalar) {
            throw new MathException("an array of numbers is not simulated");
        }
        return value.asLines().stream();
    }

    private Value each(Value value, DoubleUnaryOperator operation) {
        if (value instanceof Scalar scalar) {
            return new Scalar(operation.applyAsDouble(scalar.number()));
        }
        List<Series> changed = value.asLines().stream()
                .map(series -> Points.at(
                        starts,
                        start -> series.at(start).map(operation::applyAsDouble).orElse(Double.NaN)))
                .toList();
        return value instanceof Line ? new Line(changed.get(0)) : new Lines(changed);
    }
}
