package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.DrlLexer;
import io.qarules.engine.rules.text.ElementText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the queries of a rule. {@code whole} is its left side, over the facts of a session. Every other one is one
 * condition, with what binds the variables that it names: there each pattern takes the one fact that the query is
 * given, so that a condition which breaks on a value breaks its own query only.
 */
final class ProbeQueries {
    static final String WHOLE = "whole";

    private ProbeQueries() {}

    /** @param header what stands before the rules of its file */
    static String drl(String header, List<ProbeElement> elements) {
        StringBuilder drl = new StringBuilder(header).append('\n');
        query(drl, WHOLE, Stream.of(), elements.stream().map(ProbeQueries::whole));
        for (ProbeElement element : elements) {
            if (element.type() == null) {
                query(
                        drl,
                        name(element, 0),
                        element.needs().stream(),
                        Stream.concat(element.needs().stream().map(ProbeQueries::given), Stream.of(whole(element))));
            }
            for (int i = 0; element.type() != null && i < element.conditions().size(); i++) {
                ConditionText condition = element.conditions().get(i);
                query(
                        drl,
                        name(element, i),
                        Stream.concat(element.needs().stream(), Stream.of(element)),
                        Stream.concat(
                                element.needs().stream().map(ProbeQueries::given),
                                Stream.of(given(element, condition))));
            }
        }
        return drl.toString();
    }

    /** The query that asks one condition of an element. */
    static String name(ProbeElement element, int condition) {
        return "condition " + element.index() + " " + condition;
    }

    private static void query(
            StringBuilder drl, String name, Stream<ProbeElement> parameters, Stream<String> elements) {
        drl.append("query \"%s\"( %s )\n%s\nend\n"
                .formatted(
                        name,
                        parameters
                                .filter(element -> element.type() != null)
                                .map(element -> "Object " + parameter(element))
                                .collect(Collectors.joining(", ")),
                        elements.collect(Collectors.joining("\n"))));
    }

    private static String whole(ProbeElement element) {
        boolean unbound = element.element() instanceof ElementText.Pattern pattern && pattern.binding() == null;
        return (unbound ? element.variable() + " : " : "") + element.element().text();
    }

    /** The element as it stands, but for the fact that it is given. */
    private static String given(ProbeElement element) {
        return element.type() == null ? whole(element) : whole(element) + " from " + parameter(element);
    }

    /** The same with one of its conditions. */
    private static String given(ProbeElement element, ConditionText condition) {
        Set<String> own = ProbeElement.variables(condition).keySet();
        String conditions = Stream.concat(
                        element.variables().entrySet().stream()
                                .filter(variable -> !own.contains(variable.getKey()))
                                .filter(variable -> names(condition.text(), variable.getKey()))
                                .map(variable -> variable.getKey() + " : " + variable.getValue()),
                        Stream.of(condition.text()))
                .collect(Collectors.joining(", "));
        ElementText.Pattern pattern = (ElementText.Pattern) element.element();
        return "%s : %s( %s ) from %s"
                .formatted(element.variable(), pattern.factType(), conditions, parameter(element));
    }

    private static boolean names(String condition, String variable) {
        return DrlLexer.tokens(condition).stream().anyMatch(token -> token.is(variable));
    }

    private static String parameter(ProbeElement element) {
        return "$given" + element.index();
    }
}
