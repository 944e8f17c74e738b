package weighbridge.simulator.cloudwatch.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an expression. Functions are in capitals, ids begin with a small letter. */
public final class Parser {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<number>\\d+(?:\\.\\d+)?|\\.\\d+)|(?<id>[a-z]\\w*)"
                    + "|(?<word>[A-Z][A-Z0-9_]*)|(?<text>\"[^\"]*\"|'[^']*')|(?<sign>==|!=|<=|>=|&&|\\|\\||[-+*/^<>(),\\[\\]]))\\s*");
    private static final int STRONGEST = Operator.TO_THE_POWER_OF.strength();

    private final String source;
    private final List<Token> tokens;
    private int next;

    private record Token(String kind, String text) {}

    private Parser(String source) {
        this.source = source;
        this.tokens = tokens(source);
    }

    /**
     * Reads a whole expression.
     *
     * @throws MathException if it is none
     */
    public static Expression parse(String source) {
        Parser parser = new Parser(source);
        Expression expression = parser.binary(1);
        if (parser.next < parser.tokens.size()) {
            throw parser.unexpected();
        }
        return expression;
    }

    private static List<Token> tokens(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        int at = 0;
        while (at < source.length()) {
            if (!matcher.region(at, source.length()).lookingAt()) {
                throw new MathException("Unexpected character in expression '" + source + "' at " + at);
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        for (String kind : List.of("number", "id", "word", "text", "sign")) {
            if (matcher.group(kind) != null) {
                return new Token(kind, matcher.group(kind));
            }
        }
        throw new IllegalStateException("a token of no kind");
    }

    /** Operators of one strength, from left to right. */
    private Expression binary(int strength) {
        if (strength > STRONGEST) {
            return unary();
        }
        Expression left = binary(strength + 1);
        Optional<Operator> operator = operator(strength);
        while (operator.isPresent()) {
            next++;
            left = new Expression.Binary(operator.get(), left, binary(strength + 1));
            operator = operator(strength);
        }
        return left;
    }

    private Optional<Operator> operator(int strength) {
        return next == tokens.size()
                ? Optional.empty()
                : Operator.of(tokens.get(next).text()).filter(operator -> operator.strength() == strength);
    }

    private Expression unary() {
        return take("-") ? new Expression.Negative(unary()) : primary();
    }

    private Expression primary() {
        Token token = token();
        return switch (token.kind()) {
            case "number" -> new Expression.Literal(Double.parseDouble(token.text()));
            case "id" -> new Expression.Id(token.text());
            case "text" ->
                new Expression.Text(token.text().substring(1, token.text().length() - 1));
            case "word" -> take("(") ? new Expression.Call(token.text(), list(")")) : new Expression.Word(token.text());
            default -> bracketed(token);
        };
    }

    private Expression bracketed(Token token) {
        if (token.text().equals("(")) {
            Expression inner = binary(1);
            need(")");
            return inner;
        } else if (token.text().equals("[")) {
            return new Expression.Array(list("]"));
        }
        next--;
        throw unexpected();
    }

    private List<Expression> list(String end) {
        List<Expression> items = new ArrayList<>();
        if (take(end)) {
            return items;
        }
        do {
            items.add(binary(1));
        } while (take(","));
        need(end);
        return items;
    }

    private Token token() {
        if (next == tokens.size()) {
            throw unexpected();
        }
        return tokens.get(next++);
    }

    private boolean take(String sign) {
        boolean found = next < tokens.size() && tokens.get(next).equals(new Token("sign", sign));
        next += found ? 1 : 0;
        return found;
    }

    private void need(String sign) {
        if (!take(sign)) {
            throw unexpected();
        }
    }

    private MathException unexpected() {
        String found = next < tokens.size() ? "'" + tokens.get(next).text() + "'" : "end";
        return new MathException("Unexpected " + found + " in expression '" + source + "'");
    }
}
