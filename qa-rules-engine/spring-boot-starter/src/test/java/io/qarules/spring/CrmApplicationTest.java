package io.qarules.spring;

import org.junit.jupiter.api.DisplayName;

@DisplayName("A Boot 3 application with the starter and an endpoint of Spring MVC")
class CrmApplicationTest extends CrmContract {
    @Override
    String kind() {
        return "servlet";
    }

    @Override
    String otherRefusal() {
        return "Failed to read request";
    }
}
