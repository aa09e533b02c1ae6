package io.qarules.spring;

import org.junit.jupiter.api.DisplayName;

@DisplayName("A Boot 3 application with the starter and an endpoint of Spring WebFlux")
class ReactiveCrmApplicationTest extends CrmContract {
    @Override
    String kind() {
        return "reactive";
    }

    @Override
    String otherRefusal() {
        return "Failed to read HTTP message";
    }
}
