package io.qarules.examples.monthend.summary;

import io.qarules.outcome.PolicyVersion;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The policies that decided, each once, with the digest by which to find their text. */
final class Policies {
    private Policies() {}

    static String text(String verb, Stream<PolicyVersion> policies) {
        return policies.distinct()
                .map(policy ->
                        "%s by policy %s %s\n  %s\n".formatted(verb, policy.id(), policy.version(), policy.digest()))
                .collect(Collectors.joining());
    }
}
