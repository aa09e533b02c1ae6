package io.qarules.examples.crm;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("full")
@DisplayName("The CRM on PostgreSQL")
@ActiveProfiles("postgres")
@DirtiesContext
class PostgresCrmTest extends CrmContract {
    private static EmbeddedPostgres server;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        server = EmbeddedPostgres.start();
        properties.add("CRM_DATABASE", () -> server.getJdbcUrl("postgres", "postgres"));
        properties.add("CRM_USER", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }
}
