package io.qarules.spring;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Tag("full") // each of the four applications takes seconds to start; the other three are part of every build
@DisplayName("A Boot 4 application with the starter and an endpoint of Spring WebFlux")
class Boot4ReactiveCrmApplicationTest extends CrmContract {
    @Override
    String kind() {
        return "reactive";
    }

    @Override
    String otherRefusal() {
        return "Failed to read HTTP message";
    }
}
