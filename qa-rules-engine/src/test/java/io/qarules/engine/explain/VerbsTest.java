package io.qarules.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.detect.Detect;
import io.qarules.engine.penalize.Decide;
import io.qarules.engine.reward.Award;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerbsTest {
    /** {@code onceVerified} says how, and a breach is found before anything is decided. */
    @Test
    void everyVerbThatDecidesIsKnown() {
        assertThat(Stream.of(Detect.class, Decide.class, Award.class)
                        .flatMap(verbs -> Arrays.stream(verbs.getMethods()))
                        .map(Method::getName)
                        .filter(verb -> !verb.equals("onceVerified") && !verb.startsWith("breach")))
                .containsExactlyInAnyOrderElementsOf(Verbs.KINDS.keySet());
    }
}
