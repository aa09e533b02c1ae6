package io.qarules.examples.crm;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("The CRM on H2")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:crm-test;DB_CLOSE_DELAY=-1")
class H2CrmTest extends CrmContract {}
