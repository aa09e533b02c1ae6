package io.qarules.examples.crm;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the CRM. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(CrmProperties.class)
public class CrmApplication {
    public static void main(String[] args) {
        SpringApplication.run(CrmApplication.class, args);
    }

    /** The moment of what people do here, to the microsecond, as databases keep it. */
    @Bean
    InstantSource clock() {
        return () -> InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
